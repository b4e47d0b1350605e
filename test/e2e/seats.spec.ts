import type { ProposalView, RecusalsView } from '../../src/contract/judges';
import type { JudgeId, ModuleId } from '../../src/domain/kernel/ids';
import type { Refusal } from '../../src/domain/kernel/refusal';
import type { Seat } from '../../src/domain/scheme/seat';
import { startTestApp, type TestApp } from '../support/app';
import type { HttpClient } from '../support/http-client';
import { JudgeOffice } from '../support/judge-office';
import { clientOf, type SmallCompetition } from '../support/small-archive';
import { person } from '../support/small-hall';
import {
  batchOf,
  importSmall,
  ledgerRows,
  markAll,
  outcomesOf,
  take,
  wholeSheet,
} from '../support/small-house';

let test: TestApp;
let small: SmallCompetition;
let organizer: HttpClient;
let office: JudgeOffice;
let competitions = 0;

beforeAll(async () => {
  test = await startTestApp();
});
afterAll(() => test.close());
beforeEach(async () => {
  competitions += 1;
  small = await importSmall(test, `seats-${competitions}`);
  organizer = await person(test, small, 'organizer');
  office = new JudgeOffice(organizer, small);
});

const seat = (moduleId: string, judgeId: string): Seat => ({
  moduleId: moduleId as ModuleId,
  judgeId: judgeId as JudgeId,
});
const inOrder = (seats: readonly Seat[]): string[] =>
  seats.map(({ moduleId, judgeId }) => `${moduleId} ${judgeId}`).toSorted();
const unit = (): string => `seats-${competitions}-unit`;
const recusalsPath = (): string => `/api/marking/stages/${small.stageId}/recusals`;
const recusals = async (as = organizer): Promise<RecusalsView['recusals']> =>
  (await as.get<RecusalsView>(recusalsPath())).body.recusals;
const excuse = async (as = organizer): Promise<string> => {
  const { status, body } = await as.post<{ refusal?: Refusal }>(recusalsPath());
  return status === 200 ? 'done' : `${status} ${body.refusal?.code}`;
};

describe('seats', () => {
  it('[ALO-7] of two who change the same seats at once one is told that they have changed, and overwrites nothing', async () => {
    const { revision, seats } = await office.seats();
    const [first, second] = small.judges;
    const outcomes = await Promise.all([
      office.seat({ revision, seats: [...seats, seat('theory', second)] }),
      office.seat({ revision, seats: seats.filter(({ judgeId }) => judgeId !== first) }),
    ]);
    expect(outcomes.toSorted()).toEqual(['409 CHANGED_MEANWHILE', 'done']);
    const after = await office.seats();
    const kept =
      outcomes[0] === 'done'
        ? [...seats, seat('theory', second)]
        : seats.filter(({ judgeId }) => judgeId !== first);
    expect(inOrder(after.seats)).toEqual(inOrder(kept));
    expect(after.revision).not.toBe(revision);
  });

  it.each([
    ['a module that is not there', [['nothing', 0]], '400 MALFORMED'],
    [
      'a seat that stands twice',
      [
        ['theory', 0],
        ['theory', 0],
      ],
      '400 MALFORMED',
    ],
    ['somebody who is no judge here', [['theory', 'nobody']], '404 NOT_FOUND'],
  ] as const)('[ALO-7] %s is refused and nothing changes', async (_, rows, refusal) => {
    const before = await office.seats();
    const seats = rows.map(([moduleId, judge]) =>
      seat(moduleId, typeof judge === 'number' ? small.judges[judge] : judge),
    );
    expect(await office.seat({ seats })).toBe(refusal);
    expect(await office.seats()).toEqual(before);
  });

  it('[ALO-8] who has given marks keeps the seat; who has none goes, and another comes in, while marks are given', async () => {
    const [first, second, third] = small.judges;
    const sheet = wholeSheet(small, second, small.entries[0]!);
    outcomesOf(await take(test, small, second, batchOf(clientOf(second), sheet.slice(0, 1))));
    const { seats, marked } = await office.seats();
    expect(marked).toEqual([seat('practical', second)]);
    const without = (judgeId: string): Seat[] => seats.filter((one) => one.judgeId !== judgeId);
    expect(await office.seat({ seats: without(second) })).toBe('409 SEAT_MARKED');
    expect(await office.seat({ seats: [...without(third), seat('theory', second)] })).toBe('done');
    expect(inOrder((await office.seats()).seats)).toEqual(
      inOrder([
        seat('practical', first),
        seat('practical', second),
        seat('theory', first),
        seat('theory', second),
      ]),
    );
    const refused = await take(
      test,
      small,
      third,
      batchOf(clientOf(third), wholeSheet(small, third, small.entries[0]!)),
    );
    expect(JSON.stringify(refused)).toContain('NOT_ASSIGNED');
  });

  it('[ALO-8] once the stage is closed no seat changes', async () => {
    await markAll(test, small);
    const closed = await organizer.post(`/api/marking/stages/${small.stageId}/close`);
    expect(closed.status).toBeLessThan(300);
    const { seats } = await office.seats();
    expect(await office.seat({ seats: [...seats, seat('theory', small.judges[1])] })).toBe(
      '423 STAGE_CLOSED',
    );
  });

  it('[ALO-6] a panel with fewer judges than its rule asks for is a warning, not a refusal', async () => {
    expect(await office.seat({ seats: [seat('practical', small.judges[0])] })).toBe('done');
    expect((await office.seats()).warnings).toEqual([{ kind: 'too-few', moduleId: 'theory', missing: 1 }]);
  });

  it('[ALO-9] who may: the organizer changes, the chief judge looks; what changed is audited', async () => {
    const chief = new JudgeOffice(await person(test, small, 'chief-judge'), small);
    const { seats } = await chief.seats();
    expect(seats).toHaveLength(4);
    expect(await chief.seat({ seats })).toBe('403 NOT_ALLOWED');
    const elsewhere = await importSmall(test, `seats-${competitions}-b`);
    const other = new JudgeOffice(await person(test, elsewhere, 'organizer'), small);
    const { revision } = await office.seats();
    expect(await other.seat({ seats, revision })).toBe('403 NOT_ALLOWED');
    await office.seat({ seats: [...seats, seat('theory', small.judges[1])], seed: 'as proposed' });
    const [row] = await test.dataSource.query(
      `SELECT detail FROM audit_record WHERE action = 'seats.change' AND subject = ?`,
      [`stage/${small.stageId}`],
    );
    expect(JSON.parse(row.detail)).toMatchObject({
      added: [seat('theory', small.judges[1])],
      removed: [],
      seed: 'as proposed',
    });
  });
});

