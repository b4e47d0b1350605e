import { given, type Draw } from './draw';

type Members = Record<string, unknown>;

/** What a ranking of units may name. */
export interface UnitNames {
  readonly awardIds: readonly string[];
  readonly moduleIds: readonly string[];
  readonly tradeIds: readonly string[];
}

function drawCount(draw: Draw, { awardIds }: UnitNames): Members {
  const kinds = [
    () => ({ kind: 'members-sum', best: draw.below(3), least: draw.below(4) }),
    () => ({
      kind: 'place-table',
      points: draw.oneOf([
        [4, 2, 1],
        [5, 3],
      ]),
      others: draw.oneOf([0, 1]),
      shared: draw.oneOf(['same', 'mean']),
    }),
    () => ({ kind: 'place-sum', noEntry: draw.between(1, 2) }),
    () => ({
      kind: 'award-points',
      points: awardIds.map((awardId, index) => ({ awardId, points: (index % 3) + 1 })),
    }),
  ];
  return draw.oneOf(awardIds.length > 0 ? kinds : kinds.slice(0, 3))();
}

/** Of several members without a place none is the best, so no module of theirs separates units by places. */
const tieBreaks = ({ moduleIds }: UnitNames, { kind }: Members): Members[] => [
  { key: 'count-back', places: 2 },
  { key: 'best-place' },
  ...(kind === 'place-sum' ? [] : [{ key: 'module-sum', moduleId: moduleIds[0]!, better: 'higher' }]),
];

/** Rankings of units, of any kind. */
export function drawUnitResults(draw: Draw, id: string, names: UnitNames): Members {
  const unitResults = draw.list(draw.oneOf([1, 2, 0]), (index) => {
    const count = drawCount(draw, names);
    return given({
      id: `${id}${index + 1}`,
      count,
      per: draw.maybe(40, () => draw.oneOf(['members', 'trades', 'headcount'])),
      trades: draw.maybe(20, () => [draw.oneOf(names.tradeIds)]),
      tieBreaks: draw.some(tieBreaks(names, count), 2),
      style: draw.maybe(30, () => '1-1-2'),
      decimals: draw.below(4),
    });
  });
  return unitResults.length > 0 ? { unitResults } : {};
}
