import { Injectable } from '@nestjs/common';
import type { PromotionView } from '../../contract/honours';
import { sayConditions } from '../../domain/eligibility/condition';
import { doubtsOfCertificate } from '../../domain/identity/certificate-number';
import type { CompetitionId } from '../../domain/kernel/ids';
import { oncePerPerson, type PromotionOfYear } from '../../domain/promotion/once-per-person';
import { proposePromotions, type ProposedPromotion } from '../../domain/promotion/propose-promotions';
import type { Tx } from '../../platform/database/transactions';
import type { NamedContestant } from '../../setup/entries/contestants.read-model';
import { candidatesOf, fieldOf, standingOf, type PublishedTrade } from '../published-trade';
import { PromotionsRepository } from './promotions.repository';

@Injectable()
export class PromotionsService {
  constructor(private readonly promotions: PromotionsRepository) {}

  /** Proposes the grade steps of every published trade: one row per person whom a rule names, with its clause or the reason why not. */
  async propose(
    tx: Tx,
    competitionId: CompetitionId,
    trades: readonly PublishedTrade[],
  ): Promise<PromotionView[]> {
    const promotions = this.preview(trades);
    await this.promotions.replace(tx, competitionId, promotions);
    return promotions;
  }

  /** The same, stored nowhere: what these trades would propose. */
  preview(trades: readonly PublishedTrade[]): PromotionView[] {
    const proposals = trades.flatMap(proposalsOf);
    return oncePerPerson(proposals).flatMap((promotion, index) => {
      const trade = proposals[index]?.trade;
      return promotion.refusal === 'no-row' || !trade ? [] : [toPromotionView(trade, promotion)];
    });
  }

  list(competitionId: CompetitionId): Promise<PromotionView[]> {
    return this.promotions.list(competitionId);
  }
}

interface Proposal extends PromotionOfYear {
  readonly trade: PublishedTrade;
}

/** One trade's proposals. */
function proposalsOf(trade: PublishedTrade): Proposal[] {
  const { rules, year } = trade;
  const { promotions, scale } = rules;
  return proposePromotions({
    candidates: candidatesOf(trade),
    rules: promotions,
    field: fieldOf(trade),
    scale,
    year,
  }).map((promotion) => ({
    promotion,
    oncePerYear: promotions.oncePerYear,
    trade,
  }));
}

function toPromotionView(trade: PublishedTrade, promotion: ProposedPromotion): PromotionView {
  const { rules, result, people, occupation } = trade;
  const { contestantId, ruleId, fromGrade, toGrade, refusal, limitedBy, missed } = promotion;
  const { tradeId, tradeName } = result.content;
  const rule = rules.promotions.rows.find((one) => one.id === ruleId);
  const { contestantName, unitName, place, theory, practical, total } = standingOf(trade, contestantId);
  return {
    contestantId,
    contestantName,
    sex: people.get(contestantId)?.sex ?? 'male',
    unitName,
    tradeId,
    tradeName,
    occupationCode: occupation.code,
    occupationName: occupation.name,
    place,
    theory,
    practical,
    total: total ?? '',
    ruleId,
    ruleName: rule?.name ?? null,
    fromGrade,
    toGrade,
    clause: rule?.clause ?? null,
    refusal,
    missed: missed && sayConditions([missed], rules.scheme),
    limitedBy,
    approver: rule?.approver ?? null,
    certificate: certificateOf(people.get(contestantId)),
  };
}

function certificateOf(person: NamedContestant | undefined): PromotionView['certificate'] {
  if (!person?.certificate) return null;
  const { certificate: number, grade } = person;
  return { number, doubts: grade === null ? [] : doubtsOfCertificate(number, { grade }) };
}
