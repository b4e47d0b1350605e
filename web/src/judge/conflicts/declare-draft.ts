import type { OwnConflictBody } from '#contract/own-conflicts';
import type { ConflictKind } from '#domain/conflict/conflict';
import type { CompetitionId, EntryId } from '#domain/kernel/ids';
import type { DeclarePlace } from './declare-places';

/** A declaration while it is filled in. */
export interface DeclareDraft {
  readonly kind: ConflictKind | null;
  readonly isNumber: boolean;
  readonly entryId: EntryId | '';
  readonly competitionId: CompetitionId | '';
  readonly named: string;
  readonly reason: string;
}

/** Nothing said yet; by number where she sees any. */
export const emptyDraft = (isNumber: boolean): DeclareDraft => ({
  kind: null,
  isNumber,
  entryId: '',
  competitionId: '',
  named: '',
  reason: '',
});

/** What is sent; null while something is missing. Where she judges in one competition alone, it is that one. */
export function declarationOf(draft: DeclareDraft, places: readonly DeclarePlace[]): OwnConflictBody | null {
  const { kind, isNumber, entryId } = draft;
  const reason = draft.reason.trim();
  const named = draft.named.trim();
  if (kind === null || reason === '') return null;
  if (isNumber) return entryId === '' ? null : { kind, entryId, reason };
  const only = places.length === 1 ? places[0]?.competitionId : undefined;
  const competitionId = only ?? draft.competitionId;
  return named === '' || competitionId === '' ? null : { kind, competitionId, named, reason };
}
