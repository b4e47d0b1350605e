import { dayShape, idShape } from '../kernel/leaf-shapes';
import type { TradeId, UnitId } from '../kernel/ids';
import { namedShape, recordShape } from '../kernel/record-shape';
import { listShape, textShape, type Shape } from '../kernel/shapes';

/** What the register of a competition knows of a judge beside her name. What is not known is left out. */
export interface JudgeProfile {
  /** The unit she works for. */
  readonly unitId?: UnitId;
  /** The trades she may mark; absent: every trade. */
  readonly tradeIds?: readonly TradeId[];
  /** Her grade as a judge, as her certificate prints it. */
  readonly level?: string;
  /** The last day on which her training is good. */
  readonly trainedUntil?: string;
  /** The last day on which she may not judge, and why. */
  readonly bar?: { readonly until: string; readonly reason: string };
  readonly note?: string;
}

/** Why somebody may not be seated at all. */
export type UnfitCause = 'barred' | 'other-trade';

/** What is odd about somebody and does not stand in the way. */
export type ProfileWarning = 'training-over' | 'training-unknown';

/** A judge's profile as an archive holds it. */
export const judgeProfileShape: Shape = namedShape(
  'JudgeProfile',
  recordShape(
    {},
    {
      unitId: idShape,
      tradeIds: listShape(idShape, 200, 1),
      level: textShape(1, 64),
      trainedUntil: dayShape,
      bar: recordShape({ until: dayShape, reason: textShape(1, 500) }),
      note: textShape(1, 500),
    },
  ),
  'What the register of a competition knows of a judge.',
);

/** Why a judge may not mark a trade on a day (JDG-2, JDG-3); null when she may. Days are compared as texts: YYYY-MM-DD. */
export function unfitFor(
  { bar, tradeIds }: JudgeProfile,
  tradeId: TradeId,
  heldOn: string,
): UnfitCause | null {
  if (bar && bar.until >= heldOn) return 'barred';
  return tradeIds && !tradeIds.includes(tradeId) ? 'other-trade' : null;
}

/** What the organizer should look at before the day (JDG-4). */
export function warningOf({ trainedUntil }: JudgeProfile, heldOn: string): ProfileWarning | null {
  if (trainedUntil === undefined) return 'training-unknown';
  return trainedUntil < heldOn ? 'training-over' : null;
}
