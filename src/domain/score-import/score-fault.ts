import type { LocalText } from '../kernel/local-text';
import { markText } from '../kernel/mark-text';
import type { MarkValue } from '../kernel/mark-value';
import type { Refusal } from '../kernel/refusal';
import { refusalText } from '../kernel/refusal-text';
import { say } from '../kernel/say';
import type { ScoreKey } from './score-columns';

type PlainFault =
  | 'missing'
  | 'formula'
  | 'not-a-number'
  | 'absent'
  | 'unknown'
  | 'name-differs'
  | 'two-people'
  | 'not-due'
  | 'locked';

/** What keeps a row of scores from being taken: where, what, and what a person has to know to mend it. */
export type ScoreFault =
  | { readonly key: ScoreKey; readonly code: PlainFault }
  | { readonly key: ScoreKey; readonly code: 'twice-in-file'; readonly row: number }
  | { readonly key: ScoreKey; readonly code: 'changed'; readonly stands: MarkValue | null }
  | { readonly key: ScoreKey; readonly code: 'refused'; readonly refusal: Refusal };

const TEXTS: Readonly<Record<PlainFault, LocalText>> = {
  missing: say('未填写', 'is missing'),
  formula: say('是公式，请改为直接填写的内容', 'is a formula: type the value itself'),
  'not-a-number': say('不是分数', 'is no mark'),
  absent: say(
    '缺考请由裁判长在评分页登记，不从表格导入',
    'is absence: the chief judge records it, no file does',
  ),
  unknown: say('在本阶段没有对应的选手', 'is nobody of this stage'),
  'name-differs': say('与该选手的姓名不一致', 'differs from the name of that contestant'),
  'two-people': say('与编号不是同一名选手', 'and the number are two different people'),
  'not-due': say(
    '该选手已登记缺考、退赛或取消资格，不应有成绩',
    'is absent, withdrawn or disqualified, and is owed no mark',
  ),
  locked: say('该选手正在重新评分，请由裁判完成', 'is being marked again: its judges finish that'),
};

const differsFrom = (stands: MarkValue | null): LocalText => {
  const text = stands === null ? '—' : markText(stands);
  return say(
    `与已提交的分数 ${text} 不一致，更正请由裁判长办理`,
    `differs from ${text}, which is submitted: corrections go by the chief judge`,
  );
};

/** What to tell whoever sent the file, after the name of the column. */
export function scoreFaultText(fault: ScoreFault): LocalText {
  if (fault.code === 'twice-in-file')
    return say(`与第 ${fault.row} 行重复`, `stands in row ${fault.row} already`);
  if (fault.code === 'changed') return differsFrom(fault.stands);
  if (fault.code === 'refused')
    return say(refusalText(fault.refusal, 'zh-CN'), refusalText(fault.refusal, 'en'));
  return TEXTS[fault.code];
}
