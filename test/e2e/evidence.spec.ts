import type { EvidenceReceipt } from '../../src/contract/record';
import type { Refusal } from '../../src/domain/kernel/refusal';
import { statement } from '../../src/platform/database/statement';
import { sha256OfBytes } from '../../src/platform/identity/sha256-of-bytes';
import { startTestApp, type TestApp } from '../support/app';
import { FakeClock } from '../support/fake-clock';
import { HttpClient } from '../support/http-client';
import { jpegOf, pngOf } from '../support/pictures';
import { grantOf, createAccount, signIn } from '../support/sign-in';
import type { SmallCompetition } from '../support/small-archive';
import { person, seatJudges, type SeatedJudge } from '../support/small-hall';
import { importSmall } from '../support/small-house';

const MEGABYTE = 1024 * 1024;

const clock = new FakeClock();
let test: TestApp;
let small: SmallCompetition;
let organizer: HttpClient;
let chief: HttpClient;
let judges: SeatedJudge[];

beforeAll(async () => {
  test = await startTestApp({ clock });
  small = await importSmall(test, 'evidence');
  organizer = await person(test, small, 'organizer');
  chief = await person(test, small, 'chief-judge');
  judges = await seatJudges(test, small, organizer);
});
afterAll(async () => {
  judges.forEach(({ socket }) => socket.close());
  await test.close();
});
// Nobody waits for the limit of the minute here but who means to.
beforeEach(() => clock.advance(60_000));

type Answer = EvidenceReceipt & { readonly refusal?: Refusal };
const bring = (
  bytes: Buffer<ArrayBuffer>,
  as: HttpClient,
  type = 'image/jpeg',
  stage: string = small.stageId,
) => as.postBytes<Answer>(`/api/marking/stages/${stage}/evidence`, bytes, type);
const codeOf = async (answer: ReturnType<typeof bring>): Promise<string> => {
  const { status, body } = await answer;
  return status === 200 ? 'stored' : `${status} ${body.refusal?.code}`;
};
const read = (hash: string, as: HttpClient) => as.getBytes(`/api/marking/evidence/${hash}`);
const judge = (index: number): HttpClient => judges[index]!.http;
const rowsOf = (hash: string) =>
  statement<{ n: number }>(test.dataSource, 'SELECT count(*) AS n FROM evidence WHERE hash = $1', [hash]);

