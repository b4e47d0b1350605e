import type { AdjustmentRules } from '../adjustment/adjustment-rule';
import type { Better } from '../combination/combination-kind';
import type { Veto } from '../scheme/aspects/pass-aspect';
import type { MarkingScheme, Module, NodeDecimals } from '../scheme/marking-scheme';
import { hasPassed, isValue, isValued, outcomeOf, resultsOf, type Outcome } from './aspects';
import { applyCrossRules, combined } from './combine';
import type { DeskWord } from './fold';
import {
  least,
  most,
  negative,
  NOTHING,
  plus,
  rounded,
  share,
  sumOf,
  times,
  whole,
  type Fraction,
} from './fraction';
import { panelOverSums } from './panels';
import { decidedPoints } from './rounds';
import { countsOf, isSettled, leavesUnplaced } from './settled';
import { aspectsOf, markedOf, sumsOf, type Sheets } from './sheets';

export const betterOf = (scheme: MarkingScheme): Better =>
  scheme.modules.find(({ weight }) => weight > 0)?.better ?? 'higher';

export interface ModuleResult {
  readonly module: Module;
  readonly outcomes: ReadonlyMap<string, Outcome>;
  readonly value: Outcome;
}

export interface Result {
  readonly modules: readonly ModuleResult[];
  readonly own: Fraction | null;
  readonly exactOwn: Fraction | null;
  /** What penalties took off. */
  readonly penalties: Fraction;
  readonly losesPlace: boolean;
  readonly marked: number;
  readonly expected: number;
  readonly isComplete: boolean;
  /** Its judges mark again, or have to, and it takes no place meanwhile (RSC-6). */
  readonly isToRescore: boolean;
}

/** Rounds at a node where each node is rounded, with its own decimals where it has some (TAL-8). */
const at =
  ({ rounding }: MarkingScheme, node?: keyof NodeDecimals) =>
  (value: Fraction): Fraction => {
    if (rounding.at !== 'each-node') return value;
    const decimals = (node && rounding.nodes?.[node]) ?? rounding.decimals;
    return rounded(value, { decimals, mode: rounding.mode });
  };

const vetoesOf = (sheets: Sheets, module: Module): Veto[] =>
  aspectsOf(module).flatMap((aspect) => {
    if (aspect.kind !== 'pass' || aspect.veto === undefined) return [];
    const marked = markedOf(sheets, module, aspect);
    const results = resultsOf(marked.marks);
    const isKnown = isValued(marked) && results.length > 0 && results.length >= module.panel.minimumMarks;
    const decided = module.panel.over === 'aspect' ? decidedPoints(sheets.word, module, aspect) : undefined;
    const passes = decided ? decided[0] > 0n : hasPassed(results);
    return isKnown && !passes ? [aspect.veto] : [];
  });

export interface Adjusted {
  readonly value: Fraction;
  readonly penalties: Fraction;
}

/** Penalties and bonuses of one module, or of the total (TAL-23). */
function adjusted(
  value: Fraction,
  rules: AdjustmentRules | undefined,
  { adjustments }: DeskWord,
  on: { readonly moduleId: string | undefined; readonly better: Better },
): Adjusted {
  let [changed, penalties]: [Fraction, Fraction] = [value, NOTHING];
  for (const rule of rules?.rules ?? []) {
    if (rule.moduleId !== on.moduleId) continue;
    const given = adjustments.filter(({ id }) => id === rule.id).reduce((all, { times: so }) => all + so, 0);
    const often = whole(rule.most === undefined ? given : Math.min(given, rule.most));
    const size = value[0] < 0n ? negative(value) : value;
    const one =
      rule.amount.kind === 'points' ? whole(rule.amount.points) : times(size, share(rule.amount.percent));
    const amount = times(one, often);
    const isUp = (rule.kind === 'bonus') === (on.better === 'higher');
    changed = plus(changed, isUp ? amount : negative(amount));
    if (rule.kind === 'penalty') penalties = plus(penalties, amount);
  }
  const floor = least(value, NOTHING);
  return { value: rules?.floor === 'none' ? changed : most(changed, floor), penalties };
}

const overSums = (sheets: Sheets, module: Module): Fraction | null => {
  const value = panelOverSums(sumsOf(sheets, module), module.panel);
  return value && (decidedPoints(sheets.word, module, null) ?? value);
};

