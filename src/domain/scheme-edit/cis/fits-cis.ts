import { MICRO } from '../../kernel/points';
import type { RuleFault } from '../../kernel/rule-fault';
import { aspectPlaces } from '../../scheme/aspect-places';
import type { Aspect } from '../../scheme/aspects/aspect-kinds';
import type { MarkingScheme, Module } from '../../scheme/marking-scheme';
import { CIS_DECIMALS, CIS_LEVELS } from './cis-sheet';

/** Criteria are called A to Z. */
const MOST_CRITERIA = 26;
const HUNDREDTH = MICRO / 10 ** CIS_DECIMALS;

const misfit = (path: string): RuleFault => ({ path, fault: 'not-in-cis' });

function modulePaths(module: Module): string[] {
  const { weight, combination, better, floor } = module;
  return [
    ...(weight === MICRO ? [] : ['weight']),
    ...(combination && combination.kind !== 'sum' ? ['combination'] : []),
    ...(better === 'lower' ? ['better'] : []),
    ...(floor ? ['floor'] : []),
    ...module.criteria.flatMap(({ aspects }, index) =>
      aspects.length > 0 ? [`criteria[${index}].aspects`] : [],
    ),
  ];
}

function aspectPaths(aspect: Aspect): string[] {
  const { kind } = aspect;
  if (kind !== 'measurement' && kind !== 'judgement') return ['kind'];
  return [
    ...(kind === 'judgement' && aspect.levels.length !== CIS_LEVELS ? ['levels'] : []),
    ...(aspect.max % HUNDREDTH === 0 ? [] : ['max']),
    ...(['factor', 'declares', 'isAttempt'] as const).filter((member) => aspect[member] !== undefined),
  ];
}

/**
 * What a CIS sheet cannot say of a scheme (CIS-4): it knows measurements and judgements from 0 to 3 in sub-criteria, marks with two
 * decimals that are simply added up, and nothing between them. Penalties and rules between aspects are not in it and stay here.
 */
export function cisMisfits(scheme: MarkingScheme): RuleFault[] {
  const { modules } = scheme;
  const criteria = modules.reduce((all, module) => all + module.criteria.length, 0);
  return [
    ...(criteria > MOST_CRITERIA ? [misfit('modules')] : []),
    ...modules.flatMap((module, index) =>
      modulePaths(module).map((path) => misfit(`modules[${index}].${path}`)),
    ),
    ...aspectPlaces(scheme).flatMap(({ aspect, path }) =>
      aspectPaths(aspect).map((member) => misfit(`${path}.${member}`)),
    ),
  ];
}
