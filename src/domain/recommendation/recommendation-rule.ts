import { factorShape, idShape, localTextShape } from '../kernel/leaf-shapes';
import type { LocalText } from '../kernel/local-text';
import { NAMED_BY_ID, recordShape } from '../kernel/record-shape';
import type { RuleFault } from '../kernel/rule-fault';
import { NO_CLAUSE } from '../kernel/say';
import { integerShape, listShape, oneOfShape, type Shape } from '../kernel/shapes';
import { listFaults } from '../scheme/list-faults';
import { textFaults } from '../scheme/text-faults';

/** A question about everybody on the list that is answered yes or no: a worker at the front line, a woman, a leader. */
export interface Trait {
  readonly id: string;
  readonly name: LocalText;
}

/** How large a part of the list those with a trait are, at least or at most. */
export interface CompositionBound {
  readonly id: string;
  readonly trait: string;
  readonly bound: 'at-least' | 'at-most';
  /** In millionths: 35 % is 350000. */
  readonly share: number;
}

/** Whose opinion is asked, in order: the staff congress, the unit, the county or sector, the committee. */
export interface OpinionLevel {
  readonly id: string;
  readonly name: LocalText;
  /** Asked about those with this trait alone, as that of the tax office about leaders. */
  readonly onlyTrait?: string;
  /** Working days of a public notice that follow an agreement here; the next level waits for their end. */
  readonly noticeDays?: number;
}

/** How a recommendation list is made (劳动奖章、劳动模范推荐): size, composition, and whose opinions it needs. */
export interface RecommendationRule {
  readonly id: string;
  readonly name: LocalText;
  /** The most that the list holds. */
  readonly size: number;
  /** Whoever holds one of these titles is a candidate; everybody else is nominated with a reason. */
  readonly awards: readonly string[];
  readonly traits: readonly Trait[];
  readonly bounds: readonly CompositionBound[];
  readonly levels: readonly OpinionLevel[];
  readonly clause: LocalText;
}

const FULL = 1_000_000;
const named = { id: idShape, name: localTextShape };

export const recommendationRuleShape: Shape = recordShape(
  {
    ...named,
    size: integerShape(1, 1000),
    awards: listShape(idShape, 100),
    traits: listShape(recordShape(named, {}, NAMED_BY_ID), 20),
    bounds: listShape(
      recordShape({
        id: idShape,
        trait: idShape,
        bound: oneOfShape('at-least', 'at-most'),
        share: factorShape,
      }),
      20,
    ),
    levels: listShape(
      recordShape(named, { onlyTrait: idShape, noticeDays: integerShape(1, 60) }, NAMED_BY_ID),
      20,
      1,
    ),
    clause: localTextShape,
  },
  {},
  { ...NAMED_BY_ID, awards: [], traits: [], bounds: [], clause: NO_CLAUSE },
);

const unknown = (path: string): RuleFault => ({ path, fault: 'unknown-name' });

/** What keeps a rule from being legal (RCM-1): names twice, shares beyond the whole, traits and titles that are not there. */
export function checkRecommendationRule(
  rule: RecommendationRule,
  awardIds: ReadonlySet<string>,
): RuleFault[] {
  const traits = new Set(rule.traits.map(({ id }) => id));
  const lists = { traits: rule.traits, levels: rule.levels };
  return [
    ...textFaults('name', rule.name),
    ...textFaults('clause', rule.clause),
    ...rule.awards.flatMap((id, index) => (awardIds.has(id) ? [] : [unknown(`awards[${index}]`)])),
    ...Object.entries(lists).flatMap(([path, list]) => [
      ...(list.length === 0
        ? []
        : listFaults(
            path,
            list.map(({ id }) => id),
          )),
      ...list.flatMap(({ name }, index) => textFaults(`${path}[${index}].name`, name)),
    ]),
    ...(rule.bounds.length === 0
      ? []
      : listFaults(
          'bounds',
          rule.bounds.map(({ id }) => id),
        )),
    ...rule.bounds.flatMap(({ trait, share }, index): RuleFault[] => [
      ...(traits.has(trait) ? [] : [unknown(`bounds[${index}].trait`)]),
      ...(share >= 0 && share <= FULL
        ? []
        : [{ path: `bounds[${index}].share`, fault: 'out-of-range' as const }]),
    ]),
    ...rule.levels.flatMap(({ onlyTrait }, index) =>
      onlyTrait === undefined || traits.has(onlyTrait) ? [] : [unknown(`levels[${index}].onlyTrait`)],
    ),
  ];
}
