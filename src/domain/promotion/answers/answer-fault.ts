import type { CertificateDoubt } from '../../identity/certificate-number';
import type { LocalText } from '../../kernel/local-text';
import { say } from '../../kernel/say';
import type { PromotionNo } from '../workflow/accept-promotion-act';
import type { PromotionAnswer } from '../workflow/promotion-step';
import type { AnswerKey } from './answer-columns';

/** What can be wrong with a cell by itself. */
export type PlainFault =
  | 'missing'
  | 'formula'
  | 'digits-lost'
  | 'unknown-code'
  | 'unknown-decision'
  | 'not-a-day'
  | 'too-long'
  | 'name-differs'
  | 'not-sent'
  | 'changed';

/** What keeps a row of the authority's answer from being taken. */
export type AnswerFault =
  | { readonly key: AnswerKey; readonly code: PlainFault }
  | { readonly key: AnswerKey; readonly code: 'twice-in-file'; readonly row: number }
  | { readonly key: 'certificate'; readonly code: 'certificate-taken'; readonly by: string };

const TEXTS: Readonly<Record<PlainFault, LocalText>> = {
  missing: say('未填写', 'is missing'),
  formula: say('是公式，请改为直接填写的内容', 'is a formula: type the value itself'),
  'digits-lost': say(
    '以数字格式保存，末几位已丢失。请将该列设为文本格式后重新填写',
    'was stored as a number and has lost its last digits: format the column as text and type it again',
  ),
  'unknown-code': say(
    '不是本竞赛报送名册上的核对码',
    'is no check code of a roster that this competition has sent',
  ),
  'unknown-decision': say('请填写“批准”或“不批准”', 'says neither 批准 nor 不批准 (granted, rejected)'),
  'not-a-day': say('不是日期，请写成 2026-12-01 的形式', 'is no day: write it like 2026-12-01'),
  'too-long': say('过长', 'is too long'),
  'name-differs': say('与该核对码的人员不一致', 'differs from the person whom the check code means'),
  'not-sent': say(
    '该晋升尚未报送，或已不在办理中',
    'is a promotion that was not sent, or is under way no more',
  ),
  changed: say(
    '报送后成绩或晋升已有更正，本批复所指内容已作废。请重新审核、报送',
    'means a proposal that has changed since it was sent: review, approve and send it again',
  ),
};

/** What to tell whoever sent the file, after the name of the column. */
export function answerFaultText(fault: AnswerFault): LocalText {
  if (fault.code === 'twice-in-file')
    return say(`与第 ${fault.row} 行重复`, `stands in row ${fault.row} already`);
  if (fault.code === 'certificate-taken')
    return say(`已登记给${fault.by}`, `is recorded for ${fault.by} already`);
  return TEXTS[fault.code];
}

/** Why the workflow takes no answer there. */
export function faultOfNo(no: PromotionNo): 'changed' | 'not-sent' {
  return no === 'changed' || no === 'gone' ? 'changed' : 'not-sent';
}

/** What is odd in a row that is taken all the same: numbers carry no check digit, and an authority may correct itself. */
export type AnswerWarning =
  | { readonly code: `certificate-${CertificateDoubt}` }
  | { readonly code: 'corrects'; readonly before: PromotionAnswer };

const DOUBTS: Readonly<Record<CertificateDoubt, LocalText>> = {
  form: say('证书编号不是常见的格式', 'the certificate number has none of the usual forms'),
  grade: say(
    '证书编号中的等级与晋升等级不同',
    'the level in the certificate number differs from the new level',
  ),
  year: say(
    '证书编号中的年份与发证日期不同',
    'the year in the certificate number differs from the date of issue',
  ),
};

const sayAnswer = (answer: PromotionAnswer): LocalText =>
  answer.is === 'granted'
    ? say(`批准，${answer.certificate}，${answer.date}`, `granted, ${answer.certificate}, ${answer.date}`)
    : say(`不批准：${answer.reason}`, `rejected: ${answer.reason}`);

export function answerWarningText(warning: AnswerWarning): LocalText {
  if (warning.code === 'corrects') {
    const before = sayAnswer(warning.before);
    return say(`将更正已登记的批复（${before.zh}）`, `corrects the answer on record (${before.en})`);
  }
  return DOUBTS[warning.code.replace('certificate-', '') as CertificateDoubt];
}
