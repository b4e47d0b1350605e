import { ledgerOf, STAGE, text } from '../../../test/rules/builders';
import type { AwardRule } from '../award/award-rule';
import type { EntryId } from '../kernel/ids';
import { emptyStageBook, foldEntry } from '../ledger/fold-ledger';
import type { DeliberationFact, LedgerFact } from '../ledger/ledger-fact';
import type { StageBook } from '../ledger/stage-book';
import { checkAwards } from '../stage-rules/check-awards';
import { describeAward } from '../stage-rules/describe/describe-honours';
import type { DeliberatedRow } from './deliberation';
import { departuresOf } from './departures-of';
import { juryPlaces } from './jury-places';
import { reasonFromOf } from './reason-from';
import { refuseDeliberation } from './refuse-deliberation';

const title = (more: Partial<AwardRule> = {}): AwardRule => ({
  id: 'champion',
  title: text('Champion'),
  group: 'title',
  ground: { kind: 'places', fromPlace: 1, toPlace: 1 },
  conditions: [],
  tiesAtEnd: 'all-in',
  onStrike: 'move-up',
  clause: text('7'),
  deliberation: { reasonFrom: 3 },
  ...more,
});
const POINTS: AwardRule = (({ deliberation: _deliberation, ...points }) => points)(title());
const IDS = ['e1', 'e2', 'e3', 'e4', 'e5'] as readonly string[] as readonly EntryId[];
const closed: LedgerFact = { kind: 'StageClosed', stageId: STAGE };
const reopened: LedgerFact = { kind: 'StageReopened', stageId: STAGE, reason: 'wrong total' };
/** "e4 4": the jury's order, each with its place by points; those in `why` with a reason. */
const order = (lines: readonly string[], why: Readonly<Record<string, string>> = {}): DeliberatedRow[] =>
  lines.map((line) => {
    const [entryId, place] = line.split(' ') as [EntryId, string];
    return { entryId, place: Number(place), ...(why[entryId] ? { reason: why[entryId] } : {}) };
  });
const AS_POINTS = order(IDS.map((id, index) => `${id} ${index + 1}`));
const decided = (rows: readonly DeliberatedRow[], supersedes?: number): DeliberationFact => ({
  kind: 'OrderDeliberated',
  stageId: STAGE,
  content: 'a'.repeat(64),
  rows,
  ...(supersedes === undefined ? {} : { supersedes }),
});
const bookOf = (...facts: readonly LedgerFact[]): StageBook => {
  const book = emptyStageBook();
  for (const row of ledgerOf(facts)) foldEntry(book, row);
  return book;
};
const stage = (reasonFrom: number | null = 3) => ({
  reasonFrom,
  hasEntry: (id: EntryId) => IDS.includes(id),
});
const refuse = (rows: readonly DeliberatedRow[], book = bookOf(closed), supersedes?: number) =>
  refuseDeliberation(decided(rows, supersedes), stage(), book);

describe('a title that is left to a jury', () => {
  it('[DLB-1] says so in its sentence, and from how many places on a reason is asked for', () => {
    expect(describeAward(title(), undefined)).toEqual({
      zh: expect.stringContaining('名次由评委会评议确定，与成绩名次相差 3 名及以上的须书面说明理由'),
      en: expect.stringContaining('a written reason for whoever it puts 3 places or more from the points'),
    });
    expect(describeAward(POINTS, undefined).en).not.toContain('jury');
    expect(reasonFromOf([POINTS])).toBeNull();
    expect(reasonFromOf([title(), POINTS, title({ deliberation: { reasonFrom: 2 } })])).toBe(2);
  });

  it('[DLB-1] is one that an order can change: not a medal by gap, nor whoever reaches a score', () => {
    const faults = (more: Partial<AwardRule>) =>
      checkAwards([title(more)], undefined).map(({ path, fault }) => `${path} ${fault}`);
    const never = ['awards[0].deliberation never-reached'];
    expect(faults({})).toEqual([]);
    expect(faults({ ground: { kind: 'everybody' }, most: 1 })).toEqual([]);
    expect(faults({ ground: { kind: 'everybody' } })).toEqual(never);
    expect(faults({ ground: { kind: 'medal', medal: 'gold', gap: 2_000_000 as never } })).toEqual(never);
  });
});

