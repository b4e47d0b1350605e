import type { AdvancementStep } from '../advancement/steps/advancement-step';
import type { Ground } from '../award/grounds/ground';
import type { CarryOverRule } from '../carry-over/carry-over-rule';
import type { CombinationRule } from '../combination/combination-rule';
import type { Condition } from '../eligibility/condition';
import type { PanelRule } from '../panel/panel-rule';
import type { PromotionRow } from '../promotion/promotion-rule';
import type { TieBreak } from '../ranking/tie-breaks/tie-break';
import type { ScaleRule } from '../scale/scale-rule';
import type { Aspect } from '../scheme/aspects/aspect-kinds';
import type { CrossRule } from '../scheme/cross-rules/cross-rule';
import type { MarkingScheme } from '../scheme/marking-scheme';
import type { StageRules } from '../stage-rules/stage-rules';
import type { UnitTieBreak } from '../units/tie-breaks/unit-tie-break';
import type { UnitResultRule } from '../units/unit-result-rule';
import { aspectsOf } from './sheets';

/**
 * Every kind of rule, and whether the second computation knows it. A kind that the rulebook learns does not compile until it
 * stands here; with `false` results that rest on it are called "not covered", and are never agreed to in silence (SHD-2).
 */
interface Kinds {
  readonly aspect: Record<Aspect['kind'], boolean>;
  readonly panel: Record<PanelRule['kind'], boolean>;
  readonly combination: Record<CombinationRule['kind'], boolean>;
  readonly crossRule: Record<CrossRule['kind'], boolean>;
  readonly carryOver: Record<CarryOverRule['kind'], boolean>;
  readonly tieBreak: Record<TieBreak['key'], boolean>;
  readonly condition: Record<Condition['kind'], boolean>;
  readonly step: Record<AdvancementStep['kind'], boolean>;
  readonly scale: Record<ScaleRule['kind'], boolean>;
  readonly ground: Record<Ground['kind'], boolean>;
  readonly grant: Record<PromotionRow['grant']['kind'], boolean>;
  readonly unitCount: Record<UnitResultRule['count']['kind'], boolean>;
  readonly unitTieBreak: Record<UnitTieBreak['key'], boolean>;
}

export const COVERED: Kinds = {
  aspect: {
    free: true,
    measurement: true,
    judgement: true,
    measured: true,
    deduction: true,
    count: true,
    time: true,
    pass: true,
  },
  panel: {
    mean: true,
    sum: true,
    median: true,
    'trimmed-mean': true,
    'trimmed-sum': true,
    'closest-two': true,
    majority: true,
  },
  combination: { sum: true, best: true, mean: true },
  crossRule: { cap: true, 'zero-unless': true },
  carryOver: { restart: true, add: true, weighted: true },
  tieBreak: {
    part: true,
    module: true,
    aspect: true,
    'modules-in-order': true,
    'more-decimals': true,
    'own-total': true,
    'earlier-stage': true,
    'count-back': true,
    'fewer-penalties': true,
    age: true,
    group: true,
  },
  condition: {
    minimum: true,
    'full-modules': true,
    'age-at-most': true,
    sex: true,
    'unit-kind': true,
    group: true,
    grade: true,
  },
  step: {
    'top-places': true,
    'top-percent': true,
    'at-least': true,
    'per-unit': true,
    'wild-cards': true,
    'fill-up': true,
  },
  scale: { plain: true, 'z-score': true, 'robust-700': true },
  ground: { places: true, share: true, 'cut-off': true, medal: true, everybody: true },
  grant: { step: true, 'to-grade': true },
  unitCount: { 'members-sum': true, 'place-table': true, 'award-points': true, 'place-sum': true },
  unitTieBreak: { 'count-back': true, 'best-place': true, 'module-sum': true },
};

type Slot = keyof Kinds;
type Used = readonly [slot: Slot, kind: string];

const named = (slot: Slot, all: readonly { readonly kind: string }[]): Used[] =>
  all.map(({ kind }) => [slot, kind]);
const keys = (slot: Slot, all: readonly { readonly key: string }[]): Used[] =>
  all.map(({ key }) => [slot, key]);

const ofScheme = ({ modules, crossRules = [] }: MarkingScheme): Used[] => [
  ...modules.flatMap((module) => [
    ...named('panel', [module.panel]),
    ...named('combination', module.combination ? [module.combination] : []),
    ...named('aspect', aspectsOf(module)),
  ]),
  ...named('crossRule', crossRules),
];

const missing = (used: readonly Used[], covered: Kinds): string[] => [
  ...new Set(
    used
      .filter(([slot, kind]) => (covered[slot] as Readonly<Record<string, boolean>>)[kind] !== true)
      .map(([slot, kind]) => `${slot} ${kind}`),
  ),
];

/** Kinds of rules that totals, places and who goes on rest on, and that the second computation does not know. */
export function notCoveredInResults({ scheme, ...rules }: StageRules, covered = COVERED): string[] {
  const { ranking, advancement, carryOver } = rules;
  return missing(
    [
      ...(scheme ? ofScheme(scheme) : []),
      ...keys('tieBreak', [...ranking.tieBreaks, ...(advancement?.cutKeys ?? [])]),
      ...named('condition', [...ranking.conditions, ...(advancement?.conditions ?? [])]),
      ...named('step', advancement?.steps ?? []),
      ...named('carryOver', carryOver ? [carryOver] : []),
    ],
    covered,
  );
}

/** The same of titles and promotions; where one is not known, none of the stage's is compared, for one group may hold several. */
export function notCoveredInHonours({ awards, promotions, scale }: StageRules, covered = COVERED): string[] {
  const rows = [...awards, ...promotions.rows];
  return missing(
    [
      ...named('scale', scale ? [scale] : []),
      ...named(
        'ground',
        rows.map(({ ground }) => ground),
      ),
      ...named(
        'grant',
        promotions.rows.map(({ grant }) => grant),
      ),
      ...named(
        'condition',
        rows.flatMap(({ conditions }) => conditions),
      ),
    ],
    covered,
  );
}

/** The same of rankings of units. */
export function notCoveredInUnits(rules: readonly UnitResultRule[], covered = COVERED): string[] {
  return missing(
    rules.flatMap(({ count, tieBreaks }) => [
      ...named('unitCount', [count]),
      ...keys('unitTieBreak', tieBreaks),
    ]),
    covered,
  );
}
