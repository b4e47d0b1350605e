import type { ArchivedEntry, ArchivedStage } from '../archive/archive';
import type { CarryOverRule } from '../carry-over/carry-over-rule';
import type { Better } from '../combination/combination-kind';
import type { MarkingScheme } from '../scheme/marking-scheme';
import type { Someone } from './conditions';
import { silence, type Book, type DeskWord } from './fold';
import { plus, rounded, share, sumOf, times, type Fraction } from './fraction';
import { betterOf, resultOf, type Result } from './tally';

/** Somebody's points in one stage. */
export interface StagePoints {
  readonly own: Fraction | null;
  readonly total: Fraction | null;
}

/** One entry of a stage with everything that places depend on. */
export interface Contestant extends StagePoints {
  readonly entry: ArchivedEntry;
  readonly someone: Someone;
  readonly word: DeskWord;
  readonly result: Result;
  readonly better: Better;
  readonly carried: Fraction | null;
  readonly exactTotal: Fraction | null;
  /** Points of the same person in earlier stages. */
  readonly earlier: ReadonlyMap<string, StagePoints>;
}

/** What is carried, weighed; null where none of the stages brings anything (CAR-1 to CAR-4). */
function carriedOf(rule: CarryOverRule, earlier: ReadonlyMap<string, StagePoints>): Fraction | null {
  if (rule.kind === 'restart') return null;
  const from = rule.from.map((source) => ({
    ...source,
    weight: 'weight' in source ? source.weight : 1_000_000,
  }));
  const brought = from.flatMap(({ stageId, of, weight }) => {
    const points = earlier.get(stageId)?.[of] ?? null;
    return points === null ? [] : [times(points, share(weight))];
  });
  return brought.length === 0 ? null : sumOf(brought);
}

/** One entry's total in one stage, with what earlier ones bring. */
export function contestantOf(
  stage: ArchivedStage & { readonly rules: { readonly scheme: MarkingScheme } },
  book: Book,
  entry: ArchivedEntry,
  person: { readonly someone: Someone; readonly earlier: ReadonlyMap<string, StagePoints> },
): Contestant {
  const { scheme, carryOver = { kind: 'restart' } } = stage.rules;
  const word = book.words.get(entry.id) ?? silence();
  const result = resultOf({ entryId: entry.id, scheme, seats: stage.seats, book, word, marked: new Map() });
  const { own, exactOwn } = result;
  const known = { entry, ...person, word, result, better: betterOf(scheme), own };
  const carried = carriedOf(carryOver, person.earlier);
  if (own === null || exactOwn === null || carryOver.kind === 'restart') {
    return { ...known, carried: own === null ? null : carried, total: own, exactTotal: exactOwn };
  }
  const weight = share(carryOver.kind === 'weighted' ? carryOver.own : 1_000_000);
  const all = (points: Fraction): Fraction =>
    carried === null ? times(points, weight) : plus(times(points, weight), carried);
  const { rounding } = scheme;
  const total = rounding.at === 'display-only' ? all(own) : rounded(all(own), rounding);
  return { ...known, carried, total, exactTotal: all(exactOwn) };
}