describe('a proposal', () => {
  const panels = [
    { moduleId: 'theory' as ModuleId, size: 2 },
    { moduleId: 'practical' as ModuleId, size: 3 },
  ];

  it('[ALO-3] writes nothing, and the same seed proposes the same', async () => {
    for (const name of ['甲', '乙']) await office.add({ name });
    const before = await office.seats();
    const { body: made } = await office.propose<ProposalView>({ panels });
    const { body: again } = await office.propose<ProposalView>({ panels, seed: made.seed });
    expect(again).toEqual(made);
    expect(made.seats).toHaveLength(5);
    expect(new Set(made.seats.map(({ judgeId }) => judgeId)).size).toBe(5);
    expect(await office.seats()).toEqual(before);
    expect(await office.seat({ seats: made.seats, seed: made.seed })).toBe('done');
  });

  it('[ALO-1] keeps off whoever is in conflict, barred or of other trades, and says so; or lets them step aside', async () => {
    const [first, second] = small.judges;
    await office.change(first, { unitId: unit() });
    await office.change(second, { bar: { until: '2027-01-01', reason: '虚构的处理决定' } });
    const { body: off } = await office.propose<ProposalView>({ panels });
    expect(off.seats.map(({ judgeId }) => judgeId)).not.toContain(first);
    expect(off.unmet).toContainEqual({
      kind: 'short',
      moduleId: 'practical',
      missing: 2,
      closed: { barred: 1, conflict: 1 },
    });
    const { body: aside } = await office.propose<ProposalView>({ panels, conflicted: 'step-aside' });
    expect(aside.seats.map(({ judgeId }) => judgeId)).toContain(first);
    expect(aside.seats.map(({ judgeId }) => judgeId)).not.toContain(second);
  });

  it.each([
    ['no size', { panels: [{ moduleId: 'theory', size: -1 }] }],
    ['a module twice', { panels: [panels[0], panels[0]] }],
    ['an unknown module', { panels: [{ moduleId: 'nothing', size: 1 }] }],
    ['no day', { heldOn: 'soon' }],
  ])('[ALO-3] %s is malformed', async (_, body) => {
    expect((await office.propose(body as never)).status).toBe(400);
  });
});

