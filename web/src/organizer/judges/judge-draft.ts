import type { JudgeChangeBody, RegisteredJudge } from '#contract/judges';
import type { TradeId, UnitId } from '#domain/kernel/ids';

/** An entry of the register as the dialog holds it: what is not known is empty. */
export interface JudgeDraft {
  readonly name: string;
  readonly unitId: string;
  readonly level: string;
  readonly tradeIds: readonly TradeId[];
  readonly trainedUntil: string;
  readonly barUntil: string;
  readonly barReason: string;
  readonly note: string;
}

/** @param judge null: a new one */
export function draftOf(judge: RegisteredJudge | null): JudgeDraft {
  return {
    name: judge?.name ?? '',
    unitId: judge?.unitId ?? '',
    level: judge?.level ?? '',
    tradeIds: judge?.tradeIds ?? [],
    trainedUntil: judge?.trainedUntil ?? '',
    barUntil: judge?.bar?.until ?? '',
    barReason: judge?.bar?.reason ?? '',
    note: judge?.note ?? '',
  };
}

/** What is still missing; null when the draft can be saved. A bar has both a last day and a reason, or neither. */
export function missingIn({ name, barUntil, barReason }: JudgeDraft): 'name' | 'bar' | null {
  if (name.trim() === '') return 'name';
  return (barUntil === '') === (barReason.trim() === '') ? null : 'bar';
}

/** Everything the dialog shows; what is empty is not known. */
export function changeOf(draft: JudgeDraft): JudgeChangeBody {
  const text = (value: string): string | null => (value.trim() === '' ? null : value.trim());
  const { unitId, tradeIds, barUntil, barReason } = draft;
  return {
    unitId: text(unitId) as UnitId | null,
    level: text(draft.level),
    tradeIds: tradeIds.length === 0 ? null : tradeIds,
    trainedUntil: text(draft.trainedUntil),
    bar: barUntil === '' ? null : { until: barUntil, reason: barReason.trim() },
    note: text(draft.note),
  };
}
