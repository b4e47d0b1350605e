import type { CheckInView } from '../../src/contract/check-in';
import type { ProposalView, SavedSchedule, ScheduleView } from '../../src/contract/schedule';
import { canonicalJson } from '../../src/domain/kernel/canonical-json';
import type { StageId } from '../../src/domain/kernel/ids';
import type { Refusal } from '../../src/domain/kernel/refusal';
import type { Placement } from '../../src/domain/schedule/session';
import { startTestApp, type TestApp } from '../support/app';
import type { HttpClient } from '../support/http-client';
import { person } from '../support/small-hall';
import { createAccount, grantOf, signIn } from '../support/sign-in';
import { importTwoTrades, type TwoTrades } from '../support/two-trades';

const PASSPHRASE = 'twelve horses at dawn';
const session = (id: string, from: string, to: string, parts: object = {}) => ({
  id,
  startsAt: `2026-10-01T${from}:00.000Z`,
  endsAt: `2026-10-01T${to}:00.000Z`,
  place: '虚构实训楼一层',
  address: '虚构路 1 号',
  stations: 2,
  batches: 2,
  lateMinutes: 15,
  ...parts,
});
const MORNING = session('am', '00:30', '03:30');
const AFTERNOON = session('pm', '05:00', '08:00');

let test: TestApp;
let small: TwoTrades;
let organizer: HttpClient;
let competitions = 0;

beforeAll(async () => {
  test = await startTestApp();
});
afterAll(() => test.close());
beforeEach(async () => {
  competitions += 1;
  small = await importTwoTrades(test, `ses-${competitions}`);
  organizer = await person(test, small, 'organizer');
});

const path = (stageId: StageId = small.stageId, more = ''): string =>
  `/api/stages/${stageId}/schedule${more}`;
const view = async (stageId?: StageId, as = organizer): Promise<ScheduleView> =>
  (await as.get<ScheduleView>(path(stageId))).body;
const propose = async (sessions: object[], kept: object[] = [], stageId?: StageId): Promise<ProposalView> =>
  (await organizer.post<ProposalView>(path(stageId, '/proposal'), { sessions, placements: kept })).body;
const save = (body: object, { as = organizer, stageId = small.stageId } = {}) =>
  as.put<SavedSchedule & { refusal?: Refusal }>(path(stageId), {
    version: 0,
    placements: [],
    hallRules: '',
    sessions: [MORNING, AFTERNOON],
    ...body,
  });
const codeOf = async (answer: ReturnType<typeof save>): Promise<string> => {
  const { status, body } = await answer;
  return status < 300 ? 'done' : `${status} ${body.refusal?.code}`;
};
/** Proposes for two sessions and saves what came out. */
const saveProposed = async (version = 0): Promise<readonly Placement[]> => {
  const { placements } = await propose([MORNING, AFTERNOON]);
  expect(await codeOf(save({ version, placements }))).toBe('done');
  return placements;
};

