import type { EvidenceReceipt } from '../../src/contract/record';
import { statement } from '../../src/platform/database/statement';
import { startTestApp, type TestApp } from '../support/app';
import { describeOnBoth, type EmptyDatabase } from '../support/both-databases';
import { HttpClient } from '../support/http-client';
import { jpegOf } from '../support/pictures';
import { createAccount, grantOf, signIn } from '../support/sign-in';
import type { SmallCompetition } from '../support/small-archive';
import { seatJudges, type SeatedJudge } from '../support/small-hall';
import { importSmall } from '../support/small-house';

describeOnBoth('pictures', (make) => {
  let database: EmptyDatabase;
  let test: TestApp;
  let small: SmallCompetition;
  let judges: SeatedJudge[];

  beforeAll(async () => {
    database = await make();
    test = await startTestApp(database.settings);
    small = await importSmall(test);
    await createAccount(test, 'organizer', [grantOf('organizer')]);
    judges = await seatJudges(test, small, await signIn(test, 'organizer'));
  });
  afterAll(async () => {
    judges.forEach(({ socket }) => socket.close());
    await test.close();
    await database.drop();
  });

  const bring = (judge: number, bytes: Buffer<ArrayBuffer>) =>
    judges[judge]!.http.postBytes<EvidenceReceipt>(
      `/api/marking/stages/${small.stageId}/evidence`,
      bytes,
      'image/jpeg',
    );
  const rows = (hash: string) =>
    statement<{ uploaded_by: string }>(
      test.dataSource,
      'SELECT uploaded_by FROM evidence WHERE hash = $1 ORDER BY uploaded_by',
      [hash],
    );

  it('[EVD-1] five megabytes come back byte by byte', async () => {
    const picture = jpegOf(5 * 1024 * 1024, 0x5c);
    const { body } = await bring(0, picture);
    const stored = await judges[0]!.http.getBytes(`/api/marking/evidence/${body.hash}`);
    expect(stored.body.equals(picture)).toBe(true);
  });

  it('[EVD-1] of many at once one is stored, and one for each person', async () => {
    const picture = jpegOf(2000, 0x5d);
    const answers = await Promise.all([0, 0, 1, 0, 1, 0].map((judge) => bring(judge, picture)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200]);
    const [first] = answers;
    expect((await rows(first!.body.hash)).map(({ uploaded_by }) => uploaded_by)).toEqual(
      judges.slice(0, 2).map(({ id }) => id),
    );
  });

  it('[EVD-1] is there after the house was opened again', async () => {
    const { body } = await bring(0, jpegOf(500, 0x5e));
    await test.close();
    test = await startTestApp(database.settings);
    const again = new HttpClient(test.url);
    again.cookie = judges[0]!.http.cookie;
    expect((await again.getBytes(`/api/marking/evidence/${body.hash}`)).body.length).toBe(500);
  });
});
