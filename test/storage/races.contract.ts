import fc from 'fast-check';
import type { MutationOutcome } from '../../src/contract/mutations';
import type { AspectId, ClientId, EntryId, JudgeId } from '../../src/domain/kernel/ids';
import { groupBy } from '../../src/domain/kernel/group-by';
import type { Refusal } from '../../src/domain/kernel/refusal';
import type { LedgerEntry } from '../../src/domain/ledger/ledger-entry';
import type { LedgerFact } from '../../src/domain/ledger/ledger-fact';
import type { Mutation, MutationBody } from '../../src/domain/mark/mutation';
import { ArchiveImportService } from '../../src/exports/archive/archive-import.service';
import { LedgerHeads } from '../../src/marking/ledger/ledger-heads.read-model';
import { ModerationService } from '../../src/marking/moderation/moderation.service';
import { RefusedError } from '../../src/platform/http/refused-error';
import { startTestApp, type TestApp } from '../support/app';
import type { EmptyDatabase, MakeDatabase } from '../support/both-databases';
import {
  clientOf,
  pointsOf,
  smallArchive,
  smallCompetition,
  type Size,
  type SmallCompetition,
} from '../support/small-archive';
import { actorOf, batchOf, outcomesOf, soundLedger, take, wholeSheet } from '../support/small-house';

/** What breaks is told as it was drawn: a run leaves the house as it is, so a smaller one begins elsewhere. */
const AS_DRAWN = { endOnFailure: true };
const REASON = 'to be marked again, for the test';

type Conflict = Extract<Refusal, { code: 'VERSION_CONFLICT' }>;
type MarkFact = Extract<LedgerFact, { kind: 'MarkAppended' | 'MarkSuperseded' }>;