const moduleOutcome = (sheets: Sheets, module: Module, outcomes: ReadonlyMap<string, Outcome>): Outcome => {
  const value =
    module.panel.over === 'module'
      ? overSums(sheets, module)
      : combined([...outcomes.values()], module.combination ?? { kind: 'sum' }, module.better ?? 'higher');
  if (!isValue(value)) return value;
  const isFailed = vetoesOf(sheets, module).includes('module');
  if (module.better === 'lower') return isFailed ? 'unfinished' : value;
  if (isFailed) return NOTHING;
  return module.floor === 'none' ? value : most(value, NOTHING);
};

/** Values of all aspects, cross rules applied, by module. */
function valuesOf(sheets: Sheets): Map<string, Outcome> {
  const values = new Map<string, Outcome>();
  for (const module of sheets.scheme.modules) {
    if (module.panel.over === 'module') continue;
    for (const aspect of aspectsOf(module)) {
      const marked = markedOf(sheets, module, aspect);
      const outcome = outcomeOf(marked, module.panel, at(sheets.scheme, 'aspect'));
      const decided = resultsOf(marked.marks).length > 0 && isValued(marked);
      values.set(aspect.id, (decided && decidedPoints(sheets.word, module, aspect)) || outcome);
    }
  }
  applyCrossRules(sheets.scheme.crossRules ?? [], values);
  return values;
}

/** One entry's points in one stage, without what is carried. */
export function resultOf(sheets: Sheets): Result {
  const { scheme, word } = sheets;
  const values = valuesOf(sheets);
  const penalties: Fraction[] = [];
  const modules = scheme.modules.map((module): ModuleResult => {
    const outcomes = new Map(
      aspectsOf(module).flatMap(({ id }) => (values.has(id) ? [[id, values.get(id)!] as const] : [])),
    );
    const plain = moduleOutcome(sheets, module, outcomes);
    if (!isValue(plain)) return { module, outcomes, value: plain };
    const on = { moduleId: module.id, better: module.better ?? 'higher' };
    const after = adjusted(plain, scheme.adjustments, word, on);
    penalties.push(after.penalties);
    return { module, outcomes, value: at(scheme, 'module')(after.value) };
  });
  const counts = scheme.modules.map((module) => countsOf(sheets, module));
  const marked = counts.reduce((all, one) => all + one.marked, 0);
  const expected = counts.reduce((all, one) => all + one.expected, 0);
  return {
    modules,
    ...totalOf(sheets, modules, penalties),
    losesPlace: scheme.modules.some((module) => vetoesOf(sheets, module).includes('place')),
    marked,
    expected,
    isToRescore: scheme.modules.some((module) => leavesUnplaced(sheets, module)),
    isComplete: marked === expected && scheme.modules.every((module) => isSettled(sheets, module)),
  };
}

/** The contributions and what changes them all (TAL-7, TAL-22 to TAL-24). */
function totalOf(
  sheets: Sheets,
  modules: readonly ModuleResult[],
  penalties: Fraction[],
): Pick<Result, 'own' | 'exactOwn' | 'penalties'> {
  const { scheme, word } = sheets;
  const weighted = modules.filter(({ module }) => module.weight > 0);
  const contributions = weighted.flatMap(({ module, value }) =>
    isValue(value) ? [at(scheme, 'contribution')(times(value, share(module.weight)))] : [],
  );
  const isLower = betterOf(scheme) === 'lower';
  const isFailed = scheme.modules.some((module) => vetoesOf(sheets, module).includes('total'));
  const isMissing = isLower && (isFailed || weighted.some(({ value }) => !isValue(value)));
  if (contributions.length === 0 || isMissing || weighted.some(({ value }) => value === 'unfinished')) {
    return { own: null, exactOwn: null, penalties: sumOf(penalties) };
  }
  const on = { moduleId: undefined, better: betterOf(scheme) };
  const sum = isFailed ? NOTHING : sumOf(contributions);
  const { value: exactOwn, ...after } = adjusted(sum, scheme.adjustments, word, on);
  const own = scheme.rounding.at === 'display-only' ? exactOwn : rounded(exactOwn, scheme.rounding);
  return { own, exactOwn, penalties: sumOf([...penalties, after.penalties]) };
}
