import { ADD_UP, combinationKindOf } from '../combination/combination-rule';
import { sumOf } from '../combination/of-those';
import type { Ratio } from '../kernel/ratio';
import { addRatios, multiplyRatios, ratio } from '../kernel/ratios';
import { aspectKindOf, type Aspect } from './aspects/aspect-kinds';
import { aspectsOfModule } from './aspects-of';
import type { MarkingScheme, Module } from './marking-scheme';

const MILLION = 1_000_000;

/** The most an aspect can be worth, factors and declarations at their most (SCH-6). */
export function aspectMost(aspect: Aspect): Ratio {
  const { factor = MILLION, declares } = aspect;
  const marks = declares?.table?.most ?? aspectKindOf(aspect).most(aspect);
  const by = ratio(
    BigInt(factor) * BigInt(declares?.factor?.most ?? MILLION),
    BigInt(MILLION) * BigInt(MILLION),
  );
  return addRatios(multiplyRatios(ratio(marks), by), ratio(declares?.base?.most ?? 0));
}

/** The most some aspects can be worth together. */
export function aspectsMost(aspects: readonly Aspect[]): Ratio {
  return sumOf(aspects.map(aspectMost));
}

/** What a module's aspects can come to at most (SCH-6). */
export function fullMarksOf(module: Pick<Module, 'criteria' | 'combination'>): Ratio {
  const rule = module.combination ?? ADD_UP;
  return combinationKindOf(rule).most(aspectsOfModule(module as Module).map(aspectMost), rule);
}

/** Σ weight × module full marks (SCH-7), as declared in the modules. */
export function schemeFullMarks({ modules }: Pick<MarkingScheme, 'modules'>): Ratio {
  const shares = modules.map(({ weight, fullMarks }) => ratio(BigInt(weight) * BigInt(fullMarks), MILLION));
  return sumOf(shares);
}
