import type { LocalText } from '../kernel/local-text';
import { say } from '../kernel/say';
import type { PlainCellFault } from '../table/cell-row';
import type { UnitKey } from './unit-columns';

export type UnitCellFault = 'unknown-kind' | 'not-a-count';
type TreeFault = 'unknown-parent' | 'parent-twice' | 'unit-twice' | 'ring';

/** What keeps a row of a file of units from being taken: where, what, and what a person has to know to mend it. */
export type UnitFault =
  | { readonly key: UnitKey; readonly code: PlainCellFault | UnitCellFault | TreeFault }
  | { readonly key: UnitKey; readonly code: 'twice-in-file' | 'parent-faulty'; readonly row: number };

const TEXTS: Readonly<Record<PlainCellFault | UnitCellFault | TreeFault, LocalText>> = {
  missing: say('未填写', 'is missing'),
  formula: say('是公式，请改为直接填写的内容', 'is a formula: type the value itself'),
  'digits-lost': say(
    '以数字格式保存，末几位已丢失。请将该列设为文本格式后重新填写',
    'was stored as a number and has lost its last digits: format the column as text and type it again',
  ),
  'too-long': say('过长', 'is too long'),
  'unknown-kind': say('不是可选的类别，请从下拉列表中选择', 'is none of the kinds: take one from the list'),
  'not-a-count': say('不是人数，请填写整数', 'is no number of people: write a whole number'),
  'unknown-parent': say(
    '表中和系统中都没有这个单位',
    'is neither in this file nor among the units that are there',
  ),
  'parent-twice': say(
    '有多个同名单位，请在“单位”页面中指定上级',
    'names several units: choose the one above on the page of units',
  ),
  'unit-twice': say(
    '系统中有多个同名单位，请在“单位”页面中修改',
    'is the name of several units that are there: change them on the page of units',
  ),
  ring: say('上级关系成环：该单位成了自己的上级', 'would stand above itself'),
};

/** What to tell whoever sent the file, after the name of the column. */
export function unitFaultText(fault: UnitFault): LocalText {
  if (fault.code === 'twice-in-file')
    return say(`与第 ${fault.row} 行重复`, `stands in row ${fault.row} already`);
  if (fault.code === 'parent-faulty')
    return say(`第 ${fault.row} 行的上级单位有误`, `is faulty in row ${fault.row}`);
  return TEXTS[fault.code];
}
