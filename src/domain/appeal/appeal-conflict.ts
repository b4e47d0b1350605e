import type { ConflictKind } from '../conflict/conflict';
import type { FoundConflict } from '../conflict/found-conflict';

/** Why somebody does not arbitrate an appeal: she marked the entry, filed the appeal, stood aside, or what stands between her and the person. */
export type AppealConflict = 'own-work' | 'filed' | 'out' | ConflictKind;

export interface ArbitratorTies {
  readonly isOwnWork: boolean;
  readonly hasFiled: boolean;
  readonly isOut: boolean;
  readonly found: FoundConflict | null;
}

/** The first that keeps an arbitrator from an appeal (APL-6); null for one who may. What was not decided yet keeps her too. */
export function appealConflict({ isOwnWork, hasFiled, isOut, found }: ArbitratorTies): AppealConflict | null {
  if (isOwnWork) return 'own-work';
  if (hasFiled) return 'filed';
  if (isOut) return 'out';
  return found && found.state !== 'lifted' ? found.kind : null;
}