describe('a schedule', () => {
  it('[SES-2] a proposal places everybody and writes nothing', async () => {
    const proposal = await propose([MORNING, AFTERNOON]);
    expect(proposal.basis).toBe('number');
    expect(proposal.placements).toHaveLength(6);
    expect(proposal.warnings).toEqual({ unplaced: [], clashes: [], overlaps: [] });
    expect(await view()).toMatchObject({ version: 0, savedAt: null, schedule: { sessions: [] } });
  });

  it('[SES-4] both units are in both sessions', async () => {
    const { placements } = await propose([MORNING, session('pm', '05:00', '08:00')]);
    const { entries } = await view();
    const unitOf = new Map(entries.map(({ entryId, unitName }) => [entryId, unitName]));
    const counts = new Map<string, number>();
    for (const { entryId, sessionId } of placements) {
      const key = `${sessionId} ${unitOf.get(entryId)}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    expect([...counts.values()].toSorted((a, b) => a - b)).toEqual([1, 1, 2, 2]);
  });

  it('[SES-3] what was drawn decides', async () => {
    await organizer.post(`/api/stages/${small.stageId}/draws`, {
      kind: 'stations',
      seed: '41 07 93 25',
      batchSize: 2,
      witness: 'the leaders',
    });
    const { body: draws } = await organizer.get<{
      draws: { lots: { entryId: string; batch: number; station: number }[] }[];
    }>(`/api/stages/${small.stageId}/draws`);
    const { basis, placements } = await propose([MORNING, AFTERNOON]);
    expect(basis).toBe('stations');
    const slots = ['am 1', 'am 2', 'pm 1', 'pm 2'];
    const drawn = draws.draws[0]!.lots.map((lot) => `${lot.entryId} ${slots[lot.batch - 1]} ${lot.station}`);
    const placed = placements.map((one) => `${one.entryId} ${one.sessionId} ${one.batch} ${one.station}`);
    expect(placed.toSorted()).toEqual(drawn.toSorted());
  });

  it('[SES-6] it is saved on top of its version; who moved is named and the audit counts', async () => {
    const placements = await saveProposed();
    const [first, ...others] = placements;
    const moved = { ...first!, sessionId: 'pm', batch: 2, station: 2 };
    const answer = await save({ version: 1, placements: [...others, moved], hallRules: '凭准考证入场。' });
    expect(answer.body).toEqual({ version: 2, moved: [first!.entryId] });
    const now = await view();
    expect(now).toMatchObject({ version: 2, schedule: { hallRules: '凭准考证入场。' } });
    expect(now.schedule.placements).toContainEqual(moved);
    const rows = await test.dataSource.query<{ detail: string }[]>(
      `SELECT detail FROM audit_record WHERE action = 'schedule.save' AND subject = ? ORDER BY seq`,
      [`stage/${small.stageId}`],
    );
    expect(rows.map(({ detail }) => JSON.parse(detail) as object)).toEqual([
      { version: 1, sessions: 2, placed: 6, moved: 0 },
      { version: 2, sessions: 2, placed: 6, moved: 1 },
    ]);
  });

  it('[SES-6] of two who change the same version one is refused, and what the other saved stands', async () => {
    const outcomes = await Promise.all([
      codeOf(save({ hallRules: 'one' })),
      codeOf(save({ hallRules: 'two' })),
    ]);
    expect(outcomes.toSorted()).toEqual(['409 SCHEDULE_CHANGED', 'done']);
    expect(await codeOf(save({ version: 2 }))).toBe('409 SCHEDULE_CHANGED');
    expect((await view()).version).toBe(1);
  });

  it('[SES-5] who would work in two trades at once is named in both; a proposal avoids it where there is room', async () => {
    await saveProposed();
    const sessions = [session('z', '02:00', '06:00', { place: '另一厅' })];
    const [one, two] = (await view(small.otherStageId)).entries;
    const forced = [
      { entryId: one!.entryId, sessionId: 'z', batch: 1, station: 1 },
      { entryId: two!.entryId, sessionId: 'z', batch: 1, station: 2 },
    ];
    const avoiding = await propose(sessions, [], small.otherStageId);
    expect(avoiding.placements).toEqual([]);
    expect(avoiding.warnings.unplaced).toHaveLength(2);
    const later = session('later', '08:00', '09:00');
    const found = await propose([...sessions, later], [], small.otherStageId);
    expect(found.placements.map(({ sessionId }) => sessionId)).toEqual(['later', 'later']);
    const body = { version: 0, sessions, placements: forced };
    expect(await codeOf(save(body, { stageId: small.otherStageId }))).toBe('done');
    const there = await view(small.otherStageId);
    expect(there.warnings.clashes.map(({ entryId }) => entryId).toSorted()).toEqual(
      forced.map(({ entryId }) => entryId).toSorted(),
    );
    const here = await view();
    expect(here.warnings.clashes.map(({ with: other }) => other.stageId)).toEqual([
      small.otherStageId,
      small.otherStageId,
    ]);
  });

  it.each([
    ['two at one station', (e: string[]) => ({ placements: [bench(e[0]), bench(e[1])] })],
    ['somebody of another stage', () => ({ placements: [bench(`ses-${competitions}-other-1`)] })],
    ['a hall without stations', () => ({ sessions: [session('a', '01:00', '02:00', { stations: 0 })] })],
    ['a place of blanks', () => ({ sessions: [session('a', '01:00', '02:00', { place: '  ' })] })],
    ['an end before the start', () => ({ sessions: [session('a', '02:00', '01:00')] })],
    ['a member too many', () => ({ extra: 1 })],
    ['no version', () => ({ version: 'new' })],
  ])('[SES-1] %s is refused and nothing is saved', async (_, bodyOf) => {
    expect(await codeOf(save(bodyOf([...small.entries])))).toBe('400 MALFORMED');
    expect((await view()).version).toBe(0);
  });

  it('[SES-7] a supervisor and a chief judge read; judges, units and an organizer of elsewhere do not', async () => {
    await createAccount(test, `elsewhere ${competitions}`, [
      grantOf('organizer', { competitionId: 'other' as never }),
    ]);
    const others = await Promise.all(
      (['judge', 'unit', 'hr', 'display', 'keeper'] as const).map((role) => person(test, small, role)),
    );
    for (const client of [...others, await signIn(test, `elsewhere ${competitions}`)])
      expect((await client.get(path())).status).toBe(403);
    for (const role of ['supervisor', 'chief-judge'] as const) {
      const reader = await person(test, small, role);
      expect((await view(undefined, reader)).entries).toHaveLength(6);
      expect(await codeOf(save({}, { as: reader }))).toBe('403 NOT_ALLOWED');
    }
  });

  it('[SES-10] the door offers the start and limit of the last session', async () => {
    const door = async (): Promise<CheckInView> =>
      (await organizer.get<CheckInView>(`/api/marking/stages/${small.stageId}/check-in`)).body;
    expect((await door()).planned).toBeNull();
    await saveProposed();
    expect(await door()).toMatchObject({
      session: null,
      planned: { startsAt: AFTERNOON.startsAt, lateMinutes: 15 },
    });
  });
});

describe('a sealed stage', () => {
  const seal = async (): Promise<void> => {
    const keeper = await person(test, small, 'keeper');
    const { status } = await keeper.post(`/api/marking/stages/${small.stageId}/seals/1`, {
      passphrase: PASSPHRASE,
    });
    expect(status).toBe(200);
  };

  it('[SES-8] sealing takes everybody’s place away, and who changed the schedule meanwhile is refused', async () => {
    const before = await saveProposed();
    await seal();
    const after = await view();
    expect(after.schedule.placements).toEqual([]);
    expect(after.schedule.sessions).toHaveLength(2);
    expect(
      await test.dataSource.query('SELECT * FROM placement WHERE stage_id = ?', [small.stageId]),
    ).toEqual([]);
    expect(await codeOf(save({ version: 1, placements: before }))).toBe('409 SCHEDULE_CHANGED');
    expect(await codeOf(save({ version: 2, placements: before }))).toBe('400 MALFORMED');
  });

  it('[SES-8] places are given by label; no answer and no clash tells who sits where', async () => {
    const [one, two] = (await view(small.otherStageId)).entries;
    const elsewhere = session('z', '00:30', '08:00', { place: '另一厅' });
    const there = [one!, two!].map(({ entryId }, index) => bench(entryId, 'z', index + 1));
    await save({ sessions: [elsewhere], placements: there }, { stageId: small.otherStageId });
    // Both work all day elsewhere: a proposal for this stage leaves them out …
    expect((await propose([MORNING, AFTERNOON])).warnings.unplaced).toHaveLength(2);
    await seal();
    // … and once people are hidden everybody has a place, or the two would be known by it.
    const proposal = await propose([MORNING, AFTERNOON]);
    expect(proposal.placements).toHaveLength(6);
    expect(proposal.warnings).toEqual({ unplaced: [], clashes: [], overlaps: [] });
    expect(proposal.basis).toBe('number');
    expect(await codeOf(save({ version: 0, placements: proposal.placements }))).toBe('done');
    const here = await view();
    expect(here.isSealed).toBe(true);
    expect(here.entries.every(({ contestantName, unitName }) => contestantName === null && !unitName)).toBe(
      true,
    );
    expect(here.warnings.clashes).toEqual([]);
    expect((await view(small.otherStageId)).warnings.clashes).toEqual([]);
    const text = canonicalJson(here);
    for (const { id, name } of small.archive.contestants)
      expect([text.includes(id), text.includes(name)]).toEqual([false, false]);
  });
});

function bench(entryId: string | undefined, sessionId = 'am', station = 1): object {
  return { entryId, sessionId, batch: 1, station };
}
