import type { Refusal } from '../../kernel/refusal';
import type { Result } from '../../kernel/result';
import { matchColumns, type MatchedColumns, type NamedColumn } from '../../table/match-columns';

/** What the authority's answer says of a promotion, column by column. */
export type AnswerKey = 'checkCode' | 'name' | 'decision' | 'certificate' | 'date' | 'reason';

const COLUMNS: readonly NamedColumn<AnswerKey>[] = [
  { key: 'checkCode', names: ['核对码', 'check code'], isRequired: true },
  { key: 'name', names: ['姓名', 'name'], isRequired: false },
  { key: 'decision', names: ['审批结果', '批复结果', '审批意见', 'decision'], isRequired: true },
  { key: 'certificate', names: ['证书编号', '新证书编号', 'certificate number'], isRequired: true },
  { key: 'date', names: ['发证日期', '批准日期', 'date of issue'], isRequired: true },
  { key: 'reason', names: ['未批准原因', '不批准原因', 'reason for refusal'], isRequired: false },
];

/** How a fault names its column. */
export const ANSWER_NAMES = Object.fromEntries(COLUMNS.map(({ key, names }) => [key, names[0]])) as Readonly<
  Record<AnswerKey, string>
>;

/** Finds the columns of an answer; the others of the roster are not read. Refusals: TABLE_HEADINGS. */
export function matchAnswerColumns(headings: readonly string[]): Result<MatchedColumns<AnswerKey>, Refusal> {
  return matchColumns(headings, COLUMNS);
}