/** What the intake promises however its askers race, whatever database it lies on. */
export function racesContract(make: MakeDatabase): void {
  let database: EmptyDatabase;
  let test: TestApp;

  beforeAll(async () => {
    database = await make();
    test = await startTestApp(database.settings);
  });
  afterAll(async () => {
    await test.close();
    await database.drop();
  });

  const hold = async (prefix: string, size: Size): Promise<SmallCompetition> => {
    const archive = smallArchive(prefix, [], size);
    await test.app.get(ArchiveImportService, { strict: false }).importArchive(archive);
    return smallCompetition(prefix, size);
  };

  it('[ITK-8] two devices of one judge, a thousand edits: each conflict shows both marks, the last accepted stands', async () => {
    const small = await hold('two-devices', { entries: 100, judges: 3 });
    const judge = small.judges[1];
    const edit = fc.record({ isSpeed: fc.boolean(), half: fc.integer({ min: 0, max: 80 }) });
    const edits = fc.array(edit, { minLength: 5, maxLength: 5 });
    const sent: SentMark[] = [];
    let run = 0;
    const property = fc.asyncProperty(fc.scheduler(), edits, edits, async (scheduler, one, two) => {
      const entryId = small.entries[run++]!;
      const devices = [one, two].map(async (own, index) => {
        const clientId = clientOf(judge, `device-${run}-${index}`);
        const seen = new Map<AspectId, number>();
        for (const [at, { isSpeed, half }] of own.entries()) {
          const aspectId = isSpeed ? small.speed : small.finish;
          const body = markOf({ entryId, aspectId }, half / 2, seen.get(aspectId) ?? 0);
          await scheduler.schedule(Promise.resolve('the mark reaches the server'));
          const [outcome] = outcomesOf(await take(test, small, judge, batchOf(clientId, [body], at + 1)));
          await scheduler.schedule(Promise.resolve('the answer reaches the tablet'));
          sent.push({ clientId, body, outcome: outcome! });
          seen.set(aspectId, outcome!.ok ? outcome!.receipt.seq : (outcome!.refusal as Conflict).seq);
        }
      });
      await scheduler.waitFor(Promise.all(devices));
    });
    await fc.assert(property, { ...AS_DRAWN, numRuns: 100 });
    expect(sent).toHaveLength(1000);
    checkConflicts(sent, await soundLedger(test, small.id), judge);
  });

  it('[ITK-9] a thousand marks that race with signing, closing and opening again: none stands behind a lock', async () => {
    const small = await hold('locks', { entries: 1, judges: 3 });
    const [entryId] = small.entries as [EntryId];
    for (const other of [small.judges[0], small.judges[2]])
      await take(test, small, other, batchOf(clientOf(other), wholeSheet(small, other, entryId)));
    const race = new Race(test, small, entryId);
    const property = fc.asyncProperty(fc.scheduler(), (scheduler) => race.run(scheduler));
    await fc.assert(property, { ...AS_DRAWN, numRuns: 50 });
    expect(race.asked).toHaveLength(1000);
    checkLocks(race.asked, await soundLedger(test, small.id));
  });

  it('[ITK-3][ITK-5] six mutations in each of their 720 orders, lost, doubled and late, end as if sent in order', async () => {
    const size = { entries: 180, judges: 5 };
    const small = await hold('orders', size);
    const sheets = small.judges
      .slice(1)
      .flatMap((judge) => small.entries.map((entryId) => ({ judge, entryId })));
    const orders = permutationsOf([1, 2, 3, 4, 5, 6]);
    const drawn = fc.record({
      lost: fc.uniqueArray(fc.integer({ min: 1, max: 6 }), { maxLength: 3 }),
      doubled: fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 4 }),
    });
    const expected: LedgerFact['kind'][] = [
      'MarkAppended',
      'MarkAppended',
      'MarkSuperseded',
      'MarkVoided',
      'MarkSuperseded',
      'SheetSubmitted',
    ];
    let run = 0;
    const property = fc.asyncProperty(drawn, async ({ lost, doubled }) => {
      const { judge, entryId } = sheets[run]!;
      const arrivals = [...orders[run++]!, ...doubled].filter((id) => !lost.includes(id));
      const mutations = batchOf(clientOf(judge, `t-${run}`), sixBodies(small, entryId)).mutations;
      await deliverAtAnyCost({ test, small, judge }, mutations, arrivals, `t-${run}`);
    });
    await fc.assert(property, { ...AS_DRAWN, numRuns: orders.length });
    const rows = groupBy(await soundLedger(test, small.id), ({ clientId }) => clientId);
    expect(rows.size).toBe(720);
    for (const ofOne of rows.values()) {
      expect(ofOne.map(({ mutationId }) => mutationId)).toEqual([1, 2, 3, 4, 5, 6]);
      expect(ofOne.map(({ fact }) => fact.kind)).toEqual(expected);
      expect(ofOne.map(({ fact }) => ('points' in fact ? fact.points : null))).toEqual(
        [1, 2, 3, null, 4, null].map((decimal) => decimal && pointsOf(decimal)),
      );
    }
  });
}

interface SentMark {
  readonly clientId: ClientId;
  readonly body: MutationBody & { name: 'enterMark' };
  readonly outcome: MutationOutcome;
}

interface Cell {
  readonly entryId: EntryId;
  readonly aspectId: AspectId;
}

function markOf(cell: Cell, decimal: number, basedOn: number): MutationBody & { name: 'enterMark' } {
  return { name: 'enterMark', ...cell, points: pointsOf(decimal), basedOn };
}

