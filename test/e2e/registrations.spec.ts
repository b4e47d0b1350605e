import type { Archive } from '../../src/domain/archive/archive';
import type { AccountId, RegistrationId, StageId } from '../../src/domain/kernel/ids';
import { ArchiveImportService } from '../../src/exports/archive/archive-import.service';
import type { CompetitionView } from '../../src/contract/competitions';
import { startTestApp, type TestApp } from '../support/app';
import type { HttpClient } from '../support/http-client';
import { createAccount, grantOf, signIn } from '../support/sign-in';
import { smallArchive } from '../support/small-archive';

/** The small competition before its first stage has been opened; of its people the last is only a reserve. */
function notOpened(): Archive {
  const archive = smallArchive();
  const [trade] = archive.trades;
  if (!trade) throw new Error('no trade');
  const last = archive.contestants.length - 1;
  const registrations = archive.contestants.map(({ id }, index) => ({
    id: `r${index}` as RegistrationId,
    contestantId: id,
    state: 'approved' as const,
    submittedAt: '2026-03-01T08:00:00.000Z',
    submittedBy: 'somebody' as AccountId,
    ...(index === last ? { isReserve: true as const } : {}),
  }));
  const stages = trade.stages.map((stage) => ({ ...stage, entries: [] }));
  return { ...archive, ledger: [], trades: [{ ...trade, stages, registrations }] };
}

describe('the first stage of a trade', () => {
  let test: TestApp;
  let organizer: HttpClient;
  let archive: Archive;
  let first: StageId;

  beforeAll(async () => {
    test = await startTestApp();
    archive = notOpened();
    await test.app.get(ArchiveImportService, { strict: false }).importArchive(archive);
    first = archive.trades[0]!.stages[0]!.id;
    await createAccount(test, 'organizer', [grantOf('organizer')]);
    organizer = await signIn(test, 'organizer');
  });
  afterAll(() => test.close());

  const entriesOf = async (): Promise<number[]> => {
    const { body } = await organizer.get<CompetitionView>(`/api/competitions/${archive.competition.id}`);
    return body.trades[0]!.stages.map(({ entries }) => entries);
  };

  it('[REG-5] enters whoever is approved, reserves left out, and nobody twice', async () => {
    const expected = archive.contestants.length - 1;
    const opened = await organizer.post(`/api/stages/${first}/open`, {});
    expect([opened.status, opened.body]).toEqual([200, { entered: expected }]);
    expect((await organizer.post(`/api/stages/${first}/open`, {})).body).toEqual({ entered: 0 });
    expect((await entriesOf())[0]).toBe(expected);
  });

  it('[REG-5] is for the organizer alone', async () => {
    await createAccount(test, 'chief', [grantOf('chief-judge', { competitionId: archive.competition.id })]);
    const chief = await signIn(test, 'chief');
    expect((await chief.post(`/api/stages/${first}/open`, {})).status).toBe(403);
  });
});
