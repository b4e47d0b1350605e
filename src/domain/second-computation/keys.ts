import type { Better } from '../combination/combination-kind';
import type { TieBreak } from '../ranking/tie-breaks/tie-break';
import { isValue, type Outcome } from './aspects';
import { bestFirst } from './combine';
import { partOf } from './conditions';
import { compare, whole, type Fraction } from './fraction';
import type { Contestant } from './stage';
import type { ModuleResult } from './tally';

/** One value to compare, and which of two is better. */
export interface Key {
  readonly value: Fraction | null;
  readonly better: Better;
}

/** Below zero: the first is better. Whoever has nothing comes after those who have (RNK-2). */
export function compareKeys(mine: readonly Key[], theirs: readonly Key[]): number {
  for (const [index, { value, better }] of mine.entries()) {
    const other = theirs[index]!.value;
    if (value === null && other === null) continue;
    if (value === null) return 1;
    if (other === null) return -1;
    const order = compare(value, other);
    if (order !== 0) return better === 'lower' ? order : -order;
  }
  return 0;
}

/** Those who cannot be told apart together, best first. */
export function runsOf<Row extends { readonly keys: readonly Key[] }>(all: readonly Row[]): Row[][] {
  const runs: Row[][] = [];
  for (const row of [...all].sort((a, b) => compareKeys(a.keys, b.keys))) {
    const run = runs.at(-1);
    if (run !== undefined && compareKeys(run[0]!.keys, row.keys) === 0) run.push(row);
    else runs.push([row]);
  }
  return runs;
}

const higher = (value: Fraction | null): Key[] => [{ value, better: 'higher' }];
const valueOr = (outcome: Outcome): Fraction | null => (isValue(outcome) ? outcome : null);

const countBack = (of: Contestant, moduleId: string, count: number): Key[] => {
  const found = of.result.modules.find(({ module }) => module.id === moduleId)!;
  const better = found.module.better ?? 'higher';
  const values = bestFirst([...found.outcomes.values()].filter(isValue), better);
  return Array.from({ length: count }, (_, index) => ({ value: values[index] ?? null, better }));
};

const ofModule = ({ module, value }: ModuleResult): Key => ({
  value: valueOr(value),
  better: module.better ?? 'higher',
});
const ofAspect = ({ result }: Contestant, aspectId: string): Key[] =>
  result.modules
    .filter(({ outcomes }) => outcomes.has(aspectId))
    .map(({ module, outcomes }) => ({
      value: valueOr(outcomes.get(aspectId)!),
      better: module.better ?? 'higher',
    }));

const dayNumber = (date: string): Fraction => whole(Number(date.replaceAll('-', '')));

/** What a tie-break compares (TIE-1 to TIE-11). */
export function keysOf(tieBreak: TieBreak, of: Contestant): Key[] {
  const { result, someone, better } = of;
  switch (tieBreak.key) {
    case 'part':
      return higher(partOf(result, tieBreak.part));
    case 'module':
      return result.modules.filter(({ module }) => module.id === tieBreak.moduleId).map(ofModule);
    case 'aspect':
      return ofAspect(of, tieBreak.aspectId);
    case 'modules-in-order':
      return result.modules.map(ofModule);
    case 'more-decimals':
      return [{ value: of.exactTotal, better }];
    case 'own-total':
      return [{ value: result.own, better }];
    case 'earlier-stage':
      return [{ value: of.earlier.get(tieBreak.stageId)?.total ?? null, better }];
    case 'count-back':
      return countBack(of, tieBreak.moduleId, tieBreak.count);
    case 'fewer-penalties':
      return [{ value: result.penalties, better: 'lower' }];
    case 'age':
      return [
        {
          value: dayNumber(someone.contestant.birthDate),
          better: tieBreak.first === 'younger' ? 'higher' : 'lower',
        },
      ];
    case 'group': {
      const index = tieBreak.groups.findIndex((group) => someone.contestant.groups?.includes(group));
      return [{ value: index < 0 ? null : whole(index), better: 'lower' }];
    }
  }
}
