import { aspectOf, ledgerOf, moduleOf, PLAIN_RULES, schemeOf, STAGE } from '../../../test/rules/builders';
import type { EntryId, ModuleId } from '../kernel/ids';
import { emptyStageBook, foldEntry } from '../ledger/fold-ledger';
import type { ClockFact, EntryClockFact, LedgerFact } from '../ledger/ledger-fact';
import type { StageBook } from '../ledger/stage-book';
import { markedStageOf } from '../mark/marked-stage-of';
import { acceptClock } from './accept-clock';
import { readClock, type ClockReading } from './read-clock';

const M1 = 'm1' as ModuleId;
const E1 = 'e1' as EntryId;
const scheme = schemeOf([moduleOf('m1', [aspectOf('a1')]), moduleOf('m2', [aspectOf('b1')])]);
const stage = markedStageOf(STAGE, { ...PLAIN_RULES, scheme }, [], [E1, 'e2' as EntryId])!;
const of = { stageId: STAGE, entryId: E1, moduleId: M1 };
const reason = 'power cut in hall 2';
const START: ClockFact = { ...of, kind: 'ClockStarted' };
const PAUSE: ClockFact = { ...of, kind: 'ClockPaused', reason };
const RESUME: ClockFact = { ...of, kind: 'ClockResumed' };
const STOP: ClockFact = { ...of, kind: 'ClockStopped' };
const given = (seconds: number): ClockFact => ({ ...of, kind: 'TimeCompensated', seconds, reason });
const undo = (voids: number): EntryClockFact => ({ ...of, kind: 'ClockCorrected', voids, reason });
const allow = (seconds: number): ClockFact => ({
  stageId: STAGE,
  moduleId: M1,
  kind: 'TimeAllowed',
  seconds,
});

const NINE = Date.parse('2005-09-10T09:00:00.000Z');
/** Rows written so many seconds after nine. */
const bookAt = (...rows: readonly (readonly [number, LedgerFact])[]): StageBook => {
  const book = emptyStageBook();
  for (const [index, row] of ledgerOf(rows.map(([, fact]) => fact)).entries())
    foldEntry(book, { ...row, at: new Date(NINE + (rows[index]?.[0] ?? 0) * 1000).toISOString() });
  return book;
};
const bookOf = (...facts: readonly LedgerFact[]): StageBook =>
  bookAt(...facts.map((fact, index) => [index * 60, fact] as const));
const read = (book: StageBook, seconds: number): ClockReading =>
  readClock(book.recordsByEntry.get(E1)?.clocks.get(M1), NINE + seconds * 1000, book.allowedSeconds.get(M1));
const code = (fact: ClockFact, ...before: readonly LedgerFact[]): string => {
  const result = acceptClock(stage, bookOf(...before), fact);
  if (result.ok) return result.value.kind;
  return result.refusal.code === 'CLOCK_STATE' ? result.refusal.state : result.refusal.code;
};

