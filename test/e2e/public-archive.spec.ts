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
import { closedSmall, officialSmall } from '../support/official-house';
import { archiveOf, markInOrder } from '../support/small-house';

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

  it('[AWD-15][ARC-14] titles for women and rising talent come out of the rules, and of nobody the day of birth leaves the house', async () => {
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
