import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import type { Receipt } from '../../contract/mutations';
import type { ClientId } from '../../domain/kernel/ids';
import type { Refusal } from '../../domain/kernel/refusal';
import type { Result } from '../../domain/kernel/result';
import type { LedgerFact } from '../../domain/ledger/ledger-fact';
import type { StageBook } from '../../domain/ledger/stage-book';
import { RefusedError } from '../../platform/http/refused-error';
import type { StageContext } from '../../setup/stages/stage-context';
import type { StepOutcome } from '../ledger/ask';
import { followUpIn } from '../ledger/follow-up';
import { LedgerService } from '../ledger/ledger.service';

/** Decides inside the transaction, on the book as it stands there. */
export type Decide = (book: StageBook) => Result<LedgerFact, Refusal>;

/** How the desk writes: through a client of its own per account, with the next number each time. It does not queue. */
@Injectable()
export class DeskWriter {
  constructor(private readonly ledger: LedgerService) {}

  /**
   * @param rulesVersion the version of the stage's rules that the decision goes by; null where it goes by none
   * @throws RefusedError SIGN_IN_REQUIRED, whatever the decision refuses, RETRY_LATER when it could not be stored
   */
  async write(
    actor: Actor,
    stage: StageContext,
    decide: Decide,
    rulesVersion: number | null = null,
  ): Promise<Receipt> {
    const [outcome] = await this.writeAll(actor, stage, [decide], rulesVersion);
    if (!outcome?.ok) throw new RefusedError(outcome?.refusal ?? { code: 'RETRY_LATER', retryAfterMs: 1000 });
    return outcome.value;
  }

  /** Several decisions in one commit and so at one instant, one outcome for each. @throws RefusedError SIGN_IN_REQUIRED */
  async writeAll(
    actor: Actor,
    stage: StageContext,
    decisions: readonly Decide[],
    rulesVersion: number | null = null,
  ): Promise<StepOutcome[]> {
    const { accountId } = actor;
    if (accountId === null) throw new RefusedError({ code: 'SIGN_IN_REQUIRED' });
    const steps = decisions.map((decide) => ({
      mutationId: null,
      stageId: stage.stageId,
      rulesVersion,
      decide,
      followUp: followUpIn(stage.marked),
      isAnsweredBy: () => false,
      bodyText: () => '',
    }));
    return this.ledger.append({
      competitionId: stage.competitionId,
      actorId: accountId,
      clientId: `desk.${accountId}` as ClientId,
      steps,
    });
  }
}
