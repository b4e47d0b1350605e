import type { RecommendationAct } from '../../domain/recommendation/recommendation-act';
import type { RecommendationActRow } from './recommendations.repository';
import type { StoredConclusion } from './stored-conclusion';

/** A conclusion with who made it and when. */
export type Concluded = Omit<RecommendationActRow, 'act'> & { readonly act: StoredConclusion };

/** The conclusion that stands; null where there is none, or it was taken back. */
export function conclusionOf(rows: readonly RecommendationActRow[]): Concluded | null {
  const last = rows.findLast(({ act }) => act.kind === 'conclude' || act.kind === 'redo');
  return last?.act.kind === 'conclude' ? { ...last, act: last.act } : null;
}

/** What people entered, without conclusions. */
export function enteredActs(rows: readonly RecommendationActRow[]): RecommendationAct[] {
  return rows.flatMap(({ act }) => (act.kind === 'conclude' || act.kind === 'redo' ? [] : [act]));
}