describe('what a clock may do', () => {
  it('[TIM-2] it starts, pauses, goes on, pauses again and stops', () => {
    const way = [START, PAUSE, RESUME, PAUSE, RESUME, STOP];
    for (const [index, fact] of way.entries()) expect(code(fact, ...way.slice(0, index))).toBe(fact.kind);
    expect(code(STOP, START, PAUSE)).toBe('ClockStopped');
  });

  it.each<[string, string, ClockFact, ClockFact[]]>([
    ['paused before it starts', 'not-started', PAUSE, []],
    ['resumed before it starts', 'not-started', RESUME, []],
    ['stopped before it starts', 'not-started', STOP, []],
    ['started twice', 'running', START, [START]],
    ['resumed while it runs', 'running', RESUME, [START]],
    ['paused twice', 'paused', PAUSE, [START, PAUSE]],
    ['started while it is paused', 'paused', START, [START, PAUSE]],
    ['started after it stopped', 'stopped', START, [START, STOP]],
    ['paused after it stopped', 'stopped', PAUSE, [START, STOP]],
    ['resumed after it stopped', 'stopped', RESUME, [START, STOP]],
    ['stopped twice', 'stopped', STOP, [START, STOP]],
  ])('[TIM-2] it is not %s: CLOCK_STATE says %s', (_, state, fact, before) =>
    expect(code(fact, ...before)).toBe(state),
  );

  it('[TIM-2] the entry and the module are those of the stage, which is open', () => {
    expect(code({ ...START, entryId: 'e9' as EntryId })).toBe('NOT_FOUND');
    expect(code({ ...START, moduleId: 'm9' as ModuleId })).toBe('NOT_FOUND');
    expect(code({ ...allow(60), moduleId: 'm9' as ModuleId })).toBe('NOT_FOUND');
    expect(code(START, { kind: 'StageClosed', stageId: STAGE })).toBe('STAGE_CLOSED');
    expect(code(allow(60), { kind: 'StageClosed', stageId: STAGE })).toBe('STAGE_CLOSED');
    expect(code(given(60))).toBe('TimeCompensated');
  });

  it('[TIM-2] each entry has a clock of its own in each module', () => {
    expect(code({ ...START, entryId: 'e2' as EntryId }, START)).toBe('ClockStarted');
    expect(code({ ...START, moduleId: 'm2' as ModuleId }, START)).toBe('ClockStarted');
  });

  it('[TIM-5] the last step that stands is undone, a compensation at any time, each once', () => {
    expect(code(undo(1), START)).toBe('ClockCorrected');
    expect(code(undo(1), START, STOP)).toBe('stopped');
    expect(code(undo(1), START, STOP, undo(2))).toBe('ClockCorrected');
    expect(code(undo(2), START, STOP, undo(2))).toBe('NOT_FOUND');
    expect(code(undo(1), given(60), START)).toBe('ClockCorrected');
    expect(code(undo(3), START)).toBe('NOT_FOUND');
    expect(code({ ...undo(1), entryId: 'e2' as EntryId }, START)).toBe('NOT_FOUND');
    expect(code(START, START, undo(1))).toBe('ClockStarted');
  });
});

describe('what a clock says', () => {
  it('[TIM-1][TIM-3] the working time is from start to stop less the pauses, by the times of the rows', () => {
    const book = bookAt([0, START], [100, PAUSE], [130, RESUME], [200, STOP]);
    expect(read(book, 999)).toMatchObject({ state: 'stopped', elapsedMs: 170_000 });
  });

  it('[TIM-3] it grows while the clock runs and stands while it is paused', () => {
    const running = bookAt([0, START], [100, PAUSE], [130, RESUME]);
    expect(read(running, 131)).toMatchObject({ state: 'running', elapsedMs: 101_000 });
    const paused = bookAt([0, START], [100, PAUSE]);
    expect([read(paused, 100), read(paused, 5000)]).toMatchObject([
      { state: 'paused', elapsedMs: 100_000 },
      { state: 'paused', elapsedMs: 100_000 },
    ]);
    expect(read(bookOf(), 100)).toMatchObject({ state: 'not-started', elapsedMs: 0 });
  });

  it('[TIM-3] a server clock that was set back takes no time away', () => {
    expect(read(bookAt([100, START], [40, PAUSE], [50, RESUME]), 60).elapsedMs).toBe(10_000);
    expect(read(bookAt([100, START]), 40).elapsedMs).toBe(0);
  });

  it('[TIM-4] a compensation extends what is allowed; beyond that is overtime', () => {
    const book = bookAt([0, allow(120)], [0, START], [50, given(30)]);
    expect(read(book, 150)).toMatchObject({ allowedMs: 150_000, compensatedMs: 30_000, overtimeMs: 0 });
    expect(read(book, 157)).toMatchObject({ elapsedMs: 157_000, overtimeMs: 7000 });
    expect(read(bookAt([0, START]), 9999)).toMatchObject({ allowedMs: null, overtimeMs: 0 });
  });

  it('[TIM-4] the last word on what is allowed holds, for its module', () => {
    const book = bookOf(allow(60), allow(90), { ...allow(30), moduleId: 'm2' as ModuleId });
    expect([...book.allowedSeconds]).toEqual([
      ['m1', 90],
      ['m2', 30],
    ]);
  });

  it('[TIM-5] undoing a stop lets the clock run on as if nothing had happened', () => {
    const book = bookAt([0, START], [100, STOP], [104, undo(2)]);
    expect(read(book, 110)).toMatchObject({ state: 'running', elapsedMs: 110_000 });
    const taken = bookAt([0, allow(60)], [0, given(30)], [5, undo(2)]);
    expect(read(taken, 5)).toMatchObject({ allowedMs: 60_000, compensatedMs: 0 });
  });
});
