import type { JudgeId, UnitId } from '../kernel/ids';
import type { Ratio } from '../kernel/ratio';
import { keepAll, type Dropped } from '../panel/panel-kind';
import { panelKindOf } from '../panel/panel-rule';
import { aspectsOfModule } from '../scheme/aspects-of';
import type { Aspect } from '../scheme/aspects/aspect-kinds';
import type { Module } from '../scheme/marking-scheme';
import { markWorth } from '../tally/mark-worth';
import type { AspectTally, ModuleTally } from '../tally/tally';
import { deviationsOf } from './deviations-of';
import type { ReviewedEntry } from './reviewed-entries';

/** What one judge gave in one place of an entry: an aspect, or the whole module where its panel works on sums. */
export interface ComparedValue {
  readonly judgeId: JudgeId;
  readonly unitId: UnitId | null;
  /** From the mean of the other judges there, above zero in the contestant's favour; null: nobody else gave a value. */
  readonly deviation: Ratio | null;
  readonly dropped: Dropped;
  /** Whether the panel could have dropped it. */
  readonly isDroppable: boolean;
}

interface Given {
  readonly judgeId: JudgeId;
  readonly value: Ratio;
  readonly dropped: Dropped;
}

/** Whether the panel's kind drops marks at all. */
export function isDropping({ panel }: Module): boolean {
  return panelKindOf(panel).keep !== keepAll;
}

const givenIn = (aspect: Aspect, { marks }: AspectTally, { declarations }: ReviewedEntry): Given[] =>
  marks.flatMap(({ judgeId, points, dropped }) => {
    const value = markWorth(aspect, points, declarations.get(aspect.id));
    return value === null ? [] : [{ judgeId, value, dropped }];
  });

const comparedIn = (
  given: readonly Given[],
  { better }: Module,
  of: Pick<ComparedValue, 'unitId' | 'isDroppable'>,
): ComparedValue[] => {
  const deviations = deviationsOf(given.map(({ value }) => value));
  return given.map(({ judgeId, dropped }, index) => {
    const apart = deviations[index] ?? null;
    const deviation = apart && better === 'lower' ? { num: -apart.num, den: apart.den } : apart;
    return { ...of, judgeId, dropped, deviation };
  });
};

/** What the judges of a module gave an entry, each beside the others (STT-2, STT-3). */
export function comparedValues(module: Module, tally: ModuleTally, entry: ReviewedEntry): ComparedValue[] {
  const { unitId } = entry;
  const isDroppable = isDropping(module);
  if (module.panel.over === 'module') return comparedIn(tally.sums, module, { unitId, isDroppable });
  const aspects = new Map(aspectsOfModule(module).map((aspect) => [aspect.id, aspect]));
  return tally.aspects.flatMap((one) => {
    const aspect = aspects.get(one.aspectId);
    if (!aspect) return [];
    // Whether an aspect is passed is a vote of all, whatever the panel drops elsewhere (ASP-8).
    const of = { unitId, isDroppable: isDroppable && aspect.kind !== 'pass' };
    return comparedIn(givenIn(aspect, one, entry), module, of);
  });
}
