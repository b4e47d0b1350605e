import type { TradeId } from '../kernel/ids';
import type { RuleFault } from '../kernel/rule-fault';
import { listFaults } from '../scheme/list-faults';
import { textFaults } from '../scheme/text-faults';
import { unitResultKindOf, type UnitResultRule } from './unit-result-rule';

/** What rankings of units may name. */
export interface KnownNames {
  readonly tradeIds: ReadonlySet<TradeId>;
  /** Absent where no trade is set up yet: then no award can be known. */
  readonly awardIds?: ReadonlySet<string>;
}

const ruleFaults = (path: string, rule: UnitResultRule, known: KnownNames): RuleFault[] => {
  const { name, clause, trades = [], count, decimals } = rule;
  const awards = count.kind === 'award-points' ? count.points : [];
  return [
    ...textFaults(`${path}.name`, name),
    ...textFaults(`${path}.clause`, clause),
    ...trades.flatMap((tradeId, index): RuleFault[] =>
      known.tradeIds.has(tradeId) ? [] : [{ path: `${path}.trades[${index}]`, fault: 'unknown-trade' }],
    ),
    ...unitResultKindOf(count).faults(`${path}.count`, count),
    ...awards.flatMap(({ awardId }, index): RuleFault[] =>
      (known.awardIds?.has(awardId) ?? true)
        ? []
        : [{ path: `${path}.count.points[${index}].awardId`, fault: 'unknown-award' }],
    ),
    ...(decimals <= 6 ? [] : [{ path: `${path}.decimals`, fault: 'out-of-range' as const }]),
  ];
};

/** What keeps rankings of units from being legal (UNT-7): ids of their own, known trades and awards, sound counts. */
export function checkUnitResults(
  path: string,
  rules: readonly UnitResultRule[],
  known: KnownNames,
): RuleFault[] {
  if (rules.length === 0) return [];
  return [
    ...listFaults(
      path,
      rules.map(({ id }) => id),
    ),
    ...rules.flatMap((rule, index) => ruleFaults(`${path}[${index}]`, rule, known)),
  ];
}