describe('bringing a picture', () => {
  it('[EVD-1] it goes by the hash of its bytes; the same again is the same, and there once', async () => {
    const picture = pngOf(8);
    const first = await bring(picture, judge(0), 'image/png');
    expect(first).toMatchObject({
      status: 200,
      body: { hash: sha256OfBytes(picture), mediaType: 'image/png', size: picture.length },
    });
    const again = await Promise.all(Array.from({ length: 5 }, () => bring(picture, judge(0), 'image/png')));
    for (const { body } of again) expect(body).toEqual(first.body);
    expect(await rowsOf(first.body.hash)).toEqual([{ n: 1 }]);
    expect((await read(first.body.hash, judge(0))).body).toEqual(picture);
  });

  it('[EVD-2] what it is decides, not what it is called', async () => {
    expect((await bring(pngOf(3), judge(0), 'image/webp')).body.mediaType).toBe('image/png');
  });

  it.each([
    ['HTML under the name of a picture', Buffer.from('<!doctype html><script>alert(1)</script>')],
    [
      'HTML behind the signs of a picture',
      Buffer.concat([jpegOf(4), Buffer.from('<script>alert(1)</script>')]),
    ],
    ['SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
    ['a cut-off JPEG', jpegOf(3000).subarray(0, 2000)],
    ['a cut-off PNG', pngOf(30).subarray(0, -5)],
    ['nothing', Buffer.alloc(0)],
  ])('[EVD-2] %s is not stored', async (_, bytes) => {
    expect(await codeOf(bring(Buffer.from(bytes), judge(0)))).toBe('415 NOT_A_PICTURE');
    expect(await rowsOf(sha256OfBytes(bytes))).toEqual([{ n: 0 }]);
  });

  it.each(['image/svg+xml', 'text/html', 'multipart/form-data; boundary=x', 'application/octet-stream'])(
    '[EVD-2][ACC-12] a body that says it is %s is not even read',
    async (type) => expect(await codeOf(bring(pngOf(4), judge(0), type))).toBe('400 MALFORMED'),
  );

  it('[EVD-3] 5 MB is the most, 6 MB is too large', async () => {
    expect(await codeOf(bring(jpegOf(5 * MEGABYTE), judge(0)))).toBe('stored');
    const { status, body } = await bring(jpegOf(6 * MEGABYTE), judge(0));
    expect([status, body.refusal]).toEqual([413, { code: 'EVIDENCE_TOO_LARGE', most: 5 * MEGABYTE }]);
  });

  it('[EVD-3] not by leaving out how long it is either', async () => {
    const parts = Array.from({ length: 6 }, () => jpegOf(MEGABYTE));
    const stream = new ReadableStream({
      pull: (controller) => {
        const part = parts.pop();
        if (part) controller.enqueue(part);
        else controller.close();
      },
    });
    const init = { method: 'POST', body: stream, duplex: 'half' } as RequestInit;
    const headers = { cookie: judge(0).cookie, 'content-type': 'image/jpeg' };
    const answer = await fetch(`${test.url}/api/marking/stages/${small.stageId}/evidence`, {
      ...init,
      headers,
    });
    expect([answer.status, await answer.json()]).toMatchObject([
      413,
      { refusal: { code: 'EVIDENCE_TOO_LARGE' } },
    ]);
  });

  it('[EVD-3] 30 a minute of one account; others go on, and so does she after a while', async () => {
    const picture = pngOf(5);
    for (let n = 0; n < 30; n++) expect(await codeOf(bring(picture, judge(2)))).toBe('stored');
    expect(await codeOf(bring(picture, judge(2)))).toBe('503 RETRY_LATER');
    expect(await codeOf(bring(picture, judge(1)))).toBe('stored');
    clock.advance(60_001);
    expect(await codeOf(bring(picture, judge(2)))).toBe('stored');
  });

  it('[EVD-3] 256 MB of one account in a stage', async () => {
    const { id } = judges[1]!;
    await statement(
      test.dataSource,
      `INSERT INTO evidence VALUES ('full', $1, $2, 'image/png', $3, $4, 'now')`,
      [small.stageId, id, 256 * MEGABYTE, Buffer.from([1])],
    );
    expect(await codeOf(bring(pngOf(6), judge(1)))).toBe('507 EVIDENCE_FULL');
    expect(await codeOf(bring(pngOf(6), judge(0)))).toBe('stored');
    // What is there already is no more.
    expect(await codeOf(bring(pngOf(5), judge(1)))).toBe('stored');
  });

  it('[EVD-4] judges of the stage and its chief judge, nobody else', async () => {
    const other = await importSmall(test, 'evidence-other');
    const stranger = await person(test, other, 'chief-judge');
    const supervisor = await person(test, small, 'supervisor');
    await createAccount(test, 'a judge without a seat', [grantOf('judge', { competitionId: small.id })]);
    const unseated = await signIn(test, 'a judge without a seat');
    for (const who of [stranger, supervisor, organizer, unseated])
      expect(await codeOf(bring(pngOf(7), who))).toBe('403 NOT_ALLOWED');
    expect(await codeOf(bring(pngOf(7), new HttpClient(test.url)))).toBe('401 SIGN_IN_REQUIRED');
    expect(await codeOf(bring(pngOf(7), judge(0), 'image/png', other.stageId))).toBe('403 NOT_ALLOWED');
    expect(await codeOf(bring(pngOf(7), judge(0), 'image/png', 'no-stage'))).toBe('404 NOT_FOUND');
    expect(await codeOf(bring(pngOf(7), chief))).toBe('stored');
  });

  it('[EVD-6] stands in the audit record', async () => {
    const { body } = await bring(pngOf(9), judge(0), 'image/png');
    const rows = await statement<{ actor_id: string; detail: string }>(
      test.dataSource,
      `SELECT actor_id, detail FROM audit_record WHERE action = 'evidence.add' AND subject = $1`,
      [`evidence/${body.hash}`],
    );
    expect(rows.map((row) => [row.actor_id, JSON.parse(row.detail)])).toEqual([
      [judges[0]!.id, { stageId: small.stageId, mediaType: 'image/png', size: body.size, isNew: true }],
    ]);
  });
});

describe('reading a picture', () => {
  it('[EVD-4] a judge reads only what she brought herself, the desk all of its stages', async () => {
    const { hash } = (await bring(pngOf(11), judge(0), 'image/png')).body;
    const supervisor = await signIn(test, `supervisor of ${small.id}`);
    for (const who of [judge(0), chief, organizer, supervisor])
      expect((await read(hash, who)).status).toBe(200);
    const stranger = await signIn(test, 'chief-judge of evidence-other-competition');
    for (const who of [judge(1), stranger]) expect((await read(hash, who)).status).toBe(404);
    expect((await read(hash, new HttpClient(test.url))).status).toBe(401);
    expect((await read('f'.repeat(64), chief)).status).toBe(404);
    expect((await read("'--", chief)).status).toBe(404);
    // Whoever has the same bytes has seen them.
    await bring(pngOf(11), judge(2), 'image/png');
    expect((await read(hash, judge(2))).status).toBe(200);
  });

  it('[EVD-5] no browser takes it for a page of ours', async () => {
    const { hash } = (await bring(pngOf(12), judge(0), 'image/png')).body;
    const { headers } = await read(hash, judge(0));
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'image/png',
      'content-disposition': `attachment; filename="evidence-${hash.slice(0, 12)}.png"`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-cache',
    });
  });
});
