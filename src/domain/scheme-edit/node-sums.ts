import type { Points } from '../kernel/points';
import type { Ratio } from '../kernel/ratio';
import { compareRatios, ratio } from '../kernel/ratios';
import { toPoints } from '../kernel/to-points';
import { aspectsOf } from '../scheme/aspects-of';
import type { Aspect } from '../scheme/aspects/aspect-kinds';
import { aspectMost, aspectsMost, fullMarksOf, schemeFullMarks } from '../scheme/full-marks-of';
import type { Criterion, MarkingScheme, Module, SubCriterion } from '../scheme/marking-scheme';
import type { NodeKey, SchemeNode } from './scheme-node';

/** What the parts of a node come to, beside what is declared for it. */
export interface NodeSum {
  readonly sum: Ratio;
  /** Undefined where nothing is declared. */
  readonly declared: Points | undefined;
  readonly isRight: boolean;
}

function sumOfParts({ kind, value }: SchemeNode): Ratio {
  switch (kind) {
    case 'module':
      return fullMarksOf(value as Module);
    case 'criterion':
      return aspectsMost(aspectsOf(value as Criterion));
    case 'sub-criterion':
      return aspectsMost((value as SubCriterion).aspects);
    case 'aspect':
      return aspectMost(value as Aspect);
  }
}

const compared = (sum: Ratio, declared: Points | undefined): NodeSum => ({
  sum,
  declared,
  isRight: declared === undefined || compareRatios(sum, ratio(declared)) === 0,
});

/** What every node comes to at most, running while somebody edits. */
export function nodeSums(nodes: readonly SchemeNode[]): ReadonlyMap<NodeKey, NodeSum> {
  return new Map(
    nodes.map((node) => {
      const declared = node.kind === 'aspect' ? undefined : (node.value as Criterion).fullMarks;
      return [node.key, compared(sumOfParts(node), declared)];
    }),
  );
}

/** The same for the whole scheme: weight × full marks of every module. */
export function schemeSum(scheme: MarkingScheme): NodeSum {
  return compared(schemeFullMarks(scheme), scheme.fullMarks);
}

/** A sum that is whole micro-points; another one cannot be declared and leaves what is. */
const wholeOf = ({ num, den }: Ratio): Points | undefined => (den === 1n ? toPoints(Number(num)) : undefined);

const summed = <T extends { readonly fullMarks?: Points }>(group: T, sum: Ratio): T => {
  const whole = wholeOf(sum);
  return whole === undefined || whole === group.fullMarks ? group : { ...group, fullMarks: whole };
};

const withSub = (sub: SubCriterion): SubCriterion =>
  sub.fullMarks === undefined ? sub : summed(sub, aspectsMost(sub.aspects));

const withCriterion = (criterion: Criterion): Criterion => {
  const inner = criterion.subCriteria
    ? { ...criterion, subCriteria: criterion.subCriteria.map(withSub) }
    : criterion;
  return inner.fullMarks === undefined ? inner : summed(inner, aspectsMost(aspectsOf(inner)));
};

/** Declares for modules, for the whole, and wherever something was declared, what the parts come to (SCE-5). */
export function takeSums(scheme: MarkingScheme): MarkingScheme {
  const modules = scheme.modules.map((module) =>
    summed({ ...module, criteria: module.criteria.map(withCriterion) }, fullMarksOf(module)),
  );
  return summed({ ...scheme, modules }, schemeFullMarks({ modules }));
}
