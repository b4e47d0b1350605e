import type { Points } from '../kernel/points';
import type { Refusal } from '../kernel/refusal';
import type { Declaration } from '../ledger/declaration';
import type { EntryRuling, StageFact } from '../ledger/ledger-fact';
import type { DeclaredRange } from '../scheme/aspects/aspect-base';
import type { Aspect } from '../scheme/aspects/aspect-kinds';
import { refuseMark } from '../scheme/aspects/refuse-mark';
import type { MarkedStage } from './marked-stage';
import { refuseSpreadDecision } from './refuse-spread-decision';

const NOT_FOUND: Refusal = { code: 'NOT_FOUND' };

const outside = (value: number | undefined, range: DeclaredRange | undefined): Refusal | null => {
  if (value === undefined) return null;
  if (!range) return NOT_FOUND;
  return value >= range.least && value <= range.most
    ? null
    : { code: 'MARK_OUT_OF_RANGE', min: range.least as Points, max: range.most as Points };
};

/** Each mark of a table of its own is one that a judge could give, and stands once (RUL-3). */
const refuseTable = (aspect: Aspect, table: NonNullable<Declaration['table']>): Refusal | null => {
  const marks = table.map(({ mark }) => mark);
  const odd = table.find(({ mark }, index) => marks.indexOf(mark) < index);
  if (odd) return { code: 'ALREADY_EXISTS' };
  for (const { mark, points } of table) {
    const refusal = refuseMark(aspect, mark) ?? outside(points, aspect.declares?.table);
    if (refusal) return refusal;
  }
  return null;
};

const refuseDeclaration = (
  aspect: Aspect | undefined,
  { factor, base, table }: Declaration,
): Refusal | null => {
  if (!aspect) return NOT_FOUND;
  return (
    outside(factor, aspect.declares?.factor) ??
    outside(base, aspect.declares?.base) ??
    (table ? refuseTable(aspect, table) : null)
  );
};

/** A decision names entries that are there, each once, and comes from whoever the rule lets decide; where only the cut is decided, from anybody (RUL-5). */
const refuseDecision = (
  { order, by }: Extract<StageFact, { kind: 'TieDecided' }>,
  stage: MarkedStage,
): Refusal | null => {
  if (order.length < 2 || new Set(order).size < order.length) return { code: 'MALFORMED', path: 'order' };
  if (by !== stage.terminal && !(stage.decidesCut && stage.terminal === 'share'))
    return { code: 'NOT_ALLOWED' };
  return order.every((entryId) => stage.hasEntry(entryId)) ? null : NOT_FOUND;
};

const refuseOfEntry = (ruling: EntryRuling, stage: MarkedStage): Refusal | null => {
  const known = (isKnown: boolean): Refusal | null => (isKnown ? null : NOT_FOUND);
  switch (ruling.kind) {
    case 'AdjustmentGiven':
      return known(stage.scheme.adjustments?.rules.some(({ id }) => id === ruling.adjustmentId) ?? false);
    case 'ElementDeclared':
      return refuseDeclaration(stage.aspectsById.get(ruling.aspectId)?.aspect, ruling.declaration);
    case 'JudgeExcused':
      return known(stage.modulesByJudge.has(ruling.judgeId));
    case 'ReserveCalled':
      return known(stage.hasEntry(ruling.insteadOf) && ruling.insteadOf !== ruling.entryId);
    case 'SpreadDecided':
      return refuseSpreadDecision(ruling, stage);
    case 'AwardStruck':
      return known(stage.awardIds.has(ruling.awardId));
    case 'StatusSet':
    case 'AdjustmentVoided':
    case 'WildCardGiven':
    case 'PlaceDeclined':
      return null;
  }
};

/**
 * Why the desk may not say this (RUL-1 … RUL-5): it names what the stage does not have, or an amount outside its bounds. Null
 * when it may. Refusals: NOT_FOUND, MARK_OUT_OF_RANGE, MARK_OFF_STEP, ALREADY_EXISTS, NOT_ALLOWED, MALFORMED.
 */
export function refuseRuling(ruling: EntryRuling | StageFact, stage: MarkedStage): Refusal | null {
  if (ruling.kind === 'TieDecided') return refuseDecision(ruling, stage);
  if (ruling.kind === 'StageClosed' || ruling.kind === 'StageReopened') return null;
  return stage.hasEntry(ruling.entryId) ? refuseOfEntry(ruling, stage) : NOT_FOUND;
}
