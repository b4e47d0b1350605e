import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import type { Receipt } from '../../contract/mutations';
import { canonicalJson } from '../../domain/kernel/canonical-json';
import type { AccountId, ClientId } from '../../domain/kernel/ids';
import type { Refusal } from '../../domain/kernel/refusal';
import type { Result } from '../../domain/kernel/result';
import type { LedgerFact } from '../../domain/ledger/ledger-fact';
import type { StageBook } from '../../domain/ledger/stage-book';
import { RefusedError } from '../../platform/http/refused-error';
import { sha256 } from '../../platform/identity/sha256';
import type { StageContext } from '../../setup/stages/stage-context';
import type { Step, StepOutcome } from '../ledger/ask';
import { followUpIn } from '../ledger/follow-up';
import { LedgerService } from '../ledger/ledger.service';

/** Decides inside the transaction, on the book as it stands there. */
export type Decide = (book: StageBook) => Result<LedgerFact, Refusal>;

/** What tells a write that is sent again from a second one (COR-8). */
export interface Once {
  readonly key: string;
  /** Whether a fact that stands is what is asked again. */
  readonly isAnswered: (fact: LedgerFact) => boolean;
}

/** What a decision goes by beside the book. */
export interface GoesBy {
  /** The version of the stage's rules; absent: none. */
  readonly rulesVersion?: number | null;
  /** Absent or null: each sending is a write of its own. */
  readonly once?: Once | null;
}

/** How the desk writes: through a client of its own per account, with the next number each time. It does not queue. */
@Injectable()
export class DeskWriter {
  constructor(private readonly ledger: LedgerService) {}

  /**
   * @throws RefusedError SIGN_IN_REQUIRED, KEY_REUSED for a key that was something else's, whatever the decision refuses, RETRY_LATER when it could not be stored
   */
  async write(
    actor: Actor,
    stage: StageContext,
    decide: Decide,
    { rulesVersion = null, once = null }: GoesBy = {},
  ): Promise<Receipt> {
    const [outcome] = once
      ? await this.writeOnce(
          actor,
          stage,
          { ...stepOf(stage, decide, rulesVersion), ...onlyOnce(once) },
          once.key,
        )
      : await this.writeAll(actor, stage, [decide], rulesVersion);
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
    const accountId = accountOf(actor);
    return this.ledger.append({
      competitionId: stage.competitionId,
      actorId: accountId,
      clientId: `desk.${accountId}` as ClientId,
      steps: decisions.map((decide) => stepOf(stage, decide, rulesVersion)),
    });
  }

  /** Through a client that exists for this one write: its number 1 is taken once, by whatever stands first. */
  private writeOnce(
    actor: Actor,
    { competitionId }: StageContext,
    step: Step,
    key: string,
  ): Promise<StepOutcome[]> {
    const accountId = accountOf(actor);
    // A hash, because ids have a length; of the competition too, because its head is what is locked.
    const name = sha256([competitionId, accountId, key].join(' ')).slice(0, 32);
    const clientId = `desk.${name}` as ClientId;
    return this.ledger.append({ competitionId, actorId: accountId, clientId, steps: [step] });
  }
}

function accountOf({ accountId }: Actor): AccountId {
  if (accountId === null) throw new RefusedError({ code: 'SIGN_IN_REQUIRED' });
  return accountId;
}

function stepOf(stage: StageContext, decide: Decide, rulesVersion: number | null): Step {
  return {
    mutationId: null,
    stageId: stage.stageId,
    rulesVersion,
    decide,
    followUp: followUpIn(stage.marked),
    isAnsweredBy: () => false,
    bodyText: () => '',
  };
}

/** A "no" is not kept: what was missing may be there when the same dialog tries again. */
function onlyOnce({ isAnswered }: Once): Pick<Step, 'mutationId' | 'isAnsweredBy' | 'forgetsRefusal'> {
  return { mutationId: 1, isAnsweredBy: isAnswered, forgetsRefusal: true };
}

/** A key that answers whoever asks for just this fact again; null without one. */
export function onceFor(key: string | null, asked: LedgerFact): Once | null {
  return key === null ? null : { key, isAnswered: (fact) => canonicalJson(fact) === canonicalJson(asked) };
}
