import { checkAdjustments } from '../adjustment/check-adjustments';
import { compareRatios, multiplyRatios, ratio } from '../kernel/ratios';
import { sumOf } from '../combination/of-those';
import type { RuleFault } from '../kernel/rule-fault';
import { aspectPlaces } from './aspect-places';
import { checkCrossRules } from './check-cross-rules';
import { checkModule } from './check-module';
import { aspectMost, schemeFullMarks } from './full-marks-of';
import { listFaults } from './list-faults';
import type { MarkingScheme, Rounding } from './marking-scheme';
import { textFaults } from './text-faults';

const isDecimals = (decimals: number): boolean =>
  Number.isInteger(decimals) && decimals >= 0 && decimals <= 6;

/** SCH-8 */
const roundingFaults = ({ decimals, nodes = {}, at }: Rounding): RuleFault[] => [
  ...(isDecimals(decimals) ? [] : [{ path: 'rounding.decimals', fault: 'out-of-range' as const }]),
  ...Object.entries(nodes).flatMap(([node, own]): RuleFault[] =>
    isDecimals(own) ? [] : [{ path: `rounding.nodes.${node}`, fault: 'out-of-range' }],
  ),
  ...(Object.keys(nodes).length > 0 && at !== 'each-node'
    ? [{ path: 'rounding.nodes', fault: 'never-reached' as const }]
    : []),
];

/** SCH-2: an aspect's id names it in the whole scheme, since marks carry nothing else. */
const aspectIdFaults = (scheme: MarkingScheme): RuleFault[] => {
  const seen = new Set<string>();
  return aspectPlaces(scheme).flatMap(({ aspect: { id }, path }): RuleFault[] => {
    if (id === '') return [{ path: `${path}.id`, fault: 'empty' }];
    if (seen.has(id)) return [{ path: `${path}.id`, fault: 'duplicate' }];
    seen.add(id);
    return [];
  });
};

/** SCH-7: the declared full marks are Σ weight × module full marks, exactly. */
const totalFaults = (scheme: MarkingScheme): RuleFault[] => {
  const isWhole = scheme.modules.every(
    ({ weight, fullMarks }) => Number.isSafeInteger(weight) && Number.isSafeInteger(fullMarks),
  );
  if (!isWhole || !Number.isSafeInteger(scheme.fullMarks))
    return [{ path: 'fullMarks', fault: 'out-of-range' }];
  const isRight = compareRatios(schemeFullMarks(scheme), ratio(scheme.fullMarks)) === 0;
  return isRight && scheme.fullMarks > 0 ? [] : [{ path: 'fullMarks', fault: 'sum-differs' }];
};

/** SCH-18: what is added up is better in one direction. */
const betterFaults = ({ modules }: MarkingScheme): RuleFault[] => {
  const weighted = modules.flatMap(({ weight, better = 'higher' }, index) =>
    weight > 0 ? [{ better, index }] : [],
  );
  const odd = weighted.find(({ better }) => better !== weighted[0]?.better);
  return odd ? [{ path: `modules[${odd.index}].better`, fault: 'mixed-better' }] : [];
};

/** SCH-19: declared marks of a standards section are the sum of its aspects, weights counted; every aspect that adds names one. */
const sectionFaults = (scheme: MarkingScheme): RuleFault[] => {
  const { sections } = scheme;
  if (!sections) return [];
  const places = aspectPlaces(scheme);
  const known = new Set<string>(sections.map(({ id }) => id));
  const homeless = places.filter(
    ({ aspect }) => aspect.kind !== 'deduction' && !known.has(aspect.section ?? ''),
  );
  return [
    ...listFaults(
      'sections',
      sections.map(({ id }) => id),
    ),
    ...sections.flatMap(({ id, name, fullMarks }, index) => {
      const shares = places
        .filter(({ aspect }) => aspect.section === id)
        .map(({ aspect, module }) => multiplyRatios(aspectMost(aspect), ratio(module.weight, 1_000_000)));
      const isRight = compareRatios(sumOf(shares), ratio(fullMarks)) === 0;
      const at = `sections[${index}]`;
      return [
        ...textFaults(`${at}.name`, name),
        ...(isRight ? [] : [{ path: `${at}.fullMarks`, fault: 'sum-differs' as const }]),
      ];
    }),
    ...homeless.map(({ path }) => ({ path: `${path}.section`, fault: 'unknown-section' as const })),
  ];
};

/**
 * Everything that keeps a marking scheme from being legal (SCH-1 … SCH-8, SCH-14 … SCH-21); empty when it may be used. Paths are
 * below the scheme. Source: rules of the field 1.1 (weights of modules), 1.3 (panels), 3 (declared sums equal the sum of their
 * parts [S77]).
 */
export function checkScheme(scheme: MarkingScheme): RuleFault[] {
  const ofModules = [
    ...listFaults(
      'modules',
      scheme.modules.map(({ id }) => id),
    ),
    ...scheme.modules.flatMap((module, index) => checkModule(`modules[${index}]`, module)),
    ...aspectIdFaults(scheme),
  ];
  return [
    ...ofModules,
    ...totalFaults(scheme),
    ...roundingFaults(scheme.rounding),
    ...betterFaults(scheme),
    ...(ofModules.length > 0 ? [] : [...sectionFaults(scheme), ...checkCrossRules(scheme)]),
    ...checkAdjustments('adjustments', scheme),
  ];
}
