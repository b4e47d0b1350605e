import type { SelectionAct } from '../../domain/selection/selection-act';
import type { ActRow, OtherDecision } from './selections.repository';
import type { StoredDecision, StoredReview } from './stored-decision';

/** A decision with who made it and when. */
export type Decided = Omit<ActRow, 'act'> & { readonly act: StoredDecision };

/** The decision that stands; null where there is none, or it was opened again. */
export function decisionOf(rows: readonly ActRow[]): Decided | null {
  const last = rows.findLast(({ act }) => act.kind === 'decide' || act.kind === 'redo');
  return last?.act.kind === 'decide' ? { ...last, act: last.act } : null;
}

/** What people entered, without decisions and reviews. */
export function sentActs(rows: readonly ActRow[]): SelectionAct[] {
  return rows.flatMap(({ act }) =>
    act.kind === 'decide' || act.kind === 'redo' || act.kind === 'review' ? [] : [act],
  );
}

/** The review that was made last; null: none yet. */
export function reviewOf(rows: readonly ActRow[]): StoredReview | null {
  const last = rows.findLast(({ act }) => act.kind === 'review');
  return last?.act.kind === 'review' ? last.act : null;
}

/** How many chief technicians other selections have chosen, by the decisions that stand. */
export function chosenElsewhere(decisions: readonly OtherDecision[]): number {
  const standing = new Map<string, number>();
  for (const { selection, act } of decisions) {
    const isCounted = act.kind === 'decide' && act.list.kind === 'chief-technicians';
    standing.set(selection, isCounted ? act.chosen.length : 0);
  }
  return [...standing.values()].reduce((sum, count) => sum + count, 0);
}
