import type { LocalText } from '../../kernel/local-text';
import { say } from '../../kernel/say';
import { columnLetter, type SheetCell } from './sheet-row';

/** What is wrong with one cell, or where something is missing. */
export interface RowFault {
  readonly sheet: string;
  readonly row: number;
  /** Its letter. */
  readonly column: string;
  readonly fault: RowFaultCode;
  /** What stands there, cut. */
  readonly found: string;
}

export type RowFaultCode =
  | 'no-sheet'
  | 'no-header'
  | 'no-rows'
  | 'missing'
  | 'formula'
  | 'not-a-number'
  | 'not-whole'
  | 'too-many-decimals'
  | 'out-of-range'
  | 'too-long'
  | 'not-an-id'
  | 'unknown-word'
  | 'unknown-column'
  | 'not-for-this'
  | 'out-of-place'
  | 'stands-twice'
  | 'wrong-code'
  | 'wrong-type'
  | 'wrong-score'
  | 'too-few-levels'
  | 'no-bands'
  | 'too-many'
  | 'unknown-section'
  | 'unknown-criterion'
  | 'sum-differs'
  | 'empty-group';

const WORDING: { readonly [Code in RowFaultCode]: LocalText } = {
  'no-sheet': say('没有所需的工作表', 'the workbook has no such sheet'),
  'no-header': say('没有找到标题行', 'there is no row of headings'),
  'no-rows': say('没有评分点', 'there is no aspect'),
  missing: say('必须填写', 'this must be filled in'),
  formula: say('此处须填写内容，不能是公式', 'a formula stands where a value is needed'),
  'not-a-number': say('不是数字', 'this is not a number'),
  'not-whole': say('不是整数', 'this is not a whole number'),
  'too-many-decimals': say('小数位数过多', 'there are too many decimals'),
  'out-of-range': say('超出允许的范围', 'this is out of range'),
  'too-long': say('超过 2000 个字', 'this is longer than 2000 characters'),
  'not-an-id': say(
    '编号只能用字母、数字、点、下划线、冒号和连字符，最多 64 个',
    'an id is at most 64 letters, digits, dots, underscores, colons and hyphens',
  ),
  'unknown-word': say('不是可用的填写内容', 'this is none of the words that may stand here'),
  'unknown-column': say('没有此列', 'there is no such column'),
  'not-for-this': say('此行不用这一列，应留空', 'this row has no use for this column; leave it empty'),
  'out-of-place': say('此行不能放在这里', 'this row cannot stand here'),
  'stands-twice': say('与前面的行重复', 'this stood in a row before'),
  'wrong-code': say('编号与所在的评分项不符', 'the code does not fit the criterion'),
  'wrong-type': say('类型只能是 M 或 J', 'the type is M or J'),
  'wrong-score': say('档次应依次为 0、1、2、3', 'scores go 0, 1, 2, 3'),
  'too-few-levels': say(
    '评判点下的档次说明不够（CIS 表应为 0 至 3 四档）',
    'a judgement lacks rows for its levels (four in a CIS sheet)',
  ),
  'no-bands': say('实测值下应有分段', 'a measured value is followed by rows of bands'),
  'too-many': say('条数过多', 'there are too many of these'),
  'unknown-section': say('没有此标准章节', 'there is no such standards section'),
  'unknown-criterion': say('评分项表中没有此项', 'the table of criteria has no such criterion'),
  'sum-differs': say('与各评分点之和不符', 'this is not the sum of the aspects'),
  'empty-group': say('没有评分点', 'there is no aspect in it'),
};

/** What is wrong with a row, as a sentence. */
export function rowFaultText(fault: RowFaultCode): LocalText {
  return WORDING[fault];
}

const LONGEST_FOUND = 60;

/** What stands in a cell as a text, for whoever looks for it. */
export function shownCell(cell: SheetCell | undefined): string {
  if (cell === undefined || cell === null) return '';
  const text = typeof cell === 'object' ? String(cell.value ?? '') : String(cell);
  return text.length > LONGEST_FOUND ? `${text.slice(0, LONGEST_FOUND)}…` : text;
}

/** Gathers the faults of one sheet. */
export class RowFaults {
  readonly all: RowFault[] = [];

  constructor(private readonly sheet: string) {}

  /** @param column counted from 0 */
  add(at: { readonly row: number; readonly column: number }, fault: RowFaultCode, cell?: SheetCell): void {
    const { row, column } = at;
    this.all.push({ sheet: this.sheet, row, column: columnLetter(column), fault, found: shownCell(cell) });
  }
}
