import { ledgerOf, points, STAGE } from '../../../test/rules/builders';
import type { AdjustmentId, AspectId, EntryId, JudgeId } from '../kernel/ids';
import { emptyEntryRecord, type EntryRecord } from './entry-record';
import { emptyStageBook, foldEntry } from './fold-ledger';
import type { EntryRuling, LedgerFact } from './ledger-fact';
import type { StageBook } from './stage-book';

const E1 = 'e1' as EntryId;
const OF_E1 = { stageId: STAGE, entryId: E1, reason: 'as recorded' };
const A1 = 'a1' as AspectId;

const fold = (...facts: readonly LedgerFact[]): StageBook => {
  const book = emptyStageBook();
  for (const row of ledgerOf(facts)) foldEntry(book, row);
  return book;
};
const record = (...rulings: readonly EntryRuling[]): EntryRecord | undefined =>
  fold(...rulings).recordsByEntry.get(E1);
const status = (said: 'late' | 'absent'): EntryRuling => ({ ...OF_E1, kind: 'StatusSet', status: said });
const given = (adjustmentId: string, times: number): EntryRuling => ({
  ...OF_E1,
  kind: 'AdjustmentGiven',
  adjustmentId: adjustmentId as AdjustmentId,
  times,
});

describe('foldRuling', () => {
  it('[LED-6] an entry of which nothing was said is present and has nothing', () => {
    expect(emptyEntryRecord()).toEqual({
      status: 'present',
      adjustments: new Map(),
      declarations: new Map(),
      excusedJudges: new Set(),
      hasWildCard: false,
      hasDeclined: false,
      insteadOf: null,
      struckAwards: new Set(),
      secondRounds: [],
      spreadDecisions: new Map(),
      clocks: new Map(),
    });
    expect(fold().recordsByEntry.size).toBe(0);
  });

  it.each<[EntryRuling, Partial<EntryRecord>]>([
    [status('late'), { status: 'late' }],
    [
      given('phone', 2),
      {
        adjustments: new Map([
          [1, { adjustmentId: 'phone' as AdjustmentId, times: 2, reason: 'as recorded' }],
        ]),
      },
    ],
    [
      { ...OF_E1, kind: 'ElementDeclared', aspectId: A1, declaration: { factor: 1_500_000 } },
      { declarations: new Map([[A1, { factor: 1_500_000 }]]) },
    ],
    [
      { ...OF_E1, kind: 'JudgeExcused', judgeId: 'j1' as JudgeId },
      { excusedJudges: new Set(['j1' as JudgeId]) },
    ],
    [{ ...OF_E1, kind: 'WildCardGiven' }, { hasWildCard: true }],
    [{ ...OF_E1, kind: 'PlaceDeclined' }, { hasDeclined: true }],
    [{ ...OF_E1, kind: 'ReserveCalled', insteadOf: 'e2' as EntryId }, { insteadOf: 'e2' as EntryId }],
    [{ ...OF_E1, kind: 'AwardStruck', awardId: 'champion' }, { struckAwards: new Set(['champion']) }],
  ])('[LED-6] $kind changes what it says and nothing else', (ruling, change) => {
    const book = fold(ruling);
    expect(book.recordsByEntry).toEqual(new Map([[E1, { ...emptyEntryRecord(), ...change }]]));
    expect(book).toMatchObject({ sheetsByEntry: new Map(), tieDecisions: [], isClosed: false, seq: 1 });
  });

  it('[LED-6] the last word on a status or a declaration holds', () => {
    expect(record(status('absent'), status('late'))?.status).toBe('late');
    const declared = (base: string): EntryRuling => ({
      ...OF_E1,
      kind: 'ElementDeclared',
      aspectId: A1,
      declaration: { base: points(base) },
    });
    expect(record(declared('5'), declared('6'))?.declarations).toEqual(
      new Map([[A1, { base: points('6') }]]),
    );
  });

  it('[LED-6] a penalty taken back by its row is gone, the others stand', () => {
    const voided: EntryRuling = { ...OF_E1, kind: 'AdjustmentVoided', voids: 2 };
    const all = record(given('phone', 1), given('phone', 1), given('late', 3), voided)?.adjustments;
    expect([...(all ?? [])].map(([seq, { adjustmentId, times }]) => [seq, adjustmentId, times])).toEqual([
      [1, 'phone', 1],
      [3, 'late', 3],
    ]);
  });

  it('[LED-6] what is said piles up on one entry and leaves the others alone', () => {
    const excused = (judgeId: string): EntryRuling => ({
      ...OF_E1,
      kind: 'JudgeExcused',
      judgeId: judgeId as JudgeId,
    });
    const struck = (awardId: string): EntryRuling => ({ ...OF_E1, kind: 'AwardStruck', awardId });
    const other: EntryRuling = { ...status('absent'), entryId: 'e2' as EntryId };
    const book = fold(excused('j1'), other, struck('a'), excused('j2'), struck('b'));
    expect(book.recordsByEntry.get(E1)).toEqual({
      ...emptyEntryRecord(),
      excusedJudges: new Set(['j1', 'j2']),
      struckAwards: new Set(['a', 'b']),
    });
    expect(book.recordsByEntry.get('e2' as EntryId)).toEqual({ ...emptyEntryRecord(), status: 'absent' });
  });

  it('[LED-6] decisions on ties are kept in the order in which they fell, each with its row', () => {
    const order = ['e2', 'e1'] as EntryId[];
    const decided = { kind: 'TieDecided', stageId: STAGE, order } as const;
    const book = fold({ ...decided, by: 'lot', reason: 'drawn' }, status('late'), {
      ...decided,
      by: 'chief-judge',
      reason: 'cleaner work',
    });
    expect(book.tieDecisions).toEqual([
      { order, by: 'lot', reason: 'drawn', seq: 1 },
      { order, by: 'chief-judge', reason: 'cleaner work', seq: 3 },
    ]);
  });
});
