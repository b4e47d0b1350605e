import type { AccountId, ClientId, CompetitionId, StageId } from '../../domain/kernel/ids';
import type { Refusal } from '../../domain/kernel/refusal';
import type { Result } from '../../domain/kernel/result';
import type { LedgerFact } from '../../domain/ledger/ledger-fact';
import type { StageBook } from '../../domain/ledger/stage-book';
import type { Receipt } from '../../contract/mutations';

/** One thing asked of the ledger. The decision is made inside the transaction, on the book as it stands there. */
export interface Step {
  /** The client's number for it; null: the next one (the desk does not queue). */
  readonly mutationId: number | null;
  readonly stageId: StageId;
  /** The version of the stage's rules that the decision goes by; null where it goes by none. */
  readonly rulesVersion: number | null;
  decide(book: StageBook): Result<LedgerFact, Refusal>;
  /** What the rules say at once when the fact stands; the server itself says it, in the same transaction. */
  followUp(book: StageBook, fact: LedgerFact): LedgerFact | null;
  /** Whether a fact already written under this number is what is asked again. */
  isAnsweredBy(fact: LedgerFact): boolean;
  /** A refused step leaves no trace, so that the same number may try again; absent: it uses up its number. */
  readonly forgetsRefusal?: true;
  /** The content as text, to tell a retry from another body under the same number. */
  bodyText(): string;
}

/** Steps of one client in order; they are committed together with whatever else has arrived. */
export interface Ask {
  readonly competitionId: CompetitionId;
  readonly actorId: AccountId;
  readonly clientId: ClientId;
  readonly steps: readonly Step[];
}

export type StepOutcome = Result<Receipt, Refusal>;
