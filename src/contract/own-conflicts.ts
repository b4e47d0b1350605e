import type { ConflictKind } from '../domain/conflict/conflict';
import type { CompetitionId, EntryId } from '../domain/kernel/ids';

/**
 * POST /api/own-conflicts: a judge declares for herself. Either the entry whose number she sees, or a competition of hers and in
 * words whom she means; whether there is such a person is never said to her.
 */
export interface OwnConflictBody {
  readonly kind: ConflictKind;
  readonly entryId?: EntryId;
  readonly competitionId?: CompetitionId;
  readonly named?: string;
  readonly reason: string;
}

/**
 * GET /api/own-conflicts: what the judge has declared herself, the newest first. Of what she declared in words she is told no more than that
 * it was dealt with: anything else would say who takes part.
 */
export interface OwnConflictView {
  readonly id: string;
  readonly kind: ConflictKind;
  /** The number as it is now; null: she named somebody. */
  readonly number: string | null;
  readonly named: string | null;
  readonly reason: string;
  readonly declaredAt: string;
  readonly state: 'waiting' | 'steps-aside' | 'may-mark' | 'dealt-with';
}
