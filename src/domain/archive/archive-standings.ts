import type { StageId } from '../kernel/ids';
import { GENESIS_HASH } from '../ledger/chain-entry';
import { emptyStageBook, foldEntry } from '../ledger/fold-ledger';
import type { LedgerEntry } from '../ledger/ledger-entry';
import type { StageBook } from '../ledger/stage-book';
import type { Archive, ArchivedStage, ArchivedTrade } from './archive';
import { stageDocument } from './stage-document';
import type { StageDocument, StandingsDocument } from './standings-document';

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

const documentOf = (trade: ArchivedTrade, stage: ArchivedStage, book: StageBook): StageDocument[] => {
  const { scheme, ranking } = stage.rules;
  if (!scheme) return [];
  const { id, seats, entries } = stage;
  return [stageDocument({ tradeId: trade.id, stage: { id, scheme, ranking, seats, entries }, book })];
};

/**
 * Computes every marked stage's standings from an archive alone (ARC-1, ARC-2): trades and stages by their ordinals.
 * @param archive one that `checkArchive` has let through
 */
export function archiveStandings(archive: Archive): StandingsDocument {
  const bookByStage = booksOf(archive.ledger);
  const last = archive.ledger.at(-1);
  const stages = archive.trades
    .toSorted((a, b) => a.ordinal - b.ordinal)
    .flatMap((trade) =>
      trade.stages
        .toSorted((a, b) => a.ordinal - b.ordinal)
        .flatMap((stage) => documentOf(trade, stage, bookByStage.get(stage.id) ?? emptyStageBook())),
    );
  return {
    format: 'baigong-standings',
    version: 1,
    competitionId: archive.competition.id,
    ledgerSeq: last?.seq ?? 0,
    ledgerHash: last?.hash ?? GENESIS_HASH,
    stages,
  };
}
