import type { AspectId } from '../../src/domain/kernel/ids';
import type { Points } from '../../src/domain/kernel/points';
import type { FinalMarks } from './draw-final';

interface FinalMark {
  readonly number: string;
  /** Position on the panel of the aspect's module, from 0. */
  readonly seat: number;
  readonly aspectId: AspectId;
  readonly points: Points;
}

/** What the judges of the final will write down, known before anybody marks. */
export interface FinalScript {
  /** @throws RangeError for a trade, number, seat or aspect the script does not know */
  markFor(
    sheet: { readonly tradeOrdinal: number; readonly number: string },
    judgeSeat: number,
    aspectId: AspectId,
  ): Points;
  /** Every mark of these contestants, by their numbers. */
  marksFor(tradeOrdinal: number, numbers: readonly string[]): FinalMark[];
}

/** The script over the marks of all trades, by trade ordinal. */
export function finalScript(marksByTrade: ReadonlyMap<number, FinalMarks>): FinalScript {
  const marksOf = (tradeOrdinal: number, number: string): ReadonlyMap<AspectId, readonly Points[]> => {
    const marks = marksByTrade.get(tradeOrdinal)?.get(number);
    if (!marks) throw new RangeError(`no marks for number ${number} of trade ${tradeOrdinal}`);
    return marks;
  };
  return {
    markFor: ({ tradeOrdinal, number }, judgeSeat, aspectId) => {
      const points = marksOf(tradeOrdinal, number).get(aspectId)?.[judgeSeat];
      if (points === undefined) throw new RangeError(`no mark of seat ${judgeSeat} for ${aspectId}`);
      return points;
    },
    marksFor: (tradeOrdinal, numbers) =>
      numbers.flatMap((number) =>
        [...marksOf(tradeOrdinal, number)].flatMap(([aspectId, marks]) =>
          marks.map((points, seat): FinalMark => ({ number, seat, aspectId, points })),
        ),
      ),
  };
}
