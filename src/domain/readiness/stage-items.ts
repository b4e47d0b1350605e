import type { StageId, TradeId } from '../kernel/ids';
import { checkStageRules } from '../stage-rules/check-stage-rules';
import type { StageFacts, TradeFacts } from './readiness-facts';
import type { ReadinessItem } from './readiness-item';

/** One item without a module. */
export const itemOf = (
  { tradeId, stageId }: { readonly tradeId: TradeId | null; readonly stageId: StageId | null },
  ...[kind, severity, page, figures = {}]: [
    kind: ReadinessItem['kind'],
    severity: ReadinessItem['severity'],
    page: ReadinessItem['page'],
    figures?: ReadinessItem['figures'],
  ]
): ReadinessItem => ({ kind, severity, tradeId, stageId, figures, page });

/** Rules that may not be used as they are, with what is around them now (RDY-4). */
export function ruleItems(
  { tradeId, stages }: TradeFacts,
  { stageId, rules, entries }: StageFacts,
): ReadinessItem[] {
  const index = stages.findIndex((stage) => stage.stageId === stageId);
  const earlierStages = stages.slice(0, index).map((stage) => stage.stageId);
  const faults = checkStageRules(rules, { earlierStages, ...(entries > 0 ? { field: entries } : {}) });
  if (faults.length === 0) return [];
  return [itemOf({ tradeId, stageId }, 'rules-faulty', 'missing', 'rules', { faults: faults.length })];
}

/** Who is to mark: nobody where nothing is marked live (RDY-5). */
export function judgeItems(
  { tradeId, hasChiefJudge }: TradeFacts,
  { stageId, kind, rules, seats, judgesWithoutSlip }: StageFacts,
  severity: ReadinessItem['severity'],
): ReadinessItem[] {
  if (!rules.scheme) return [];
  // Results of a preliminary may be reported by the units in a file: while nobody is seated, judges are one way of two.
  const isReported = kind === 'preliminary' && [...seats.values()].every((count) => count === 0);
  if (isReported) return [itemOf({ tradeId, stageId }, 'marked-or-reported', 'advice', 'seats')];
  const of = { tradeId, stageId };
  const short = rules.scheme.modules.flatMap(({ id, name, panel }): ReadinessItem[] => {
    const figures = { seats: seats.get(id) ?? 0, least: panel.minimumMarks };
    return figures.seats < figures.least
      ? [{ ...itemOf(of, 'module-short-of-judges', severity, 'seats', figures), module: name }]
      : [];
  });
  return [
    ...short,
    ...(hasChiefJudge ? [] : [itemOf(of, 'no-chief-judge', severity, 'register')]),
    ...(judgesWithoutSlip > 0
      ? [itemOf(of, 'judges-without-slip', 'advice', 'slips', { judges: judgesWithoutSlip })]
      : []),
  ];
}

/** Where and when everybody works (RDY-6). While people are hidden nothing is said of their places and tickets. */
export function fieldItems({ tradeId }: TradeFacts, stage: StageFacts): ReadinessItem[] {
  if (!stage.rules.scheme || stage.entries === 0) return [];
  const of = { tradeId, stageId: stage.stageId };
  return [
    ...(stage.isSealed ? [] : placeItems(of, stage)),
    ...(stage.hasDraw ? [] : [itemOf(of, 'no-draw', 'advice', 'draws')]),
    ...(stage.hasCheckIn ? [] : [itemOf(of, 'no-check-in', 'advice', 'check-in')]),
  ];
}

function placeItems(of: Parameters<typeof itemOf>[0], stage: StageFacts): ReadinessItem[] {
  const { sessions, entries, placed, hasPrintedTickets } = stage;
  if (sessions === 0) return [itemOf(of, 'no-sessions', 'advice', 'schedule')];
  const entriesLeft = entries - placed;
  if (entriesLeft > 0)
    return [itemOf(of, 'entries-without-session', 'missing', 'schedule', { entries: entriesLeft })];
  return hasPrintedTickets ? [] : [itemOf(of, 'tickets-not-printed', 'advice', 'schedule', { entries })];
}
