import { Injectable } from '@nestjs/common';
import { AccountNames } from '../../access/account-names.read-model';
import type { PromotionView } from '../../contract/honours';
import type {
  PromotionDeskView,
  PromotionKey,
  PromotionSigning,
  PromotionStandingView,
  PromotionStepView,
} from '../../contract/promotions';
import type { AccountId, CompetitionId } from '../../domain/kernel/ids';
import { promotionStanding } from '../../domain/promotion/workflow/promotion-standing';
import type { PromotionStep } from '../../domain/promotion/workflow/promotion-step';
import { Transactions } from '../../platform/database/transactions';
import { ConferralReadModel } from '../conferral.read-model';
import { PromotionHolds } from './promotion-holds';
import { PromotionStepsRepository, type KeyedStep } from './promotion-steps.repository';
import { keyOf } from './promotion-key';
import { PromotionsRepository } from './promotions.repository';
import { proposedHashOf } from './proposed-hash-of';

type Names = ReadonlyMap<AccountId, string>;

/** How far every promotion of a competition has come. */
@Injectable()
export class PromotionDesk {
  constructor(
    private readonly transactions: Transactions,
    private readonly promotions: PromotionsRepository,
    private readonly steps: PromotionStepsRepository,
    private readonly conferrals: ConferralReadModel,
    private readonly holds: PromotionHolds,
    private readonly names: AccountNames,
  ) {}

  async of(competitionId: CompetitionId): Promise<PromotionDeskView> {
    const { editions } = await this.conferrals.find(competitionId);
    const proposals = await this.promotions.list(competitionId);
    const steps = await this.steps.ofCompetition(this.transactions.reader, competitionId);
    const names = await this.names.ofMany([...steps.values()].flat().map(({ by }) => by));
    const held = await this.holds.of(competitionId, editions);
    return {
      rows: rowsOf(proposals, steps, names),
      held: [...held].map(([tradeId, why]) => ({ tradeId, why })),
    };
  }

  /** Every step of one promotion, oldest first. */
  async stepsOf(competitionId: CompetitionId, key: PromotionKey): Promise<PromotionStepView[]> {
    const steps = await this.steps.ofOne(this.transactions.reader, competitionId, key);
    const names = await this.names.ofMany(steps.map(({ by }) => by));
    const proposals = await this.promotions.list(competitionId);
    const hash = proposedHashOf(proposals.find((one) => keyOf(one) === keyOf(key)));
    const firstCounting = steps.findLastIndex((step) => step.hash !== hash) + 1;
    return steps.map(({ act, at, by, reason, answer, meant }, index) => ({
      act,
      at,
      byName: names.get(by) ?? by,
      reason,
      answer,
      meant,
      isVoid: index < firstCounting,
    }));
  }
}

function rowsOf(
  proposals: readonly PromotionView[],
  steps: ReadonlyMap<string, readonly KeyedStep[]>,
  names: Names,
): PromotionStandingView[] {
  const promoted = proposals.filter(({ toGrade }) => toGrade !== null);
  const here = promoted.map((one) =>
    toView(one, { hash: proposedHashOf(one), steps: steps.get(keyOf(one)) ?? [], names }),
  );
  const known = new Set(promoted.map(keyOf));
  const gone = [...steps]
    .filter(([key]) => !known.has(key))
    .flatMap(([, [first, ...others]]) =>
      first ? [toView(first, { hash: null, steps: [first, ...others], names })] : [],
    );
  return [...here, ...gone.filter(({ changed }) => changed !== null)];
}

function toView(
  { tradeId, contestantId }: PromotionKey,
  {
    hash,
    steps,
    names,
  }: { readonly hash: string | null; readonly steps: readonly PromotionStep[]; readonly names: Names },
): PromotionStandingView {
  const { state, reviewed, approved, answer, reason, changed } = promotionStanding(steps, hash);
  const signing = (step: PromotionStep | null): PromotionSigning | null =>
    step && { byName: names.get(step.by) ?? step.by, at: step.at };
  return {
    tradeId,
    contestantId,
    hash,
    state,
    reviewed: signing(reviewed),
    approved: signing(approved),
    answer,
    reason,
    changed,
  };
}
