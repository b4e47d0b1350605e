import type { PromotionView } from '../../contract/honours';
import { sayConditions } from '../../domain/eligibility/condition';
import { doubtsOfCertificate } from '../../domain/identity/certificate-number';
import type { ContestantId } from '../../domain/kernel/ids';
import type { LocalText } from '../../domain/kernel/local-text';
import { oncePerPerson, type PromotionOfYear } from '../../domain/promotion/once-per-person';
import { proposePromotions, type ProposedPromotion } from '../../domain/promotion/propose-promotions';
import type { NamedContestant } from '../../setup/entries/contestants.read-model';
import { candidatesOf, fieldOf, standingOf, type PublishedTrade } from '../published-trade';

/**
 * The grade steps of published trades: one row per person whom a rule names, with its clause or the reason why not.
 * @param elsewhere whom other competitions of the year have promoted, and which
 */
export function promotionsOf(
  trades: readonly PublishedTrade[],
  elsewhere: ReadonlyMap<ContestantId, LocalText>,
): PromotionView[] {
  const proposals = trades.flatMap(proposalsOf);
  return oncePerPerson(proposals, new Set(elsewhere.keys())).flatMap((promotion, index) => {
    const trade = proposals[index]?.trade;
    if (promotion.refusal === 'no-row' || !trade) return [];
    const promotedBy = promotion.refusal === 'once-a-year' && elsewhere.get(promotion.contestantId);
    return [{ ...toPromotionView(trade, promotion), ...(promotedBy ? { promotedBy } : {}) }];
  });
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
