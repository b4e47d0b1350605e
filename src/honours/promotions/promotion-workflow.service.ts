import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { requireRight } from '../../access/require-right';
import { requireWholeCompetition } from '../../access/require-whole-competition';
import type { Right } from '../../access/right';
import type { PromotionActAnswer } from '../../contract/promotions';
import type { CompetitionId } from '../../domain/kernel/ids';
import {
  LEAST_PROMOTION_REASON,
  type MeantRow,
  type PromotionActRequest,
} from '../../domain/promotion/workflow/promotion-requests';
import type { PromotionDeskAct } from '../../domain/promotion/workflow/promotion-step';
import { Acts } from '../../platform/audit/acts';
import { RefusedError } from '../../platform/http/refused-error';
import { PromotionStepsService, type WantedStep } from './promotion-steps.service';

const RIGHTS: Readonly<Record<PromotionDeskAct, Right>> = {
  review: 'promotion.review',
  approve: 'promotion.approve',
  decline: 'promotion.review',
  undo: 'promotion.review',
};

/** What people do with proposed promotions, many at once: each row is judged by itself, and those that cannot be acted on are named. */
@Injectable()
export class PromotionWorkflowService {
  constructor(
    private readonly steps: PromotionStepsService,
    private readonly acts: Acts,
  ) {}

  /** @throws RefusedError NOT_ALLOWED, REASON_TOO_SHORT, REHEARSAL_ENDED, NOT_PUBLISHED. */
  async act(
    actor: Actor,
    competitionId: CompetitionId,
    { act, reason, rows }: PromotionActRequest,
  ): Promise<PromotionActAnswer> {
    requireRight(actor, 'honours.read', { competitionId });
    requireWholeCompetition(actor, RIGHTS[act], competitionId);
    const { accountId } = actor;
    if (accountId === null) throw new RefusedError({ code: 'SIGN_IN_REQUIRED' });
    if (act === 'decline' && reason.trim().length < LEAST_PROMOTION_REASON)
      throw new RefusedError({ code: 'REASON_TOO_SHORT', least: LEAST_PROMOTION_REASON });
    const ready = await this.steps.ready(competitionId);
    const wanted = rows.map((row): WantedStep => wantedOf(row, { act, reason }));
    return this.acts.run(
      { actorId: accountId, action: `promotion.${act}`, subject: `competition/${competitionId}` },
      (tx) => this.steps.take(tx, ready, { by: accountId, wanted }),
      ({ done, same, left }) => ({
        done,
        same,
        left: left.length,
        ...(reason === '' ? {} : { reason }),
        people: rows.map(({ contestantId }) => contestantId),
      }),
    );
  }
}

function wantedOf(
  { tradeId, contestantId, hash }: MeantRow,
  { act, reason }: Pick<PromotionActRequest, 'act' | 'reason'>,
): WantedStep {
  return { tradeId, contestantId, seen: hash, act, reason: reason.trim() || null, answer: null };
}
