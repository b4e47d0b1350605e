import type { ModuleId } from '../../kernel/ids';
import type { Better } from '../../combination/combination-kind';
import { isAsGood } from '../../kernel/is-at-least';
import { idShape, pointsShape } from '../../kernel/leaf-shapes';
import type { LocalText } from '../../kernel/local-text';
import type { Points } from '../../kernel/points';
import type { Ratio } from '../../kernel/ratio';
import { recordShape, variantShape } from '../../kernel/record-shape';
import type { RuleFault } from '../../kernel/rule-fault';
import { say, sayPoints } from '../../kernel/say';
import { oneOfShape } from '../../kernel/shapes';
import { betterOf } from '../../scheme/better-of';
import type { MarkingScheme, Module } from '../../scheme/marking-scheme';
import type { Candidate } from '../candidate';
import type { ConditionKind } from '../condition-kind';

/** At least so many points (or, where less is better, at most so much): in all, in theory or practical on that part's scale, or in one module. */
export interface MinimumCondition {
  readonly kind: 'minimum';
  readonly of: MinimumOf;
  readonly least: Points;
}

export type MinimumOf =
  | { readonly kind: 'total' }
  | { readonly kind: 'part'; readonly part: Module['part'] }
  | { readonly kind: 'module'; readonly moduleId: ModuleId };

const valueOf = (of: MinimumOf, candidate: Candidate): Ratio | null => {
  if (of.kind === 'total') return candidate.total;
  return of.kind === 'part' ? candidate.parts[of.part] : (candidate.modules.get(of.moduleId) ?? null);
};

const counts = ({ weight, fullMarks }: Module): boolean =>
  weight > 0 && Number.isSafeInteger(weight) && Number.isSafeInteger(fullMarks);

/** The full marks of a part on its own scale, rounded down (TAL-11); undefined when nothing in it counts. */
const partMost = (part: Module['part'], { modules }: MarkingScheme): number | undefined => {
  const own = modules.filter((module) => module.part === part && counts(module));
  if (own.length === 0) return undefined;
  const weights = own.reduce((sum, { weight }) => sum + BigInt(weight), 0n);
  const marks = own.reduce((sum, { weight, fullMarks }) => sum + BigInt(weight) * BigInt(fullMarks), 0n);
  return Number(marks / weights);
};

/** Whether less is better in what is asked for. */
const betterIn = (of: MinimumOf, scheme: MarkingScheme | undefined): Better => {
  if (!scheme) return 'higher';
  if (of.kind === 'total') return betterOf(scheme);
  const isAsked = ({ id, part, weight }: Module): boolean =>
    of.kind === 'module' ? id === of.moduleId : part === of.part && weight > 0;
  return scheme.modules.find(isAsked)?.better ?? 'higher';
};

/** The most that can be reached; undefined when there is no such thing to reach. */
const mostOf = (of: MinimumOf, scheme: MarkingScheme): number | undefined => {
  if (of.kind === 'total') return scheme.fullMarks;
  if (of.kind === 'module') return scheme.modules.find(({ id }) => id === of.moduleId)?.fullMarks;
  return partMost(of.part, scheme);
};

const faultsOf = (
  path: string,
  { of, least }: MinimumCondition,
  scheme: MarkingScheme | undefined,
): RuleFault[] => {
  if (!Number.isSafeInteger(least) || least < 0) return [{ path: `${path}.least`, fault: 'out-of-range' }];
  if (!scheme) return [];
  const most = mostOf(of, scheme);
  if (most === undefined)
    return [{ path: `${path}.of`, fault: of.kind === 'part' ? 'unknown-part' : 'unknown-module' }];
  return least > most ? [{ path: `${path}.least`, fault: 'unreachable' }] : [];
};

const nameOf = (of: MinimumOf, scheme: MarkingScheme | undefined): LocalText => {
  if (of.kind === 'total') return say('总分', 'the total');
  if (of.kind === 'part') return of.part === 'theory' ? say('理论', 'theory') : say('实操', 'practical');
  return scheme?.modules.find(({ id }) => id === of.moduleId)?.name ?? say(of.moduleId, of.moduleId);
};

/** Source: rules of the field 1.1 (usual line 60 [S12]), 2.2 (both parts must pass [S13]). */
export const minimumCondition: ConditionKind<MinimumCondition> = {
  shape: recordShape({
    kind: oneOfShape('minimum'),
    of: variantShape('kind', {
      total: recordShape({ kind: oneOfShape('total') }),
      part: recordShape({ kind: oneOfShape('part'), part: oneOfShape('theory', 'practical') }),
      module: recordShape({ kind: oneOfShape('module'), moduleId: idShape }),
    }),
    least: pointsShape,
  }),
  faults: faultsOf,
  holds: ({ of, least }, candidate) => {
    const value = valueOf(of, candidate);
    return value !== null && isAsGood(value, least, betterIn(of, candidate.scheme));
  },
  sentence: ({ of, least }, scheme) => {
    const name = nameOf(of, scheme);
    const amount = sayPoints(least);
    return betterIn(of, scheme) === 'lower'
      ? say(`${name.zh}不超过 ${amount}`, `at most ${amount} in ${name.en}`)
      : say(`${name.zh}不低于 ${amount} 分`, `at least ${amount} in ${name.en}`);
  },
};
