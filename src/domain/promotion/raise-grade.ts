import type { Person } from '../eligibility/person';
import { grantKindOf } from './grants/grant';
import type { NoRaise } from './grants/grant-kind';
import { gradeAt, stepOf, type Grade, type LadderKind } from './ladder';
import type { PromotionRow } from './promotion-rule';

/** What kept a promotion below what its grant alone would give. */
export type Limited = 'cap' | 'largest-jump' | 'group';

export interface Raised {
  readonly grade: Grade;
  readonly limitedBy: Limited | null;
}

/**
 * The level a row leads a person to (PRO-3 … PRO-6, PRO-9 … PRO-11): what the grant gives, lowered for members of a group, then
 * held below the cap and the largest jump; or why it leads nowhere. Nobody is ever lowered. Source: rules of the field 2.2.
 */
export function raiseGrade(
  { grade, groups }: Pick<Person, 'grade' | 'groups'>,
  row: Pick<PromotionRow, 'grant' | 'cap' | 'largestJump' | 'lower'>,
  ladder: LadderKind,
): Raised | NoRaise {
  const step = stepOf(ladder, grade);
  const granted = grantKindOf(row.grant).raise(row.grant, step, ladder);
  if (typeof granted === 'string') return granted;
  const isLowered = row.lower?.groups.some((group) => groups.includes(group)) ?? false;
  const limits: { limitedBy: Limited; step: number }[] = [
    ...(isLowered && row.lower ? [{ limitedBy: 'group' as const, step: granted - row.lower.by }] : []),
    ...(row.cap === undefined ? [] : [{ limitedBy: 'cap' as const, step: stepOf(ladder, row.cap) }]),
    ...(row.largestJump === undefined
      ? []
      : [{ limitedBy: 'largest-jump' as const, step: step + row.largestJump }]),
  ];
  let raised: { step: number; limitedBy: Limited | null } = { step: granted, limitedBy: null };
  for (const limit of limits) if (limit.step < raised.step) raised = limit;
  const reached = gradeAt(ladder, raised.step);
  if (reached === null || raised.step <= step) return 'already-there';
  return { grade: reached, limitedBy: raised.limitedBy };
}
