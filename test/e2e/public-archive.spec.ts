import type { PublicArchivesView } from '../../src/contract/public-archives';
import type { Archive } from '../../src/domain/archive/archive';
import { archiveStandings } from '../../src/domain/archive/archive-standings';
import { checkArchive } from '../../src/domain/archive/check-archive';
import { publicArchive } from '../../src/domain/archive/public-archive';
import { canonicalJson } from '../../src/domain/kernel/canonical-json';
import type { Refusal } from '../../src/domain/kernel/refusal';
import { sha256 } from '../../src/platform/identity/sha256';
import { verifyArchive } from '../../src/domain/verification/verify-archive';
import { ArchiveImportService } from '../../src/exports/archive/archive-import.service';
import type { HonoursView } from '../../src/contract/honours';
import { smallArchive, smallCompetition } from '../support/small-archive';
import { person } from '../support/small-hall';
import { rulesWith, withMembers } from '../support/small-rules';
import { startTestApp, type TestApp } from '../support/app';
import { HttpClient, type HttpAnswer } from '../support/http-client';
import { closedSmall, officialSmall } from '../support/official-house';
import { archiveOf, markInOrder } from '../support/small-house';
import { textOfPdf } from '../support/read-pdf';

let test: TestApp;

beforeAll(async () => {
  test = await startTestApp();
});
afterAll(() => test.close());

const pathOf = (id: string) => `/api/exports/competitions/${id}/archive?audience=public`;

describe('the archive for everybody', () => {
  it('[ARC-13] has no documents, phones, contacts, judges’ names, or what no rule asks of a person, and results stay the same', async () => {
    const { small } = await officialSmall(test, 'public');
    const whole = await archiveOf(test, small.id);
    const made = publicArchive(whole, new Set(whole.ledger.map(({ fact }) => fact.stageId)));
    if (!made.ok) throw new Error(made.refusal.code);
    const body = JSON.parse(canonicalJson({ ...made.value, ledger: whole.ledger })) as Archive;
    const told = checkArchive(body, sha256);
    if (!told.ok) throw new Error(JSON.stringify(told.refusal));
    expect(JSON.stringify(body)).not.toMatch(/13000000000|E00000000|0454-0000000|虚构裁判/);
    expect(body.contestants.map(({ birthDate }) => birthDate)).toEqual(
      whole.contestants.map(() => '1900-01-01'),
    );
    expect(body.contestants.map(({ name }) => name)).toEqual(whole.contestants.map(({ name }) => name));
    expect(archiveStandings(body)).toEqual(archiveStandings(whole));
    expect([body.editions, body.honours?.awards, body.ledger]).toEqual([
      whole.editions,
      whole.honours?.awards,
      whole.ledger,
    ]);
  });

  it('[AWD-15][ARC-15] titles for women and rising talent come out of the rules, and of nobody the day of birth leaves the house', async () => {
    const row = (id: string, condition: unknown, most: number) => ({
      ...rulesWith({}).awards[0]!,
      id,
      group: id,
      ground: { kind: 'everybody' },
      conditions: [condition],
      most,
    });
    const rules = rulesWith({
      awards: [
        row('best-woman', { kind: 'sex', sex: 'female' }, 1),
        row('rising-talent', { kind: 'age-at-most', years: 44, on: '2026-10-01' }, 1),
      ],
    });
    const small = smallCompetition('rising');
    const archive = withMembers(smallArchive('rising'), {
      'trades[0].stages[0].rules': rules,
      'contestants[0].sex': 'male',
    });
    await test.app.get(ArchiveImportService, { strict: false }).importArchive(archive);
    await markInOrder(test, small);
    const organizer = await person(test, small, 'organizer');
    await organizer.post(`/api/marking/stages/${small.stageId}/close`);
    await organizer.post(`/api/publication/stages/${small.stageId}/publish`);
    const { body } = await organizer.post<HonoursView>(`/api/honours/competitions/${small.id}/confer`);
    // Born 1980 to 1983: the third is the first woman and the first who is young enough.
    expect(
      body.awards.map(({ contestantId, ruleId, place }) => `${contestantId} ${ruleId} ${place}`),
    ).toEqual(['rising-person-3 best-woman 3', 'rising-person-3 rising-talent 3']);
    const told = (await organizer.get<Archive>(pathOf(small.id))).body;
    expect(told.contestants.map(({ birthDate }) => birthDate)).toEqual([
      '1900-01-01',
      '1900-01-01',
      '1981-10-02',
      '1981-10-02',
    ]);
    for (const { birthDate } of archive.contestants) expect(JSON.stringify(told)).not.toContain(birthDate);
    const bytes = new TextEncoder().encode(canonicalJson(told));
    const report = await verifyArchive((take) => Promise.resolve(take(bytes)), sha256);
    expect(report.checks.flatMap(({ name, misfit }) => (misfit ? [name] : []))).toEqual([]);
    expect(report.fits).toBe(true);
  });

  it('[ARC-13] is not given while the marks of a stage are not official', async () => {
    const { small, organizer } = await closedSmall(test, 'private');
    const { status, body } = await organizer.get<{ refusal: Refusal }>(pathOf(small.id));
    expect([status, body.refusal]).toEqual([409, { code: 'NOT_PUBLISHED', stages: 1 }]);
  });
});

