import { say } from '../kernel/say';
import type { LocalText } from '../kernel/local-text';
import type { RegistrationState } from '../registration/registration';
import type { RosterKey } from './roster-columns';

/** What keeps a row of a roster from being taken: where, what, and what a person has to know to mend it. */
export type RosterFault =
  | { readonly key: RosterKey; readonly code: RosterCellFault }
  | { readonly key: 'identityNumber'; readonly code: 'twice-in-file'; readonly row: number }
  | { readonly key: 'trade'; readonly code: 'second-trade'; readonly row?: number }
  | { readonly key: 'trade'; readonly code: 'requirement'; readonly text: LocalText; readonly clause: string }
  | { readonly key: 'trade'; readonly code: 'quota-full'; readonly places: number }
  | { readonly key: 'trade'; readonly code: 'decided'; readonly state: RegistrationState }
  | { readonly key: 'unit'; readonly code: 'two-units'; readonly row: number }
  | { readonly key: 'unit'; readonly code: 'other-unit'; readonly unit: string };

/** What can be wrong with one cell by itself. */
export type RosterCellFault =
  | 'missing'
  | 'formula'
  | 'too-long'
  | 'unknown-value'
  | 'digits-lost'
  | 'resident-id-form'
  | 'resident-id-birth-date'
  | 'resident-id-check-digit'
  | 'birth-date-differs'
  | 'sex-differs'
  | 'not-a-day'
  | 'not-a-phone'
  | 'not-a-number'
  | 'unknown-unit'
  | 'unit-twice'
  | 'foreign-unit'
  | 'unknown-trade';

const CELL_TEXTS: Readonly<Record<RosterCellFault, LocalText>> = {
  missing: say('未填写', 'is missing'),
  formula: say('是公式，请改为直接填写的内容', 'is a formula: type the value itself'),
  'too-long': say('过长', 'is too long'),
  'unknown-value': say(
    '不是可选的内容，请从下拉列表中选择',
    'is none of the choices: take one from the list',
  ),
  'digits-lost': say(
    '以数字格式保存，末几位已丢失。请将该列设为文本格式后重新填写',
    'was stored as a number and has lost its last digits: format the column as text and type it again',
  ),
  'resident-id-form': say('不是 15 位或 18 位的身份证号', 'is no resident number of 15 or 18 signs'),
  'resident-id-birth-date': say('身份证号中的出生日期不存在', 'holds a day of birth that does not exist'),
  'resident-id-check-digit': say(
    '身份证号的校验位不正确，请核对',
    'fails its check digit: compare it with the document',
  ),
  'birth-date-differs': say('与身份证号中的出生日期不一致', 'differs from the resident number'),
  'sex-differs': say('与身份证号中的性别不一致', 'differs from the resident number'),
  'not-a-day': say('不是日期，请写成 1990-05-01 的形式', 'is no day: write it like 1990-05-01'),
  'not-a-phone': say('不是电话号码', 'is no telephone number'),
  'not-a-number': say('不是 0 至 80 的整数', 'is no whole number from 0 to 80'),
  'unknown-unit': say(
    '没有这个单位，请先在“参赛单位”中添加，或改为已有的名称',
    'is no unit of this competition',
  ),
  'unit-twice': say(
    '有多个同名单位，请填写统一社会信用代码',
    'names several units: write the credit code instead',
  ),
  'foreign-unit': say('不是您负责的单位', 'is not a unit of yours'),
  'unknown-trade': say('本届竞赛没有这个工种', 'is no trade of this competition'),
};

const isOfCell = (fault: RosterFault): fault is { readonly key: RosterKey; readonly code: RosterCellFault } =>
  fault.code in CELL_TEXTS;

/** A fault as the returned sheet says it, without the name of the column. */
export function rosterFaultText(fault: RosterFault): LocalText {
  return isOfCell(fault) ? CELL_TEXTS[fault.code] : otherText(fault);
}

function otherText(fault: Exclude<RosterFault, { code: RosterCellFault }>): LocalText {
  switch (fault.code) {
    case 'twice-in-file':
      return say(`与第 ${fault.row} 行重复`, `stands in row ${fault.row} already`);
    case 'second-trade':
      return fault.row === undefined
        ? say('该选手已报名其他工种，每人限报一个', 'is registered for another trade; one each')
        : say(
            `该选手在第 ${fault.row} 行已报其他工种，每人限报一个`,
            `row ${fault.row} names another trade; one each`,
          );
    case 'requirement': {
      const { text, clause } = fault;
      const at = clause === '' ? say('', '') : say(`（${clause}）`, ` (${clause})`);
      return say(`不符合参赛条件：${text.zh}${at.zh}`, `does not meet: ${text.en}${at.en}`);
    }
    case 'quota-full':
      return say(
        `本单位该工种名额 ${fault.places} 人及候补已满`,
        `the unit has ${fault.places} places in this trade, and they and the reserves are taken`,
      );
    case 'two-units':
      return say(
        `该选手在第 ${fault.row} 行属于另一单位`,
        `row ${fault.row} names another unit for this person`,
      );
    case 'decided':
      return say('该报名已进入审核，不能再由文件修改', 'is decided already and is not changed by a file');
    case 'other-unit':
      return say(`该证件已由${fault.unit}报名`, `this document is registered by ${fault.unit}`);
  }
}
