import { Injectable } from '@nestjs/common';
import type { PromotionView } from '../../contract/honours';
import type { PromotionActAnswer, PromotionKey } from '../../contract/promotions';
import type { AccountId, CompetitionId } from '../../domain/kernel/ids';
import { acceptPromotionAct, type PromotionNo } from '../../domain/promotion/workflow/accept-promotion-act';
import { meantOf } from '../../domain/promotion/workflow/meant-promotion';
import { promotionStanding } from '../../domain/promotion/workflow/promotion-standing';
import type { PromotionAct, PromotionAnswer } from '../../domain/promotion/workflow/promotion-step';
import { Clock } from '../../platform/clock/clock';
import type { Tx } from '../../platform/database/transactions';
import { PromotionGrounds, type PromotionGround, type ReadyCompetition } from './promotion-grounds';
import { PromotionStepsRepository, type KeyedStep } from './promotion-steps.repository';
import { keyOf } from './promotion-key';
import { PromotionsRepository } from './promotions.repository';
import { proposedHashOf } from './proposed-hash-of';

/** A step that somebody wants to make, and the proposal that she has seen. */
export interface WantedStep extends PromotionKey {
  readonly seen: string;
  readonly act: PromotionAct;
  readonly reason: string | null;
  readonly answer: PromotionAnswer | null;
}

interface Taking {
  readonly by: AccountId;
  readonly wanted: readonly WantedStep[];
}

/** All that decides whether steps are taken, as it is in the transaction. */
interface Desk extends PromotionGround {
  readonly proposals: ReadonlyMap<string, PromotionView>;
  readonly steps: ReadonlyMap<string, readonly KeyedStep[]>;
}

type Outcome = { readonly step: KeyedStep } | { readonly same: true } | { readonly why: PromotionNo };

/** The only writer of steps: every step is judged by the twin against what stands in the same transaction. */
@Injectable()
export class PromotionStepsService {
  constructor(
    private readonly repository: PromotionStepsRepository,
    private readonly promotions: PromotionsRepository,
    private readonly grounds: PromotionGrounds,
    private readonly clock: Clock,
  ) {}

  /** What is looked up before the transaction. @throws RefusedError NOT_FOUND. */
  ready(competitionId: CompetitionId): Promise<ReadyCompetition> {
    return this.grounds.ready(competitionId);
  }

  /** @throws RefusedError REHEARSAL_ENDED, NOT_PUBLISHED before honours are conferred. */
  async take(tx: Tx, ready: ReadyCompetition, { by, wanted }: Taking): Promise<PromotionActAnswer> {
    await this.repository.hold(tx, ready.year);
    const proposals = await this.promotions.list(ready.competitionId, tx);
    const desk: Desk = {
      ...(await this.grounds.of(tx, ready)),
      proposals: new Map(proposals.map((one) => [keyOf(one), one])),
      steps: await this.repository.ofCompetition(tx, ready.competitionId),
    };
    const at = this.clock.nowText();
    const outcomes = uniqueOf(wanted).map((one) => ({ one, outcome: outcomeOf(one, desk, { by, at }) }));
    const steps = outcomes.flatMap(({ outcome }) => ('step' in outcome ? [outcome.step] : []));
    await this.repository.append(tx, ready.competitionId, steps);
    return {
      done: steps.length,
      same: outcomes.filter(({ outcome }) => 'same' in outcome).length,
      left: outcomes.flatMap(({ one: { tradeId, contestantId }, outcome }) =>
        'why' in outcome ? [{ tradeId, contestantId, why: outcome.why }] : [],
      ),
    };
  }
}

function uniqueOf(wanted: readonly WantedStep[]): WantedStep[] {
  return [...new Map(wanted.map((one) => [keyOf(one), one])).values()];
}

function outcomeOf(
  { tradeId, contestantId, seen, act, reason, answer }: WantedStep,
  { proposals, steps, held, onceAYear, elsewhere }: Desk,
  { by, at }: { readonly by: AccountId; readonly at: string },
): Outcome {
  const key = keyOf({ tradeId, contestantId });
  const proposal = proposals.get(key);
  const before = steps.get(key) ?? [];
  const hash = proposedHashOf(proposal);
  const judged = acceptPromotionAct(promotionStanding(before, hash), {
    act,
    by,
    seen,
    hash,
    held: held.get(tradeId) ?? null,
    isPromotedElsewhere: onceAYear.has(tradeId) && elsewhere.has(contestantId),
    ...(answer ? { answer } : {}),
  });
  if (!judged.ok) return { why: judged.refusal };
  if (judged.value === 'same' || !proposal || hash === null) return { same: true };
  const ordinal = (before.at(-1)?.ordinal ?? 0) + 1;
  return {
    step: { tradeId, contestantId, ordinal, act, at, by, hash, meant: meantOf(proposal), reason, answer },
  };
}
