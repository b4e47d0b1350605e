import { UNFINISHED, type MarkValue } from '#domain/kernel/mark-value';
import { MICRO, type Points } from '#domain/kernel/points';
import { toPoints } from '#domain/kernel/to-points';
import { acceptMark } from '#domain/mark/accept-mark';
import { aspectKindOf, type Aspect } from '#domain/scheme/aspects/aspect-kinds';
import type { MarkGrid } from '#domain/scheme/aspects/refuse-off-grid';

export type QuickKeyId = 'less' | 'more' | 'least' | 'zero' | 'half' | 'full' | 'DNF' | 'DNS';

/** A key that gives a whole mark at once. */
export interface QuickKey {
  readonly id: QuickKeyId;
  readonly mark: MarkValue;
  /** The rulebook would refuse it. */
  readonly isOff: boolean;
}

interface Offer {
  readonly id: QuickKeyId;
  /** Not a number where there is nothing to count from. */
  readonly amount: number;
}

/** The marks of a grid, as the rulebook has it. */
export function gridOf(aspect: Aspect): MarkGrid {
  return aspectKindOf(aspect).grid(aspect);
}

/** The few marks of an aspect that is chosen rather than measured, best last where they are scores; null for any other. */
export function choicesOf(aspect: Aspect): readonly Points[] | null {
  if (aspect.kind === 'judgement') return aspect.levels.map((_, score) => toPoints(score * MICRO));
  if (aspect.kind === 'measurement') return [aspect.max, toPoints(0)];
  return aspect.kind === 'pass' ? [toPoints(MICRO), toPoints(0)] : null;
}

/** What stands ready beside the digits. Something read off an instrument is corrected by a step, never begun with one. */
function offersOf(aspect: Aspect, from: number | null): readonly Offer[] {
  const { min, max, step } = gridOf(aspect);
  const less: Offer = { id: 'less', amount: (from ?? 0) - step };
  const more: Offer = { id: 'more', amount: (from ?? 0) + step };
  const zero: Offer = { id: 'zero', amount: 0 };
  const half: Offer = { id: 'half', amount: max / 2 };
  const full: Offer = { id: 'full', amount: max };
  switch (aspect.kind) {
    case 'judgement':
    case 'measurement':
    case 'pass':
      return [];
    case 'time':
    case 'measured':
      return [
        { ...less, amount: from === null ? Number.NaN : less.amount },
        { ...more, amount: from === null ? Number.NaN : more.amount },
      ];
    case 'count':
      return [less, more, zero, full];
    case 'deduction':
      return aspect.faults ? [zero] : [less, more, zero, half, full];
    case 'free':
      if (min !== 0) return [less, more, { id: 'least', amount: min }, min < 0 ? zero : half, full];
      return aspect.isAttempt ? [less, more, zero, full] : [less, more, zero, half, full];
  }
}

/** The quick keys of an aspect, from the grid of its kind; DNF and DNS only where an attempt may end so. */
export function quickKeys(aspect: Aspect, mark: MarkValue | null): readonly QuickKey[] {
  const from = typeof mark === 'number' ? mark : null;
  const keys = offersOf(aspect, from).map(({ id, amount }): QuickKey => {
    const isMark = Number.isSafeInteger(amount) && acceptMark(aspect, amount).ok;
    return { id, mark: toPoints(isMark ? amount : 0), isOff: !isMark };
  });
  const ends = aspect.isAttempt ? UNFINISHED : [];
  return [...keys, ...ends.map((end) => ({ id: end, mark: end, isOff: false }))];
}

/** The mark after one more of a listed fault; null when that would be too much, or once too often. */
export function withFault(aspect: Aspect, mark: MarkValue | null, points: Points): Points | null {
  const sum = (typeof mark === 'number' ? mark : 0) + points;
  return acceptMark(aspect, sum).ok ? toPoints(sum) : null;
}
