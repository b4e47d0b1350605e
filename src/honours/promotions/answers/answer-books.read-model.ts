import { Injectable } from '@nestjs/common';
import type { CompetitionId } from '../../../domain/kernel/ids';
import type { AnswerBook, AnsweredPromotion } from '../../../domain/promotion/answers/answer-reader';
import { hashStartOf } from '../../../domain/promotion/answers/check-code';
import { promotionStanding } from '../../../domain/promotion/workflow/promotion-standing';
import { Transactions } from '../../../platform/database/transactions';
import { PromotionStepsRepository } from '../promotion-steps.repository';
import { keyOf } from '../promotion-key';
import { PromotionsRepository } from '../promotions.repository';
import { proposedHashOf } from '../proposed-hash-of';

/** Which promotions an answer of the authority can be about: those there are, and every version that was ever sent. */
@Injectable()
export class AnswerBooks {
  constructor(
    private readonly transactions: Transactions,
    private readonly promotions: PromotionsRepository,
    private readonly steps: PromotionStepsRepository,
  ) {}

  async of(competitionId: CompetitionId): Promise<AnswerBook> {
    const byCode = new Map<string, AnsweredPromotion>();
    const owners = new Map<string, AnsweredPromotion>();
    const proposals = await this.promotions.list(competitionId);
    const hashes = new Map(proposals.map((one) => [keyOf(one), proposedHashOf(one)]));
    const steps = await this.steps.ofCompetition(this.transactions.reader, competitionId);
    const add = (one: AnsweredPromotion): void => {
      byCode.set(hashStartOf(one.sent.slice(0, 16)) ?? '', one);
      const { answer } = one.standing;
      if (answer?.is === 'granted') owners.set(answer.certificate, one);
    };
    for (const [key, own] of steps) {
      const hash = hashes.get(key) ?? null;
      const standing = promotionStanding(own, hash);
      for (const { act, tradeId, contestantId, hash: sent, meant } of own)
        if (act === 'export')
          add({
            tradeId,
            contestantId,
            name: meant.contestantName,
            toGrade: meant.toGrade,
            sent,
            hash,
            standing,
          });
    }
    for (const one of proposals) {
      const hash = proposedHashOf(one);
      const { tradeId, contestantId, contestantName: name, toGrade } = one;
      const standing = promotionStanding(steps.get(keyOf(one)) ?? [], hash);
      if (hash !== null) add({ tradeId, contestantId, name, toGrade, sent: hash, hash, standing });
    }
    return { byCode: (start) => byCode.get(start), ownerOf: (certificate) => owners.get(certificate) };
  }
}
