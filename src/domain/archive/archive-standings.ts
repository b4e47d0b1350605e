import type { StageId } from '../kernel/ids';
import { emptyStageBook, foldEntry } from '../ledger/fold-ledger';
import type { LedgerEntry } from '../ledger/ledger-entry';
import type { StageBook } from '../ledger/stage-book';
import type { Archive } from './archive';
import { competitionDocument } from './competition-document';
import type { StandingsDocument } from './standings-document';

const booksOf = (ledger: readonly LedgerEntry[]): Map<StageId, StageBook> => {
  const bookByStage = new Map<StageId, StageBook>();
  for (const entry of ledger) {
    const { stageId } = entry.fact;
    const book = bookByStage.get(stageId) ?? emptyStageBook();
    bookByStage.set(stageId, book);
    foldEntry(book, entry);
  }
  return bookByStage;
};

/**
 * Computes all results of a competition from an archive alone (ARC-1, ARC-2).
 * @param archive one that `checkArchive` has let through
 */
export function archiveStandings(archive: Archive): StandingsDocument {
  const bookByStage = booksOf(archive.ledger);
  return competitionDocument(archive, {
    bookOf: (stageId) => bookByStage.get(stageId) ?? emptyStageBook(),
    head: archive.ledger.at(-1),
  });
}