/** Every mark that was sent is in the ledger or was answered with the one that stood; whoever overwrote had seen it. */
function checkConflicts(sent: readonly SentMark[], rows: readonly LedgerEntry[], judge: JudgeId): void {
  const row = (seq: number): LedgerEntry => rows[seq - 1]!;
  let conflicts = 0;
  let overwritten = 0;
  for (const { clientId, body, outcome } of sent) {
    if (!outcome.ok) {
      conflicts += 1;
      const { code, theirs, by, at, seq } = outcome.refusal as Conflict;
      const { clientId: writer, fact } = row(seq);
      expect([code, by, at, writer === clientId]).toEqual(['VERSION_CONFLICT', judge, row(seq).at, false]);
      expect(fact).toMatchObject({ entryId: body.entryId, aspectId: body.aspectId, points: theirs });
      expect(seq).not.toBe(body.basedOn);
      continue;
    }
    const { clientId: writer, fact } = row(outcome.receipt.seq);
    expect([writer, (fact as MarkFact).points]).toEqual([clientId, body.points]);
    const before = 'supersedes' in fact ? row(fact.supersedes) : undefined;
    if (!before || before.clientId === clientId) continue;
    overwritten += 1;
    expect(before.seq).toBe(body.basedOn);
  }
  expect(rows).toHaveLength(sent.length - conflicts);
  // Else the devices did not race, and nothing was shown.
  expect(conflicts).toBeGreaterThan(100);
  expect(overwritten).toBeGreaterThan(50);
}

interface AskedMark {
  readonly outcome: MutationOutcome;
  /** The ledger's last row that was known before asking, and after the answer. */
  readonly from: number;
  readonly to: number;
}

/** One sheet on which two devices mark while it is signed, given back, and its stage closed and opened. */
class Race {
  readonly asked: AskedMark[] = [];
  private known = 0;
  private readonly lastIds = new Map<string, number>();
  private readonly judge: JudgeId;
  private readonly heads: LedgerHeads;

  constructor(
    private readonly test: TestApp,
    private readonly small: SmallCompetition,
    private readonly entryId: EntryId,
  ) {
    this.judge = small.judges[1];
    this.heads = test.app.get(LedgerHeads, { strict: false });
  }

  async run(scheduler: fc.Scheduler): Promise<void> {
    const desk = this.test.app.get(ModerationService, { strict: false });
    const organizer = actorOf('organizer-1' as JudgeId, this.small.id, 'organizer');
    const chief = { ...organizer, grants: [{ ...organizer.grants[0]!, role: 'chief-judge' as const }] };
    const { stageId } = this.small;
    const sheet = { entryId: this.entryId, judgeId: this.judge };
    const work: [number, () => Promise<unknown>][] = [
      [10, () => this.mark('left', this.small.speed)],
      [10, () => this.mark('right', this.small.finish)],
      [4, () => this.send('signing', { name: 'submitSheet', entryId: this.entryId })],
      [3, () => desk.reopenSheet(chief, sheet, REASON).catch(onlyRefused)],
      [2, () => desk.closeStage(organizer, stageId).catch(onlyRefused)],
      [3, () => desk.reopenStage(organizer, stageId, REASON).catch(onlyRefused)],
    ];
    const actors = work.map(async ([times, act]) => {
      for (let turn = 0; turn < times; turn += 1) {
        await scheduler.schedule(Promise.resolve('on its way'));
        await act();
        await scheduler.schedule(Promise.resolve('on its way back'));
      }
    });
    await scheduler.waitFor(Promise.all(actors));
  }

  private async mark(device: string, aspectId: AspectId): Promise<void> {
    const from = this.known;
    const half = (this.asked.length % 80) / 2;
    const outcome = await this.send(device, markOf({ entryId: this.entryId, aspectId }, half, 0));
    const to = (await this.heads.headOf(this.small.id)).seq;
    this.known = Math.max(this.known, to);
    this.asked.push({ outcome, from, to });
  }

  private async send(device: string, body: MutationBody): Promise<MutationOutcome> {
    const id = (this.lastIds.get(device) ?? 0) + 1;
    this.lastIds.set(device, id);
    const batch = batchOf(clientOf(this.judge, device), [body], id);
    const [outcome] = outcomesOf(await take(this.test, this.small, this.judge, batch));
    return outcome!;
  }
}

