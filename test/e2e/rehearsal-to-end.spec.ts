import type { RehearsalDetail } from '../../src/contract/rehearsals';
import { canonicalJson } from '../../src/domain/kernel/canonical-json';
import type { CompetitionId } from '../../src/domain/kernel/ids';
import { ArchiveImportService } from '../../src/exports/archive/archive-import.service';
import { SimulationResume } from '../../src/marking/rehearsals/simulation-resume.service';
import { startTestApp, type TestApp } from '../support/app';
import { emptySqlite, type EmptyDatabase } from '../support/both-databases';
import { RehearsalDesk } from '../support/rehearsal-desk';
import { createAccount, grantOf, signIn, TEST_PASSWORD } from '../support/sign-in';
import { smallCompetition } from '../support/small-archive';
import { rehearse } from '../../src/cli/rehearse';
import { archiveOf, ledgerRows, soundLedger } from '../support/small-house';
import { codeOf } from '../support/tablet';
import { twoStages } from '../support/two-stages';

const PREFIX = 'to-end';
const REAL = smallCompetition(PREFIX).id;
const isStill = ({ simulation }: RehearsalDetail): boolean => simulation.state === 'stopped';

let database: EmptyDatabase;
let test: TestApp;
let desk: RehearsalDesk;

const start = async (): Promise<void> => {
  test = await startTestApp(database.settings);
};
const signedIn = async (): Promise<void> => {
  desk = new RehearsalDesk(await signIn(test, 'organizer'), REAL);
};
const closedIn = async (id: CompetitionId): Promise<string[]> =>
  (await ledgerRows(test, id))
    .filter(({ fact }) => fact.kind === 'StageClosed')
    .map(({ fact }) => fact.stageId);

beforeEach(async () => {
  database = await emptySqlite();
  await start();
  const archive = twoStages(PREFIX);
  await test.app.get(ArchiveImportService, { strict: false }).importArchive(archive);
  await createAccount(test, 'organizer', [grantOf('organizer', { competitionId: REAL })]);
  await signedIn();
});
afterEach(async () => {
  await test.close();
  await database.drop();
});

describe('a rehearsal that runs to its end', () => {
  it('[RHS-9] marks, closes, lets people go on and marks again, in one act; the real competition is not touched', async () => {
    const before = canonicalJson(await archiveOf(test, REAL));
    const id = await desk.opened();
    expect((await desk.startToEnd(id)).status).toBe(200);
    const { progress, simulation } = await desk.seen(
      id,
      (seen) => isStill(seen) && seen.progress.closedStages === 2,
    );
    expect(progress).toMatchObject({ openSheets: 0, openStages: 0, closedStages: 2, emptyStages: 0 });
    expect(simulation).toMatchObject({ toEnd: false, stuck: null });
    const copy = await archiveOf(test, id);
    const [semifinal, final] = copy.trades[0]!.stages;
    expect(await closedIn(id)).toEqual([semifinal!.id, final!.id]);
    expect(final!.entries.length).toBeGreaterThanOrEqual(2);
    expect(final!.entries.length).toBeLessThan(semifinal!.entries.length);
    await soundLedger(test, id);
    expect(canonicalJson(await archiveOf(test, REAL))).toBe(before);
    expect((await desk.startToEnd(id)).status).toBe(200);
    await desk.seen(id, isStill);
    expect(await closedIn(id)).toHaveLength(2);
  });

  it('[RHS-9] is stopped at once, and goes on from there when it is started again', async () => {
    const id = await desk.opened();
    await desk.startToEnd(id, 10);
    await desk.seen(id, ({ progress }) => progress.marked > 2);
    expect((await desk.read(id)).body.simulation).toMatchObject({ state: 'running', toEnd: true });
    await desk.stop(id);
    expect((await desk.read(id)).body).toMatchObject({ simulation: { state: 'stopped', toEnd: false } });
    expect(await closedIn(id)).toEqual([]);
    await desk.startToEnd(id);
    await desk.seen(id, (seen) => isStill(seen) && seen.progress.closedStages === 2);
  });

  it('[RHS-9] goes on when its server is there again, and does nothing twice', async () => {
    const id = await desk.opened();
    await desk.startToEnd(id, 20);
    await desk.seen(id, ({ progress }) => progress.marked > 2);
    await test.close();
    await start();
    await signedIn();
    await test.app.get(SimulationResume, { strict: false }).resume();
    await desk.seen(id, (seen) => isStill(seen) && seen.progress.closedStages === 2);
    expect(await closedIn(id)).toHaveLength(2);
    await soundLedger(test, id);
  });

  it('[RHS-9] where the chief judge has to act it says so', async () => {
    const other = twoStages('stuck', { acknowledgedBy: ['chief-judge'] });
    await test.app.get(ArchiveImportService, { strict: false }).importArchive(other);
    const { id: competitionId } = other.competition;
    await createAccount(test, 'other', [grantOf('organizer', { competitionId })]);
    desk = new RehearsalDesk(await signIn(test, 'other'), competitionId);
    const id = await desk.opened();
    await desk.startToEnd(id);
    const { simulation, progress } = await desk.seen(id, (seen) => seen.simulation.stuck !== null);
    expect(simulation).toMatchObject({
      state: 'stopped',
      stuck: { stageName: { zh: '复赛' }, refusal: { code: 'STAGE_UNACKNOWLEDGED', chiefJudge: 12 } },
    });
    expect(progress).toMatchObject({ openSheets: 0, closedStages: 0 });
  });

  it('[RHS-9] on the command line in one act, and what is cleared with it leaves the roster as it was', async () => {
    const before = canonicalJson(await archiveOf(test, REAL));
    const seen: number[] = [];
    const ended = await rehearse({
      url: test.url,
      organizer: { name: 'organizer', password: TEST_PASSWORD },
      competition: undefined,
      speed: 50,
      isEnded: true,
      onProgress: ({ progress }) => seen.push(progress.marked),
      isStopped: () => false,
    });
    expect(ended).toMatchObject({
      progress: { closedStages: 2, openSheets: 0 },
      simulation: { stuck: null },
    });
    expect(ended.endedAt).not.toBeNull();
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    expect(canonicalJson(await archiveOf(test, REAL))).toBe(before);
  });

  it('[RHS-9] only marks what is open unless it is told to go on, and stays after a restart', async () => {
    const id = await desk.opened();
    await desk.start(id, 20);
    await desk.seen(id, ({ progress }) => progress.marked > 2);
    await test.close();
    await start();
    await signedIn();
    const { marked } = (await desk.read(id)).body.progress;
    await test.app.get(SimulationResume, { strict: false }).resume();
    expect((await desk.read(id)).body.progress).toMatchObject({ marked, closedStages: 0, emptyStages: 1 });
  });

  it('[RHS-9] no real competition is run, and nobody but its organizer runs one', async () => {
    expect(codeOf(await desk.startToEnd(REAL))).toBe('NOT_A_REHEARSAL');
    const id = await desk.opened();
    expect(
      (
        await desk.http.post(`/api/competitions/${REAL}/rehearsals/${id}/simulation`, {
          speed: 5,
          toEnd: 'yes',
        })
      ).status,
    ).toBe(400);
    await createAccount(test, 'supervisor', [grantOf('supervisor', { competitionId: REAL })]);
    const other = new RehearsalDesk(await signIn(test, 'supervisor'), REAL);
    expect(codeOf(await other.startToEnd(id))).toBe('NOT_ALLOWED');
    expect(await ledgerRows(test, REAL)).toEqual([]);
  });
});
