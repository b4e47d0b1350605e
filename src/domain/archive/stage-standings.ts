import type { EntryId, StageId } from '../kernel/ids';
import type { StageBook } from '../ledger/stage-book';
import { rankEntries } from '../ranking/rank-entries';
import type { RankingRule } from '../ranking/ranking-rule';
import type { Standing } from '../ranking/standing';
import type { MarkingScheme } from '../scheme/marking-scheme';
import type { Seat } from '../scheme/seat';
import { tallyEntry } from '../tally/tally-entry';

/** A stage with all that its standings depend on besides the ledger. */
export interface RankedStage {
  readonly id: StageId;
  readonly scheme: MarkingScheme;
  readonly ranking: RankingRule;
  readonly seats: readonly Seat[];
  readonly entries: readonly { readonly id: EntryId; readonly number: string }[];
}

/** The one way from a stage's book to its standings (ARC-1): server and archive reader both go it. Best first. */
export function stageStandings(input: { readonly stage: RankedStage; readonly book: StageBook }): Standing[] {
  const { scheme, ranking, seats, entries } = input.stage;
  const tallies = entries.map(({ id: entryId }) =>
    tallyEntry({ entryId, scheme, seats, sheets: input.book.sheetsByEntry.get(entryId) }),
  );
  return rankEntries(tallies, ranking, scheme);
}
