import type { Grade, PromotionGrant } from './promotion-rule';

/** Lowest first; whoever has no level yet stands below the first. */
const LADDER: readonly Grade[] = [5, 4, 3, 2, 1];

/**
 * The level a grant leads to from the present one (PRO-3 … PRO-6), never above level one; or why it leads nowhere.
 * Source: rules of the field 2.2 ("already at or above the target" has variants).
 */
export function raiseGrade(grade: Grade | null, grant: PromotionGrant): Grade | 'at-top' | 'already-there' {
  if (grant.kind === 'to-grade' && (grade === null || grade > grant.grade)) return grant.grade;
  if (grant.kind === 'to-grade' && grant.alreadyThere === 'none') return 'already-there';
  if (grade === 1) return 'at-top';
  const steps = grant.kind === 'step' ? grant.by : 1;
  return LADDER[(grade === null ? -1 : LADDER.indexOf(grade)) + steps] ?? 1;
}
