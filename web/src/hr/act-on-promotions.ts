import type { PromotionActAnswer, PromotionStandingView } from '#contract/promotions';
import { MOST_PROMOTIONS_AT_ONCE } from '#domain/promotion/workflow/promotion-requests';
import type { PromotionDeskAct, PromotionState } from '#domain/promotion/workflow/promotion-step';
import { postJson, type Answer } from '../sync/api';

/** From which states a page offers an act. */
export const OFFERED_FROM: Readonly<Record<PromotionDeskAct, readonly PromotionState[]>> = {
  review: ['proposed'],
  approve: ['reviewed'],
  decline: ['proposed', 'reviewed'],
  undo: ['reviewed', 'declined'],
};

export interface ActOrder {
  readonly act: PromotionDeskAct;
  readonly reason: string;
  readonly rows: readonly PromotionStandingView[];
}

/** Acts on any number of promotions, some at a time, and tells how many are behind it; ends at the first refusal. */
export async function actOnPromotions(
  competitionId: string,
  { act, reason, rows }: ActOrder,
  onDone: (rows: number) => void,
): Promise<Answer<PromotionActAnswer>> {
  let sum: PromotionActAnswer = { done: 0, same: 0, left: [] };
  for (let from = 0; from < rows.length; from += MOST_PROMOTIONS_AT_ONCE) {
    const some = rows.slice(from, from + MOST_PROMOTIONS_AT_ONCE);
    const meant = some.flatMap(({ tradeId, contestantId, hash }) =>
      hash === null ? [] : [{ tradeId, contestantId, hash }],
    );
    const path = `honours/competitions/${competitionId}/promotions/act`;
    const answer = await postJson<PromotionActAnswer>(path, { act, reason, rows: meant });
    if (!answer.ok) return answer;
    const { done, same, left } = answer.value;
    sum = { done: sum.done + done, same: sum.same + same, left: [...sum.left, ...left] };
    onDone(Math.min(rows.length, from + some.length));
  }
  return { ok: true, value: sum };
}
