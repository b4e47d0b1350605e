import type { CompetitionView } from '../../src/contract/competitions';
import type { ReadinessView } from '../../src/contract/readiness';
import type { Archive } from '../../src/domain/archive/archive';
import type { AccountId, CompetitionId, RegistrationId } from '../../src/domain/kernel/ids';
import { ArchiveImportService } from '../../src/exports/archive/archive-import.service';
import { statement } from '../../src/platform/database/statement';
import { startTestApp, type TestApp } from '../support/app';
import type { HttpClient } from '../support/http-client';
import { createAccount, grantOf, signIn } from '../support/sign-in';
import { smallArchive } from '../support/small-archive';
import { person } from '../support/small-hall';
import { importSmall, markAll } from '../support/small-house';

const MUNICIPAL = { template: 'municipal-workers' };
const WELDER = {
  name: { zh: '焊工', en: 'Welder' },
  occupation: { code: '6-18-02-04', name: '焊工', edition: '2022' },
};

let test: TestApp;
let organizer: HttpClient;

beforeAll(async () => {
  test = await startTestApp();
  await createAccount(test, 'organizer', [grantOf('organizer')]);
  organizer = await signIn(test, 'organizer');
}, 60_000);
afterAll(() => test.close());

const readiness = async (id: string, as = organizer): Promise<ReadinessView> =>
  (await as.get<ReadinessView>(`/api/competitions/${id}/readiness`)).body;
const kinds = ({ items }: ReadinessView, severity = 'missing'): string[] =>
  items.filter((item) => item.severity === severity).map(({ kind }) => kind);

/** The small competition before its first stage is opened: everybody is approved but the last. */
function notOpened(prefix: string): Archive {
  const archive = smallArchive(prefix);
  const [trade] = archive.trades;
  if (!trade) throw new Error('no trade');
  const last = archive.contestants.length - 1;
  const registrations = archive.contestants.map(({ id }, index) => ({
    id: `${prefix}-r${index}` as RegistrationId,
    contestantId: id,
    state: index === last ? ('submitted' as const) : ('approved' as const),
    submittedAt: '2026-03-01T08:00:00.000Z',
    submittedBy: 'somebody' as AccountId,
  }));
  const stages = trade.stages.map((stage) => ({ ...stage, entries: [] }));
  return { ...archive, ledger: [], trades: [{ ...trade, stages, registrations }] };
}

describe('what is missing before a stage can open', () => {
  it('[RDY-1] an empty competition from a template lacks trades and units', async () => {
    const name = { zh: '虚构市职工技能竞赛', en: 'Fictional workers’ competition' };
    const made = await organizer.post<{ id: CompetitionId }>(
      '/api/competitions',
      { name, year: 2026, from: MUNICIPAL },
      { 'idempotency-key': 'readiness-1' },
    );
    const { id } = made.body;
    expect(kinds(await readiness(id))).toEqual(['no-trades', 'no-units']);
    await organizer.post(
      `/api/competitions/${id}/trades`,
      { ...WELDER, from: MUNICIPAL },
      { 'idempotency-key': 'readiness-2' },
    );
    const { body } = await organizer.get<CompetitionView>(`/api/competitions/${id}`);
    const [first] = body.trades[0]!.stages;
    const { items } = await readiness(id);
    expect(items.filter(({ severity }) => severity === 'missing')[1]).toEqual({
      kind: 'no-registrations',
      severity: 'missing',
      tradeId: body.trades[0]!.id,
      stageId: first!.id,
      figures: {},
      page: 'roster',
    });
  });

  it('[RDY-2][RDY-5] what is missing goes as it is done, until nothing is', async () => {
    const archive = notOpened('open');
    const { id } = archive.competition;
    await test.app.get(ArchiveImportService, { strict: false }).importArchive(archive);
    const before = await readiness(id);
    expect(kinds(before)).toEqual(['stage-not-opened', 'no-chief-judge']);
    expect(before.items[0]).toMatchObject({ figures: { people: archive.contestants.length - 1 } });
    expect(kinds(before, 'advice')).toEqual(
      expect.arrayContaining(['registrations-undecided', 'no-entry-rules', 'judges-without-slip']),
    );
    const stageId = archive.trades[0]!.stages[0]!.id;
    await organizer.post(`/api/stages/${stageId}/open`, {});
    await createAccount(test, 'chief of open', [grantOf('chief-judge', { competitionId: id })]);
    const after = await readiness(id);
    expect(kinds(after)).toEqual([]);
    expect(kinds(after, 'advice')).toEqual(
      expect.arrayContaining(['registrations-undecided', 'no-sessions', 'no-draw', 'no-check-in']),
    );
  });

  it('[RDY-2] what a running import has brought is not there yet', async () => {
    const archive = notOpened('running');
    const { id } = archive.competition;
    await test.app.get(ArchiveImportService, { strict: false }).importArchive(archive);
    const { manager } = test.dataSource;
    await statement(
      manager,
      `INSERT INTO roster_import (id, competition_id, file_name, file_hash, state, counts, started_by, started_at, heard_at)
       VALUES ('running-1', $1, 'a.csv', 'hash', 'running', '{}', 'somebody', '2026-03-01', '2026-03-01')`,
      [id],
    );
    const brought = "UPDATE registration SET import_id = 'running-1' WHERE id LIKE 'running-r%'";
    await statement(manager, brought);
    expect(kinds(await readiness(id))[0]).toBe('no-registrations');
    await statement(manager, "UPDATE roster_import SET state = 'taken' WHERE id = 'running-1'");
    expect(kinds(await readiness(id))[0]).toBe('stage-not-opened');
  });

  it('[RDY-7] a stage that has started lacks nothing any more', async () => {
    const small = await importSmall(test, 'started');
    expect(kinds(await readiness(small.id))).toEqual(['no-chief-judge']);
    await markAll(test, small);
    expect((await readiness(small.id)).items.map(({ stageId }) => stageId)).not.toContain(small.stageId);
  });

  it('[RDY-8] it tells counts and nobody’s name', async () => {
    const archive = smallArchive('hidden');
    await test.app.get(ArchiveImportService, { strict: false }).importArchive(archive);
    const answer = JSON.stringify(await readiness(archive.competition.id));
    for (const { id, name } of archive.contestants) {
      expect(answer).not.toContain(name);
      expect(answer).not.toContain(`"${id}"`);
    }
  });

  it('[RDY-9] it is for organizers alone, of their own trades', async () => {
    const small = await importSmall(test, 'rights');
    const path = `/api/competitions/${small.id}/readiness`;
    for (const role of ['chief-judge', 'supervisor', 'judge', 'unit', 'hr', 'keeper'] as const)
      expect((await (await person(test, small, role)).get(path)).status).toBe(403);
    const other = await importSmall(test, 'elsewhere');
    await createAccount(test, 'other trade', [
      grantOf('organizer', { competitionId: small.id, tradeId: other.tradeId }),
    ]);
    const ofOther = await signIn(test, 'other trade');
    expect((await readiness(small.id, ofOther)).items.filter(({ tradeId }) => tradeId !== null)).toEqual([]);
    expect((await ofOther.get(`/api/competitions/${other.id}/readiness`)).status).toBe(403);
    expect((await organizer.get('/api/competitions/nowhere/readiness')).status).toBe(404);
  });
});