/** A mark that was accepted stands before every lock; one that was refused met the lock it names. */
function checkLocks(asked: readonly AskedMark[], rows: readonly LedgerEntry[]): void {
  const locks = locksOf(rows);
  const codes = new Map<string, number>();
  for (const { outcome, from, to } of asked) {
    const code = outcome.ok ? 'accepted' : outcome.refusal.code;
    codes.set(code, (codes.get(code) ?? 0) + 1);
    // The lock that stood before the row; for a refusal, one that stood somewhere while it was asked.
    if (outcome.ok)
      expect([outcome.receipt.seq, locks[outcome.receipt.seq - 1]]).toEqual([outcome.receipt.seq, null]);
    else expect([from, to, locks.slice(from, to + 1)]).toEqual([from, to, expect.arrayContaining([code])]);
  }
  expect([...codes.keys()].toSorted()).toEqual(['SHEET_LOCKED', 'STAGE_CLOSED', 'accepted']);
  for (const times of codes.values()) expect(times).toBeGreaterThan(20);
}

/** What locks the racing judge's sheet after each row; the first is before any row. */
function locksOf(rows: readonly LedgerEntry[]): ('SHEET_LOCKED' | 'STAGE_CLOSED' | null)[] {
  let isSigned = false;
  let isClosed = false;
  const locks: ReturnType<typeof locksOf> = [null];
  const racer = 'locks-judge-2';
  for (const { fact } of rows) {
    if (fact.kind === 'StageClosed') isClosed = true;
    if (fact.kind === 'StageReopened') isClosed = false;
    if (fact.kind === 'SheetSubmitted' && fact.judgeId === racer) isSigned = true;
    if (fact.kind === 'SheetReopened' && fact.judgeId === racer) isSigned = false;
    locks.push(isClosed ? 'STAGE_CLOSED' : isSigned ? 'SHEET_LOCKED' : null);
  }
  return locks;
}

function onlyRefused(error: unknown): void {
  if (!(error instanceof RefusedError)) throw error;
}

function sixBodies(small: SmallCompetition, entryId: EntryId): MutationBody[] {
  const [speed, finish] = [small.speed, small.finish].map((aspectId) => ({ entryId, aspectId }));
  return [
    markOf(speed!, 1, 0),
    markOf(finish!, 2, 0),
    markOf(speed!, 3, 0),
    { name: 'voidMark', ...finish!, basedOn: 0 },
    markOf(finish!, 4, 0),
    { name: 'submitSheet', entryId },
  ];
}

interface Sender {
  readonly test: TestApp;
  readonly small: SmallCompetition;
  readonly judge: JudgeId;
}

/** First as the network brings them, all at once; then, like an outbox, in order until each has its receipt. */
async function deliverAtAnyCost(
  { test, small, judge }: Sender,
  mutations: readonly Mutation[],
  arrivals: readonly number[],
  device: string,
): Promise<void> {
  const clientId = clientOf(judge, device);
  const send = (some: readonly Mutation[]) =>
    take(test, small, judge, { clientId, mutations: some }).then(outcomesOf);
  const early = await Promise.all(arrivals.map((id) => send([mutations[id - 1]!])));
  for (const outcome of early.flat())
    if (!outcome.ok && outcome.refusal.code !== 'SEQUENCE_GAP') throw new Error(outcome.refusal.code);
  const last = await send(mutations);
  expect(last.filter((outcome) => !outcome.ok)).toEqual([]);
  for (const outcome of early.flat()) {
    const final = last[outcome.id - 1];
    if (outcome.ok && final?.ok)
      expect(final.receipt).toMatchObject({ seq: outcome.receipt.seq, replay: true });
  }
}

function permutationsOf(ids: readonly number[]): number[][] {
  if (ids.length < 2) return [[...ids]];
  return ids.flatMap((first) =>
    permutationsOf(ids.filter((id) => id !== first)).map((rest) => [first, ...rest]),
  );
}
