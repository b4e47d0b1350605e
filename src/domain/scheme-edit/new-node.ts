import type { LocalText } from '../kernel/local-text';
import type { AspectId, CriterionId, ModuleId, SubCriterionId } from '../kernel/ids';
import { MICRO } from '../kernel/points';
import { say } from '../kernel/say';
import { toPoints } from '../kernel/to-points';
import type { PanelRule } from '../panel/panel-rule';
import type { Aspect } from '../scheme/aspects/aspect-kinds';
import type { AspectBase } from '../scheme/aspects/aspect-base';
import type { Criterion, MarkingScheme, Module, SubCriterion } from '../scheme/marking-scheme';
import type { NodeKind, NodeValue } from './scheme-node';

const points = (amount: number) => toPoints(amount * MICRO);

/** The 0 to 3 of WorldSkills [S81], to be worded for the task. */
export const FOUR_LEVELS: readonly LocalText[] = [
  say('低于行业标准', 'below the industry standard'),
  say('达到行业标准', 'meets the industry standard'),
  say('达到行业标准，部分优于标准', 'meets the industry standard and in parts exceeds it'),
  say('完全优于行业标准', 'wholly exceeds the industry standard'),
];

/** How a new module is judged until its panel rule is set: the mean, aspect by aspect. */
export const USUAL_PANEL: PanelRule = { kind: 'mean', over: 'aspect', minimumMarks: 1 };

export const NO_SCHEME: MarkingScheme = {
  modules: [],
  fullMarks: points(100),
  rounding: { decimals: 2, mode: 'half-up', at: 'final-only' },
};

/** An aspect of a kind with usual values. */
export function newAspect(kind: Aspect['kind'], { id, name }: Pick<AspectBase, 'id' | 'name'>): Aspect {
  const base = { id, name };
  switch (kind) {
    case 'measurement':
      return { ...base, kind, max: points(1) };
    case 'measured': {
      const bands = [{ from: points(0), to: points(1), points: points(1) }];
      return {
        ...base,
        kind,
        least: points(0),
        most: points(10),
        step: points(1),
        bands,
        converts: 'each-mark',
      };
    }
    case 'deduction':
      return { ...base, kind, max: points(5), step: points(1) };
    case 'judgement':
      return { ...base, kind, max: points(1), levels: FOUR_LEVELS };
    case 'free':
      return { ...base, kind, max: points(10), step: points(1) };
    case 'count':
      return { ...base, kind, each: points(1), most: 10 };
    case 'time': {
      const scoring = {
        kind: 'linear',
        full: points(10),
        within: points(600),
        per: points(60),
        off: points(1),
      } as const;
      return { ...base, kind, limit: points(3600), step: points(1), scoring };
    }
    case 'pass':
      return { ...base, kind, max: points(1) };
  }
}

/** The same aspect marked in another way: what is common stays, and the maximum where both have one. */
export function asKind(aspect: Aspect, kind: Aspect['kind']): Aspect {
  if (aspect.kind === kind) return aspect;
  const { id, name, section, factor, declares, isAttempt } = aspect;
  const fresh = newAspect(kind, { id, name });
  const max = 'max' in aspect && aspect.max !== undefined && aspect.max > 0 && 'max' in fresh;
  return {
    ...fresh,
    ...(max ? { max: aspect.max } : {}),
    ...(section === undefined ? {} : { section }),
    ...(factor === undefined ? {} : { factor }),
    ...(declares === undefined ? {} : { declares }),
    ...(isAttempt === undefined ? {} : { isAttempt }),
  };
}

/** A new node under an id, named like what it is until somebody names it. */
export function newNode(kind: NodeKind, id: string): NodeValue {
  switch (kind) {
    case 'module':
      return {
        id: id as ModuleId,
        name: say('新模块', 'New module'),
        part: 'practical',
        fullMarks: points(100),
        weight: MICRO,
        panel: USUAL_PANEL,
        criteria: [],
      } satisfies Module;
    case 'criterion':
      return {
        id: id as CriterionId,
        name: say('新评分项', 'New criterion'),
        aspects: [],
      } satisfies Criterion;
    case 'sub-criterion':
      return {
        id: id as SubCriterionId,
        name: say('新评分子项', 'New sub-criterion'),
        aspects: [],
      } satisfies SubCriterion;
    case 'aspect':
      return newAspect('free', { id: id as AspectId, name: say('新评分点', 'New aspect') });
  }
}
