import type { ClosingRefusal } from './closing-refusal';
import { formatPoints } from './format-points';
import type { LocalText } from './local-text';
import type { Points } from './points';
import { sayAlways } from './say-always';
import { joinTexts, LISTED } from './say';

type Wording = {
  readonly [Code in ClosingRefusal['code']]: (refusal: Extract<ClosingRefusal, { code: Code }>) => LocalText;
};

/** What is said where a result cannot be signed, published or appealed against as asked (KER-5). */
export const CLOSING_WORDING: Wording = {
  FLAGS_OPEN: ({ flags }) => ({
    zh: `还有 ${flags} 条监督意见未答复，不能公布。已公布的版本不变。请裁判长逐条答复后再公布。`,
    en: `${flags} flag(s) of the supervisors are not settled, so nothing was published. Published editions stand. The chief judge settles them first.`,
  }),
  RECHECK_OPEN: ({ left }) => ({
    zh: `成绩复核未完成，还有 ${left} 名选手待复核，不能公布。已公布的版本不变。请监督人员完成复核后再公布。`,
    en: `The recheck is not complete (${left} to go), so nothing was published. Published editions stand. The supervisors finish it first.`,
  }),
  SIGNATURES_MISSING: ({ steps }) => {
    const { zh, en } = joinTexts(steps, LISTED);
    return {
      zh: `成绩签署未完成，尚缺：${zh}，不能公布。已公布的版本不变。请依次签署后再公布。`,
      en: `The result is not signed by: ${en}, so nothing was published. Published editions stand. Let them sign in order, then publish.`,
    };
  },
  SIGNATURE_ORDER: ({ next }) => ({
    zh: `签署须依次进行，现应由“${next.zh}”签署。本次未签署，已有签署不变。请待其签署后再签。`,
    en: `Signatures go in order, and it is the turn of “${next.en}”. Nothing was signed; what is signed stands. Sign after that one.`,
  }),
  SIGNED_ALREADY: sayAlways(
    '您已签署过本成绩，同一人只签一次。已有签署不变。请由另一名有权人员签署。',
    'You have signed this result already, and nobody signs twice. What is signed stands. Somebody else signs this step.',
  ),
  RESULT_CHANGED: sayAlways(
    '成绩与您看到的不一致，未签署。已有分数和签署均已保留。请刷新后核对最新成绩再签。',
    'The result is another one than you were shown, so nothing was signed. Marks and signatures are kept. Reload, look at it again and sign.',
  ),
  TIES_OPEN: ({ ties }) => ({
    zh: `还有 ${ties} 处并列关系到晋级、称号或晋升，须先作出裁定，不能公布。已公布的版本不变。请裁判长裁定后再公布。`,
    en: `${ties} tie(s) decide who goes on, has a title or is promoted, and wait for a decision, so nothing was published. Published editions stand. The chief judge decides them first.`,
  }),
  APPEAL_LATE: sayAlways(
    '已超过规定的时限，不予受理。未作任何更改。如有疑问，请向仲裁组询问。',
    'The time for this is over, so it was not taken. Nothing was changed. Ask the arbitrators if you have questions.',
  ),
  APPEAL_MADE: sayAlways(
    '按规则每名选手（参赛队）限申诉一次，该选手已提出过申诉。未作任何更改。请在原申诉中查看处理情况。',
    'By the rules each entry files one appeal, and this one has. Nothing was changed. Look at the appeal that is there.',
  ),
  APPEAL_STEP: sayAlways(
    '该申诉目前的状态不允许此操作。未作任何更改。请刷新后查看最新进展。',
    'This appeal is at a step where that cannot be done. Nothing was changed. Reload and see how far it has come.',
  ),
  APPEAL_UNPAID: ({ fen }) => ({
    zh: `申诉保证金 ${formatPoints((fen * 10_000) as Points)} 元尚未缴纳，暂不移交仲裁。申诉保留。请先缴纳并由赛务登记。`,
    en: `The deposit of CNY ${formatPoints((fen * 10_000) as Points)} is not paid yet, so the appeal does not go to the arbitrators. It stands as filed. Pay it, and let the desk record it, first.`,
  }),
  APPEAL_CONFLICT: sayAlways(
    '您与本申诉有利害关系（同单位、已申报回避、曾为其评分或经办上一级裁决），不得处理。未作任何更改。请由其他仲裁员处理。',
    'You have a conflict of interest in this appeal (same unit, declared, gave marks, or made the first decision). Nothing was changed. Another arbitrator deals with it.',
  ),
  APPEALS_OPEN: ({ appeals }) => ({
    zh: `本工种还有 ${appeals} 件申诉或查分未办结，不能定为正式成绩。现有版本不变。请办结后再试。`,
    en: `${appeals} appeal(s) or score queries of this trade are open, so the result is not made final. The editions stand. Finish them first.`,
  }),
};
