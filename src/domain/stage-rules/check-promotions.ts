import { groundKindOf } from '../award/grounds/ground';
import { checkConditions } from '../eligibility/condition';
import type { GradeCondition } from '../eligibility/kinds/grade-condition';
import type { RuleFault } from '../kernel/rule-fault';
import { grantKindOf } from '../promotion/grants/grant';
import { ladderOf, stepOf, type LadderKind } from '../promotion/ladder';
import type { PromotionRow, PromotionRules } from '../promotion/promotion-rule';
import { listFaults } from '../scheme/list-faults';
import type { MarkingScheme } from '../scheme/marking-scheme';
import { textFaults } from '../scheme/text-faults';

const isGradeCondition = (condition: PromotionRow['conditions'][number]): condition is GradeCondition =>
  condition.kind === 'grade';

/** SCH-12: no row is meant only for people who stand above the level it leads to. */
const loweringFaults = (
  path: string,
  { conditions, grant }: PromotionRow,
  ladder: LadderKind,
): RuleFault[] => {
  if (grant.kind !== 'to-grade') return [];
  const target = stepOf(ladder, grant.grade);
  const grades = conditions.filter(isGradeCondition).flatMap((condition) => condition.grades);
  const isLowering = grades.length > 0 && grades.every((grade) => stepOf(ladder, grade) > target);
  return isLowering ? [{ path: `${path}.grant.grade`, fault: 'lower-grade' }] : [];
};

const rowFaults = (
  path: string,
  row: PromotionRow,
  ladder: LadderKind,
  scheme: MarkingScheme | undefined,
): RuleFault[] => {
  const { name, ground, conditions, grant, cap, largestJump, lower, approver, clause } = row;
  const grades = ladderOf(ladder);
  const outOfRange = (member: string, isRight: boolean): RuleFault[] =>
    isRight ? [] : [{ path: `${path}.${member}`, fault: 'out-of-range' }];
  const unknownGrades = conditions.filter(isGradeCondition).flatMap((condition) => condition.grades);
  return [
    ...textFaults(`${path}.name`, name),
    ...groundKindOf(ground).faults(`${path}.ground`, ground, scheme),
    ...checkConditions(`${path}.conditions`, conditions, scheme),
    ...outOfRange(
      'conditions',
      unknownGrades.every((grade) => grade === null || grades.includes(grade)),
    ),
    ...grantKindOf(grant).faults(`${path}.grant`, grant, ladder),
    ...loweringFaults(path, row, ladder),
    ...outOfRange('cap', cap === undefined || grades.includes(cap)),
    ...outOfRange('largestJump', largestJump === undefined || largestJump >= 1),
    ...outOfRange('lower.by', lower === undefined || lower.by >= 1),
    ...(approver ? textFaults(`${path}.approver`, approver) : []),
    ...textFaults(`${path}.clause`, clause),
  ];
};

/** What keeps promotion rows from being legal (SCH-11, SCH-12). */
export function checkPromotions(rules: PromotionRules, scheme: MarkingScheme | undefined): RuleFault[] {
  const ids = rules.rows.map(({ id }) => id);
  return [
    ...(ids.length > 0 ? listFaults('promotions.rows', ids) : []),
    ...rules.rows.flatMap((row, index) => rowFaults(`promotions.rows[${index}]`, row, rules.ladder, scheme)),
  ];
}
