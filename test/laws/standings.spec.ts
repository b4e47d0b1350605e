import fc from 'fast-check';
import type { EntryId } from '../../src/domain/kernel/ids';
import { compareRatios, ratio } from '../../src/domain/kernel/ratios';
import type { Ratio } from '../../src/domain/kernel/ratio';
import { emptyStageBook, foldEntry } from '../../src/domain/ledger/fold-ledger';
import { rankEntries } from '../../src/domain/ranking/rank-entries';
import type { Standing } from '../../src/domain/ranking/standing';
import type { Tally } from '../../src/domain/tally/tally';
import { tallyEntry } from '../../src/domain/tally/tally-entry';
import { ledgerOf, markFact, PLAIN_RANKING } from '../rules/builders';
import { bytes, plainStage, schemeFrom, seatsFrom, standingsOf, type PlainStage } from './arbitrary-stage';
import { partOracle, placesOracle, roundOracle, tallyOracle, type Fraction } from './oracle';

const same = (value: Ratio | null, expected: Fraction | null): boolean =>
  value === null || expected === null ? value === expected : compareRatios(value, ratio(...expected)) === 0;
const turned = <T>(of: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(Object.entries(of).toReversed());
const find = (standings: readonly Standing[], entryId: string): Standing =>
  standings.find((row) => row.entryId === entryId)!;
/** Without a place one stands behind everybody. */
const placeOf = (standing: Standing): number => standing.place ?? Number.POSITIVE_INFINITY;

describe('laws of tallies and places', () => {
  it('[LAW-11] totals and modules equal the oracle’s fractions, rounded exactly where the scheme says', () => {
    fc.assert(
      fc.property(plainStage, (stage) => {
        for (const { entryId, tally } of standingsOf(stage)) {
          const expected = tallyOracle(
            stage.modules,
            stage.rounding,
            stage.judges,
            stage.marksByEntry[entryId]!,
          );
          expect(same(tally.total, expected.total)).toBe(true);
          tally.modules.forEach(({ value }, index) =>
            expect(same(value, expected.values[index]!)).toBe(true),
          );
        }
      }),
      { numRuns: 500 },
    );
  });

  it('[LAW-5] places equal the oracle’s, which counts who is better', () => {
    fc.assert(
      fc.property(plainStage, (stage) => {
        const entries = Object.entries(stage.marksByEntry);
        const keys = entries.map(([, marks]) => {
          const { total, values } = tallyOracle(stage.modules, stage.rounding, stage.judges, marks);
          const more = stage.tieBreaks.map((key) =>
            key.key === 'part'
              ? partOracle(stage.modules, values, key.part)
              : values[stage.modules.findIndex(({ id }) => id === key.moduleId)]!,
          );
          return [total, ...more];
        });
        const standings = standingsOf(stage);
        expect(entries.map(([entryId]) => find(standings, entryId).place)).toEqual(placesOracle(keys));
      }),
      { numRuns: 500 },
    );
  });

  it('[LAW-5] who shares a place is counted, and the next place counts everybody before it', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 12 }), (totals) => {
        const tallies = totals.map((total, index): Tally => ({
          entryId: `e${index}` as EntryId,
          modules: [],
          adjustments: [],
          own: ratio(total, 3),
          carried: null,
          total: ratio(total, 3),
          exactTotal: ratio(total, 3),
          isUnfinished: false,
          marked: 1,
          expected: 1,
          isComplete: true,
          discrepancies: [],
          vetoes: [],
        }));
        const scheme = {
          modules: [],
          fullMarks: 0 as never,
          rounding: { decimals: 2, mode: 'half-up', at: 'final-only' },
        } as const;
        for (const { place, sharedBy, tally } of rankEntries({ tallies, rule: PLAIN_RANKING, scheme })) {
          const mine = Number(tally.total!.num) * (3 / Number(tally.total!.den));
          expect(place).toBe(1 + totals.filter((total) => total > mine).length);
          expect(sharedBy).toBe(totals.filter((total) => total === mine).length);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('[LAW-1] the order of entries, judges, seats and sheets changes nothing', () => {
    fc.assert(
      fc.property(plainStage, (stage) => {
        const marksByEntry = turned(
          Object.fromEntries(Object.entries(stage.marksByEntry).map(([id, marks]) => [id, turned(marks)])),
        );
        const other: PlainStage = { ...stage, marksByEntry };
        expect(bytes(standingsOf(other, seatsFrom(stage).toReversed()))).toBe(bytes(standingsOf(stage)));
      }),
      { numRuns: 500 },
    );
  });

  it('[LAW-1] the order in which marks arrive changes no tally', () => {
    const cells = fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 9 })), {
      selector: ([judge]) => judge,
      minLength: 1,
    });
    const withOrder = cells.chain((drawn) =>
      fc.tuple(fc.constant(drawn), fc.shuffledSubarray(drawn, { minLength: drawn.length })),
    );
    fc.assert(
      fc.property(plainStage, withOrder, (stage, [drawn, shuffled]) => {
        const of = (marks: typeof drawn): string => {
          const book = emptyStageBook();
          const facts = marks.map(([judge, mark]) => markFact('e0', `j${judge}`, 'm0a0', String(mark)));
          for (const row of ledgerOf(facts)) foldEntry(book, row);
          const entryId = 'e0' as EntryId;
          return bytes(
            tallyEntry({
              entryId,
              scheme: schemeFrom(stage),
              seats: seatsFrom(stage),
              sheets: book.sheetsByEntry.get(entryId),
            }),
          );
        };
        expect(of(shuffled)).toBe(of(drawn));
      }),
      { numRuns: 300 },
    );
  });

  it('[LAW-4] twice the same input gives the same bytes', () => {
    fc.assert(
      fc.property(plainStage, (stage) =>
        expect(bytes(standingsOf(structuredClone(stage)))).toBe(bytes(standingsOf(stage))),
      ),
      { numRuns: 300 },
    );
  });

  it('[LAW-2] raising one mark never lowers its owner and never raises a rival', () => {
    fc.assert(
      fc.property(plainStage, fc.nat(), fc.integer({ min: 1, max: 4 }), (stage, pick, by) => {
        const deductions = new Set(
          stage.modules.flatMap(({ aspects }) =>
            aspects.filter(({ isDeduction }) => isDeduction).map(({ id }) => id),
          ),
        );
        const cells = Object.entries(stage.marksByEntry).flatMap(([entry, sheets]) =>
          Object.entries(sheets).flatMap(([judge, marks]) =>
            Object.entries(marks).flatMap(([aspect, mark]) =>
              mark === null || deductions.has(aspect) ? [] : [{ entry, judge, aspect, mark }],
            ),
          ),
        );
        fc.pre(cells.length > 0);
        const { entry, judge, aspect, mark } = cells[pick % cells.length]!;
        const sheets = stage.marksByEntry[entry]!;
        const raised = { ...sheets, [judge]: { ...sheets[judge], [aspect]: mark + by * 500_000 } };
        const before = standingsOf(stage);
        const after = standingsOf({ ...stage, marksByEntry: { ...stage.marksByEntry, [entry]: raised } });
        const [mine, mineAfter] = [find(before, entry), find(after, entry)];
        expect(compareRatios(mineAfter.tally.total!, mine.tally.total!)).toBeGreaterThanOrEqual(0);
        expect(placeOf(mineAfter)).toBeLessThanOrEqual(placeOf(mine));
        for (const rival of before.filter(({ entryId }) => entryId !== entry)) {
          expect(placeOf(find(after, rival.entryId))).toBeGreaterThanOrEqual(placeOf(rival));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('[LAW-11] the oracle rounds like the schoolbook', () => {
    expect(roundOracle([1_005_000n, 1n], 2, 'half-up')).toEqual([101_000_000n, 100n]);
    expect(roundOracle([1_005_000n, 1n], 2, 'half-even')).toEqual([100_000_000n, 100n]);
  });
});