describe('conflicts of interest', () => {
  const kin = (entry: number): object => ({
    judgeId: small.judges[0],
    kind: 'kin',
    contestantId: `seats-${competitions}-person-${entry}`,
  });

  it('[COI-4] one is declared once, names one person or one unit, and knows who declared it and why', async () => {
    expect(await office.declare({ ...kin(1), unitId: unit() })).toBe('400 MALFORMED');
    expect(await office.declare({ judgeId: small.judges[0], kind: 'kin' })).toBe('400 MALFORMED');
    expect(await office.declare({ ...kin(1), kind: 'unit' })).toBe('400 MALFORMED');
    expect(await office.declare({ ...kin(1), contestantId: 'nobody' })).toBe('404 NOT_FOUND');
    expect(await office.declare({ ...kin(1), judgeId: 'nobody' })).toBe('404 NOT_FOUND');
    const outcomes = await Promise.all([office.declare(kin(1)), office.declare(kin(1))]);
    expect(outcomes.toSorted()).toEqual(['409 ALREADY_EXISTS', 'done']);
    const { conflicts } = await office.conflicts();
    expect(conflicts).toEqual([
      expect.objectContaining({
        kind: 'kin',
        state: 'blocks',
        contestantName: '虚构选手1',
        unitName: '虚构一厂',
        reason: '虚构的声明理由',
        declaredByName: `organizer of ${small.id}`,
      }),
    ]);
  });

  it('[COI-5] judges are excused from the entries of their conflicts, once, and owe no marks there', async () => {
    await office.declare(kin(1));
    await office.change(small.judges[1], { unitId: unit() });
    expect((await recusals()).filter(({ state }) => state === 'due')).toHaveLength(5);
    expect(await Promise.all([excuse(), excuse()])).toEqual(['done', 'done']);
    expect(await excuse()).toBe('done');
    expect((await recusals()).every(({ state }) => state === 'excused')).toBe(true);
    const rows = (await ledgerRows(test, small.id)).filter(({ fact }) => fact.kind === 'JudgeExcused');
    expect(rows).toHaveLength(5);
    expect(JSON.stringify(rows)).not.toContain('虚构');
  });

  it('[COI-3] the committee lets her mark all the same, with a reason that is kept; then nobody is excused', async () => {
    await office.change(small.judges[1], { unitId: unit() });
    const [found] = (await office.conflicts()).conflicts;
    expect(found).toMatchObject({ id: null, kind: 'unit', state: 'blocks', unitId: unit() });
    const answer = { judgeId: small.judges[1], unitId: unit(), as: 'may-mark' };
    expect(await office.answer({ ...answer, reason: '太短' })).toBe('422 REASON_TOO_SHORT');
    expect(await office.answer({ ...answer, judgeId: small.judges[2] })).toBe('404 NOT_FOUND');
    const chief = new JudgeOffice(await person(test, small, 'chief-judge'), small);
    expect(await chief.answer(answer)).toBe('403 NOT_ALLOWED');
    expect(await office.answer(answer)).toBe('done');
    expect((await office.conflicts()).conflicts).toEqual([
      expect.objectContaining({
        state: 'lifted',
        answer: expect.objectContaining({
          reason: '虚构的组委会决定理由',
          byName: `organizer of ${small.id}`,
        }),
      }),
    ]);
    expect(await recusals()).toEqual([]);
  });

  it('[COI-2] a kind that asks waits for a decision before anybody is excused', async () => {
    expect(await office.setRule({ kin: 'ask' })).toBe('done');
    expect(await office.setRule({ kin: 'perhaps' })).toBe('400 MALFORMED');
    await office.declare(kin(1));
    const [{ id, state } = { id: null, state: '' }] = (await office.conflicts()).conflicts;
    expect(state).toBe('asks');
    expect(await excuse()).toBe('409 CONFLICTS_UNDECIDED');
    expect(await office.answer({ id, as: 'steps-aside' })).toBe('done');
    expect(await excuse()).toBe('done');
    expect(await recusals()).toEqual([expect.objectContaining({ number: '01-1', state: 'excused' })]);
  });

  it('[COI-3] what was declared by mistake is withdrawn and stays in sight', async () => {
    await office.declare(kin(1));
    const [{ id } = { id: null }] = (await office.conflicts()).conflicts;
    expect(await office.answer({ id, as: 'withdrawn' })).toBe('done');
    expect((await office.conflicts()).conflicts).toEqual([
      expect.objectContaining({ id, state: 'withdrawn' }),
    ]);
    expect(await recusals()).toEqual([]);
    expect(await office.declare(kin(1))).toBe('done');
  });

  it('[COI-5] while people are sealed nobody is told who stands too near to whom', async () => {
    await office.change(small.judges[1], { unitId: unit() });
    await test.dataSource.query('UPDATE entry SET contestant_id = NULL WHERE stage_id = ?', [small.stageId]);
    expect(await excuse()).toBe('409 SEALED');
    const { status, body } = await office.propose<{ refusal?: Refusal }>({ panels: [] });
    expect([status, body.refusal?.code]).toEqual([409, 'SEALED']);
    expect((await office.seats()).judges.map(({ conflicts }) => conflicts)).toEqual([null, null, null]);
  });

  it('[COI-6] in mid-event the chief judge excuses her; marks she gave the entry count no more', async () => {
    await markAll(test, small);
    await office.declare(kin(1));
    const chief = await person(test, small, 'chief-judge');
    expect(await recusals(chief)).toEqual([expect.objectContaining({ state: 'due', hasMarks: true })]);
    expect(await excuse(chief)).toBe('done');
    const supervisor = await person(test, small, 'supervisor');
    expect(await excuse(supervisor)).toBe('403 NOT_ALLOWED');
  });

  it('[COI-4] people are found by the beginning of their names', async () => {
    const search = async (text: string): Promise<number> =>
      (
        await organizer.get<unknown[]>(
          `/api/competitions/${small.id}/conflicts/people?search=${encodeURIComponent(text)}`,
        )
      ).body.length;
    expect(await search('虚构选手')).toBe(4);
    expect(await search('虚构选手2')).toBe(1);
    expect(await search('选手')).toBe(0);
    expect(await search('%')).toBe(0);
  });
});