describe('how far a jury goes from the points', () => {
  it('[DLB-3] is counted in places; whoever shares a place is away from none of those it takes up', () => {
    expect(departuresOf(AS_POINTS)).toEqual([0, 0, 0, 0, 0]);
    expect(departuresOf(order(['e4 4', 'e1 1', 'e2 2', 'e3 3', 'e5 5']))).toEqual([3, 1, 1, 1, 0]);
    expect(departuresOf(order(['e1 1', 'e4 2', 'e3 2', 'e2 2', 'e5 5']))).toEqual([0, 0, 0, 0, 0]);
    // Places counted 1, 2, 2, 3: the last of four.
    expect(departuresOf(order(['e4 3', 'e1 1', 'e2 2', 'e3 2']))).toEqual([3, 1, 0, 1]);
  });

  it('[DLB-3] at three places or more it says why, and less far it need not', () => {
    const far = ['e4 4', 'e1 1', 'e2 2', 'e3 3', 'e5 5'];
    expect(refuse(order(far))).toEqual({ code: 'REASONS_MISSING', from: 3, entries: 1 });
    expect(refuse(order(far, { e4: '   ' }))).toEqual({ code: 'REASONS_MISSING', from: 3, entries: 1 });
    expect(refuse(order(far, { e1: 'another one has a reason' }))).toMatchObject({ code: 'REASONS_MISSING' });
    expect(refuse(order(far, { e4: 'saved a colleague' }))).toBeNull();
    const near = order(['e3 3', 'e1 1', 'e2 2', 'e4 4', 'e5 5']);
    expect(refuse(near)).toBeNull();
    expect(refuseDeliberation(decided(near), stage(2), bookOf(closed))).toMatchObject({
      from: 2,
      entries: 1,
    });
  });
});

describe('whether a jury may decide', () => {
  it('[DLB-2] only where a title is left to it, of entries that are there, each once, on a closed stage', () => {
    expect(refuseDeliberation(decided(AS_POINTS), stage(null), bookOf(closed))).toEqual({
      code: 'NOT_FOUND',
    });
    expect(refuse(order(['e9 1']))).toEqual({ code: 'NOT_FOUND' });
    expect(refuse(order(['e1 1', 'e1 1']))).toMatchObject({ code: 'MALFORMED' });
    expect(refuse(AS_POINTS, bookOf())).toEqual({ code: 'STAGE_NOT_CLOSED' });
    expect(refuse(AS_POINTS, bookOf(closed, reopened))).toEqual({ code: 'STAGE_NOT_CLOSED' });
  });

  it('[DLB-5] an order is made from the one that stands, or is refused', () => {
    const book = bookOf(closed, decided(AS_POINTS));
    expect(refuse(AS_POINTS, book)).toEqual({ code: 'ORDER_CHANGED' });
    expect(refuse(AS_POINTS, book, 1)).toEqual({ code: 'ORDER_CHANGED' });
    expect(refuse(AS_POINTS, book, 2)).toBeNull();
    expect(refuse(AS_POINTS, bookOf(closed), 2)).toEqual({ code: 'ORDER_CHANGED' });
    // After the stage was opened again the jury begins anew.
    const again = bookOf(closed, decided(AS_POINTS), reopened, closed);
    expect(refuse(AS_POINTS, again, 2)).toEqual({ code: 'ORDER_CHANGED' });
    expect(refuse(AS_POINTS, again)).toBeNull();
  });

  it('[DLB-6] the last order counts, while everybody has the place that the jury saw and the stage stays closed', () => {
    const places = (book: StageBook, seen: readonly string[]) => {
      const standings = order(seen).map(({ entryId, place }) => ({ entryId, place: place || null }));
      return [...(juryPlaces([title()], book, standings) ?? [])].map(([id, place]) => `${id} ${place}`);
    };
    const seen = ['e1 1', 'e2 2', 'e3 3', 'e4 4', 'e5 0'];
    const first = decided(order(['e1 1', 'e2 2', 'e3 3', 'e4 4']));
    const last = decided(order(['e2 2', 'e1 1', 'e3 3', 'e4 4']), 2);
    const book = bookOf(closed, first, last);
    expect(places(book, seen)).toEqual(['e2 1', 'e1 2', 'e3 3', 'e4 4']);
    expect(places(book, ['e2 1', 'e1 2', 'e3 3', 'e4 4'])).toEqual([]);
    expect(places(book, [...seen, 'e6 5'])).toEqual([]);
    expect(places(book, seen.slice(0, 3))).toEqual([]);
    expect(places(bookOf(closed, first, reopened, closed), seen)).toEqual([]);
    expect(book.deliberations).toHaveLength(2);
    expect(juryPlaces([POINTS], book, [])).toBeNull();
  });
});
