import type { CompetitionFacts, StageFacts, TradeFacts } from './readiness-facts';
import type { ReadinessItem } from './readiness-item';
import { fieldItems, itemOf, judgeItems, ruleItems } from './stage-items';

/**
 * What is missing before a stage can open, in the order in which it is done (RDY-1 … RDY-9). A stage that has started owes
 * nothing here any more; of those after the one that opens next only its preparations are looked at.
 */
export function competitionReadiness(facts: CompetitionFacts): ReadinessItem[] {
  return [...wholeItems(facts), ...facts.trades.flatMap(tradeItems)];
}

function wholeItems(facts: CompetitionFacts): ReadinessItem[] {
  const { trades, units, unitsWithoutHeadcount, conflictsUndecided } = facts;
  const whole = { tradeId: null, stageId: null };
  return [
    ...(trades.length === 0 ? [itemOf(whole, 'no-trades', 'missing', 'setup')] : []),
    ...(units === 0 ? [itemOf(whole, 'no-units', 'missing', 'units')] : []),
    ...(conflictsUndecided > 0
      ? [
          itemOf(whole, 'conflicts-undecided', 'missing', 'conflicts', {
            conflicts: conflictsUndecided,
          }),
        ]
      : []),
    ...(unitsWithoutHeadcount > 0
      ? [itemOf(whole, 'units-without-headcount', 'advice', 'units', { units: unitsWithoutHeadcount })]
      : []),
  ];
}

/** Nothing is left to do before it: it is closed, or its units have reported all that is asked of them. */
const isBehind = ({ isClosed, rules, entries }: StageFacts, { entrants }: TradeFacts): boolean =>
  isClosed || (!rules.scheme && entries + entrants > 0);

function tradeItems(trade: TradeFacts): ReadinessItem[] {
  const { tradeId, stages } = trade;
  if (stages.length === 0) return [itemOf({ tradeId, stageId: null }, 'no-stages', 'missing', 'setup')];
  const next = stages.findIndex((stage) => !isBehind(stage, trade));
  if (next < 0) return [];
  return stages.slice(next).flatMap((stage, index) => {
    if (stage.hasStarted) return [];
    return index === 0 ? nextItems(trade, stage, stages[next - 1]) : laterItems(trade, stage);
  });
}

function nextItems(trade: TradeFacts, stage: StageFacts, before: StageFacts | undefined): ReadinessItem[] {
  return [
    ...ruleItems(trade, stage),
    ...(before ? enteredItems(trade, stage, before) : firstItems(trade, stage)),
    ...judgeItems(trade, stage, 'missing'),
    ...fieldItems(trade, stage),
  ];
}

function laterItems(trade: TradeFacts, stage: StageFacts): ReadinessItem[] {
  const of = { tradeId: trade.tradeId, stageId: stage.stageId };
  return [
    ...ruleItems(trade, stage),
    ...(stage.entries === 0 ? [itemOf(of, 'stage-before-open', 'advice', 'advancement')] : []),
    ...judgeItems(trade, stage, 'advice'),
  ];
}

/** Whom the first stage has: those who are registered and approved. */
function firstItems(trade: TradeFacts, { stageId, entries }: StageFacts): ReadinessItem[] {
  const { tradeId, approved, undecided, hasEntryRules } = trade;
  const of = { tradeId, stageId };
  const waiting = (severity: ReadinessItem['severity']): ReadinessItem[] =>
    undecided > 0
      ? [itemOf(of, 'registrations-undecided', severity, 'registrations', { registrations: undecided })]
      : [];
  if (entries > 0) {
    const late = approved - entries;
    return [
      ...(late > 0 ? [itemOf(of, 'approved-not-entered', 'advice', 'setup', { people: late })] : []),
      ...waiting('advice'),
    ];
  }
  const openRules = hasEntryRules ? [] : [itemOf(of, 'no-entry-rules', 'advice', 'registrations')];
  if (approved > 0)
    return [
      itemOf(of, 'stage-not-opened', 'missing', 'setup', { people: approved }),
      ...waiting('advice'),
      ...openRules,
    ];
  const none = undecided === 0 ? [itemOf(of, 'no-registrations', 'missing', 'roster')] : [];
  return [...none, ...waiting('missing'), ...openRules];
}

/** Whom a later stage has: those who come from the one before it. */
function enteredItems(trade: TradeFacts, stage: StageFacts, before: StageFacts): ReadinessItem[] {
  if (stage.entries > 0) return [];
  const of = { tradeId: trade.tradeId, stageId: stage.stageId };
  return before.isClosed
    ? [itemOf(of, 'nobody-advanced', 'missing', 'advancement')]
    : [itemOf(of, 'nobody-named', 'missing', 'roster')];
}