describe('the archive that is given to the public', () => {
  const give = (
    who: HttpClient,
    id: string,
  ): Promise<HttpAnswer<PublicArchivesView & { refusal?: Refusal }>> =>
    who.post(`/api/exports/competitions/${id}/public-archive`);
  const fileOf = async (id: string, version: number, encoding: string): Promise<Response> =>
    fetch(`${test.url}/public/competitions/${id}/archives/${version}/archive.json`, {
      headers: { 'accept-encoding': encoding },
    });

  it('[PBA-1][PBA-3] is kept as given: anybody downloads the same bytes, packed or not, and their hash is the one said', async () => {
    const { small, organizer } = await officialSmall(test, 'given');
    const before = await organizer.get<PublicArchivesView>(
      `/api/exports/competitions/${small.id}/public-archive`,
    );
    expect(before.body).toEqual({ newest: null });
    expect((await fileOf(small.id, 1, 'gzip')).status).toBe(404);
    const [one, two] = await Promise.all([give(organizer, small.id), give(organizer, small.id)]);
    expect(one.body.newest).toMatchObject({ version: 1 });
    expect(two.body).toEqual(one.body);
    const taken = await organizer.getBytes(pathOf(small.id));
    for (const encoding of ['gzip', 'identity']) {
      const response = await fileOf(small.id, 1, encoding);
      const bytes = Buffer.from(await response.arrayBuffer());
      expect(response.headers.get('content-disposition')).toContain('archive-public-1.json');
      expect(sha256(bytes.toString('utf8'))).toBe(one.body.newest?.sha256);
      expect(bytes.equals(taken.body)).toBe(true);
    }
    // A later state is another number; the first file stays what it was.
    await test.dataSource.query(`UPDATE unit SET name = '虚构改名厂' WHERE competition_id = '${small.id}'`);
    expect((await give(organizer, small.id)).body.newest).toMatchObject({ version: 2 });
    const again = Buffer.from(await (await fileOf(small.id, 1, 'identity')).arrayBuffer());
    expect(again.equals(taken.body)).toBe(true);
  });

  it('[PBA-2] stands with its hash and the way to verify it on the public pages and on the printed notice', async () => {
    const { small, organizer } = await officialSmall(test, 'printed');
    const stage = `/public/competitions/${small.id}/stages/${small.stageId}`;
    const read = async (path: string): Promise<string> => (await fetch(test.url + path)).text();
    const notice = async (): Promise<string> => {
      const { body } = await organizer.getBytes(`/api/exports/stages/${small.stageId}/papers/notice/pdf`);
      return textOfPdf(body).join('').replaceAll('\n', '');
    };
    expect(await read(stage)).not.toContain('archive.json');
    expect(await notice()).toContain('/verify');
    const { sha256: hash = '' } = (await give(organizer, small.id)).body.newest ?? {};
    for (const page of [stage, `/public/competitions/${small.id}`]) {
      const text = await read(page);
      expect(text).toContain(`<code>${hash}</code>`);
      expect(text).toContain(`href="/public/competitions/${small.id}/archives/1/archive.json"`);
      expect(text).toContain('href="/verify?lang=zh-CN"');
    }
    expect(await notice()).toContain(hash);
  });

  it('[PBA-4] is not given while marks are not official, and by nobody but the organizer', async () => {
    const { small, organizer } = await closedSmall(test, 'notgiven');
    expect((await give(organizer, small.id)).body.refusal).toEqual({ code: 'NOT_PUBLISHED', stages: 1 });
    const supervisor = await person(test, small, 'supervisor');
    expect((await give(supervisor, small.id)).status).toBe(403);
    expect((await give(new HttpClient(test.url), small.id)).status).toBe(401);
  });
});
