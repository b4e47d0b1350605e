import type { ConferredAward } from '../award/confer-awards';
import type { ResultTerms } from '../stage/stage-results';
import { resultsOf } from '../stage/stage-results';
import type { StageMoment } from '../stage/ranked-stage';
import type { AccountId } from '../kernel/ids';
import type { DeliberatedRow } from './deliberation';
import { NO_RULES } from '../stage-rules/no-rules';

/** The titles that an order would give (DLB-4); those of the points alone where there is none. */
export function titlesByOrder(
  moment: StageMoment,
  { standings, rules, year }: ResultTerms,
  rows: readonly DeliberatedRow[] | null,
): readonly ConferredAward[] {
  const { revision } = moment.book;
  const said = { seq: 0, by: '' as AccountId, at: '', content: '', revision };
  const book = { ...moment.book, deliberations: rows ? [{ ...said, rows }] : [] };
  const { awards, scale } = rules;
  const titlesOnly = { ...NO_RULES, awards, ...(scale ? { scale } : {}) };
  return resultsOf({ ...moment, book }, { standings, rules: titlesOnly, year }).awards;
}
