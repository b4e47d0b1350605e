import { pointsShape } from '../../kernel/leaf-shapes';
import type { LocalText } from '../../kernel/local-text';
import type { Points } from '../../kernel/points';
import type { Ratio } from '../../kernel/ratio';
import { ratio } from '../../kernel/ratios';
import { recordShape } from '../../kernel/record-shape';
import type { RuleFault } from '../../kernel/rule-fault';
import { CLAUSES, joinTexts, say, sayPoints } from '../../kernel/say';
import { listShape, type Shape } from '../../kernel/shapes';
import { toPoints } from '../../kernel/to-points';
import { isBounded } from '../../kernel/amounts';

/** From, to (both included) and what a value between them is worth. */
export interface Band {
  readonly from: Points;
  readonly to: Points;
  readonly points: Points;
}

/** A table from measured values to points: the first band that holds a value counts; in none it is worth nothing. */
export type Bands = readonly Band[];

export const bandsShape: Shape = listShape(
  recordShape({ from: pointsShape, to: pointsShape, points: pointsShape }),
  200,
  1,
);

/** What an exact value is worth by the table. */
export function bandPoints(bands: Bands, value: Ratio): Points {
  const holds = ({ from, to }: Band): boolean =>
    value.num >= BigInt(from) * value.den && value.num <= BigInt(to) * value.den;
  return bands.find(holds)?.points ?? toPoints(0);
}

/** The most and the least a value can be worth; in no band it is worth nothing. */
export function bandRange(bands: Bands): { readonly best: Points; readonly worst: Points } {
  const worths = bands.map(({ points }) => points);
  return { best: toPoints(Math.max(0, ...worths)), worst: toPoints(0) };
}

/** The values on a grid that are worth the most and the least: looked for at the ends of the grid and of each band. */
export function bandMarks(
  bands: Bands,
  grid: { readonly least: Points; readonly most: Points; readonly step: Points },
): { readonly best: Points; readonly worst: Points } {
  const { least, most, step } = grid;
  const ends = bands.flatMap(({ from, to }) => {
    const first = Math.ceil(from / step) * step;
    const last = Math.floor(to / step) * step;
    return [first, last, last + step];
  });
  const marks = [least, most, ...ends.map(toPoints)].filter((mark) => mark >= least && mark <= most);
  const worth = (mark: Points): number => bandPoints(bands, ratio(mark));
  return {
    best: marks.reduce((best, mark) => (worth(mark) > worth(best) ? mark : best)),
    worst: marks.reduce((worst, mark) => (worth(mark) < worth(worst) ? mark : worst)),
  };
}

/** What is wrong with a table (SCH-14): none, turned round, worth less than nothing or too much. */
export function bandFaults(path: string, bands: Bands): RuleFault[] {
  if (bands.length === 0) return [{ path, fault: 'empty' }];
  return bands.flatMap(({ from, to, points }, index): RuleFault[] => {
    const at = `${path}[${index}]`;
    return [
      ...(isBounded(from) && isBounded(to) && from <= to
        ? []
        : [{ path: `${at}.to`, fault: 'not-in-order' as const }]),
      ...(isBounded(points) && points >= 0 ? [] : [{ path: `${at}.points`, fault: 'out-of-range' as const }]),
    ];
  });
}

/** The table as clauses. */
export function sayBands(bands: Bands): LocalText {
  const clauses = bands.map(({ from, to, points }) =>
    say(
      `${sayPoints(from)} 至 ${sayPoints(to)} 得 ${sayPoints(points)} 分`,
      `${sayPoints(from)} to ${sayPoints(to)} is worth ${sayPoints(points)}`,
    ),
  );
  return joinTexts([...clauses, say('其余 0 分', 'anything else 0')], CLAUSES);
}
