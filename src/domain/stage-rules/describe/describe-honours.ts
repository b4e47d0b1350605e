import type { AwardRule } from '../../award/award-rule';
import { groundKindOf } from '../../award/grounds/ground';
import { sayPrize } from '../../award/prize-rule';
import { sayConditions } from '../../eligibility/condition';
import type { LocalText } from '../../kernel/local-text';
import { CLAUSES, joinTexts, say, sayMany, withClause } from '../../kernel/say';
import { grantKindOf } from '../../promotion/grants/grant';
import { sayGrade } from '../../promotion/ladder';
import type { PromotionRow, PromotionRules } from '../../promotion/promotion-rule';
import type { MarkingScheme } from '../../scheme/marking-scheme';

const sayNeeds = (conditions: AwardRule['conditions'], scheme: MarkingScheme | undefined): LocalText[] =>
  conditions.length === 0 ? [] : [sayConditions(conditions, scheme)];

const sentence = (name: LocalText, parts: readonly LocalText[], clause: LocalText): LocalText => {
  const words = joinTexts(parts, CLAUSES);
  return withClause(say(`${name.zh}：${words.zh}`, `${name.en}: ${words.en}`), clause);
};

const sayDeliberation = ({ reasonFrom }: NonNullable<AwardRule['deliberation']>): LocalText =>
  say(
    `名次由评委会评议确定，与成绩名次相差 ${reasonFrom} 名及以上的须书面说明理由`,
    `the order is the jury’s, with a written reason for whoever it puts ${reasonFrom} places or more from the points`,
  );

/** One title and who gets it, as a sentence with its clause. */
export function describeAward(rule: AwardRule, scheme: MarkingScheme | undefined): LocalText {
  const { title, ground, conditions, most, tiesAtEnd, minimumField, deliberation, prize, onStrike, clause } =
    rule;
  return sentence(
    title,
    [
      groundKindOf(ground).sentence(ground, scheme),
      ...sayNeeds(conditions, scheme),
      ...(most === undefined ? [] : [say(`最多 ${most} 人`, `at most ${most}`)]),
      ...(tiesAtEnd === 'all-out'
        ? [say('末位并列者均不授予', 'none of those who share the last place')]
        : []),
      ...(minimumField === undefined
        ? []
        : [say(`到场不少于 ${minimumField} 人`, `with at least ${minimumField} starters`)]),
      ...(deliberation ? [sayDeliberation(deliberation)] : []),
      ...(prize ? [sayPrize(prize)] : []),
      ...(onStrike === 'move-up' ? [say('取消后依次递补', 'if it is struck, the next move up')] : []),
    ],
    clause,
  );
}

const describeRow = (row: PromotionRow, scheme: MarkingScheme | undefined): LocalText => {
  const { name, ground, conditions, grant, cap, largestJump, lower, needsCertificate, approver, clause } =
    row;
  const top = cap === undefined ? undefined : sayGrade(cap);
  return sentence(
    name,
    [
      groundKindOf(ground).sentence(ground, scheme),
      ...sayNeeds(conditions, scheme),
      grantKindOf(grant).sentence(grant),
      ...(top ? [say(`最高到${top.zh}`, `never above ${top.en}`)] : []),
      ...(largestJump === undefined
        ? []
        : [say(`最多跨 ${largestJump} 级`, `at most ${sayMany(largestJump, 'level')} at once`)]),
      ...(lower
        ? [
            say(
              `${lower.groups.join('、')} 低 ${lower.by} 级`,
              `${lower.groups.join(', ')}: ${sayMany(lower.by, 'level')} lower`,
            ),
          ]
        : []),
      ...(needsCertificate ? [say('须有现等级证书编号', 'with the number of the present certificate')] : []),
      ...(approver ? [say(`由${approver.zh}批准`, `approved by ${approver.en}`)] : []),
    ],
    clause,
  );
};

/** Who rises to which level, in sentences with their clauses. */
export function describePromotions(
  { ladder, oncePerYear, rows }: PromotionRules,
  scheme: MarkingScheme | undefined,
): LocalText[] {
  if (rows.length === 0) return [];
  return [
    ladder === 'five-level'
      ? say('按五级职业技能等级', 'On the five-level ladder')
      : say('按“新八级”职业技能等级', 'On the eight-level ladder of 2022'),
    ...(oncePerYear ? [say('每人每年只晋升一次', 'One promotion per person and year')] : []),
    ...rows.map((row) => describeRow(row, scheme)),
  ];
}
