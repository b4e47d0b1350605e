import yearbook from '../../seeds/jiamusi-2005/yearbook.json';
import type { HonoursView } from '../contract/honours';
import type { LocalText } from '../domain/kernel/local-text';

export interface YearbookLine {
  readonly name: LocalText;
  readonly ours: number;
  readonly yearbook: number;
}

const COUNTS: ReadonlyMap<string, number> = new Map(
  Object.entries(yearbook).filter((pair): pair is [string, number] => typeof pair[1] === 'number'),
);

/** Our totals per rule beside the yearbook's figure for the same honour; a rule that it does not mention is left out. */
export function compareWithYearbook(honours: HonoursView): YearbookLine[] {
  const ours = [
    ...honours.awardTotals.map(({ ruleId, title, people }) => ({ ruleId, name: title, people })),
    ...honours.promotionTotals.map(({ ruleId, name, people }) => ({ ruleId, name, people })),
  ];
  return ours.flatMap(({ ruleId, name, people }) => {
    const figure = COUNTS.get(ruleId);
    return figure === undefined ? [] : [{ name, ours: people, yearbook: figure }];
  });
}

/** How many of the yearbook's honours there are to compare: none may be missing on our side. */
export const HONOURS_IN_YEARBOOK = ['champion', 'expert', 'level-two', 'one-level'].filter((id) =>
  COUNTS.has(id),
).length;
