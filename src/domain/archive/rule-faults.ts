import type { RuleFault } from '../kernel/rule-fault';
import { checkStageRules } from '../stage-rules/check-stage-rules';
import { checkUnitResults } from '../units/check-unit-results';
import type { Archive, ArchivedTrade } from './archive';

const stageFaults = (trade: ArchivedTrade, t: number): RuleFault[] =>
  trade.stages.flatMap(({ rules, ordinal, entries }, s) => {
    const earlierStages = trade.stages.filter((one) => one.ordinal < ordinal).map(({ id }) => id);
    const around = { earlierStages, ...(entries.length > 0 ? { field: entries.length } : {}) };
    return checkStageRules(rules, around).map(({ path, fault }) => ({
      path: `trades[${t}].stages[${s}].rules.${path}`,
      fault,
    }));
  });

const awardIdsOf = (trades: readonly ArchivedTrade[]): Set<string> =>
  new Set(trades.flatMap(({ stages }) => stages.flatMap(({ rules }) => rules.awards.map(({ id }) => id))));

/** Everything that keeps the rules of a competition from being legal, by their paths (ARC-6). */
export function ruleFaults({ competition, trades }: Pick<Archive, 'competition' | 'trades'>): RuleFault[] {
  const tradeIds = new Set(trades.map(({ id }) => id));
  return [
    ...checkUnitResults('competition.unitResults', competition.unitResults ?? [], {
      tradeIds,
      ...(trades.length > 0 ? { awardIds: awardIdsOf(trades) } : {}),
    }),
    ...trades.flatMap((trade, t) => [
      ...stageFaults(trade, t),
      ...checkUnitResults(`trades[${t}].unitResults`, trade.unitResults ?? [], {
        tradeIds: new Set([trade.id]),
        awardIds: awardIdsOf([trade]),
      }),
    ]),
  ];
}
