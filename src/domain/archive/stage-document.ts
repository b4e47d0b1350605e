import type { TradeId } from '../kernel/ids';
import type { Ratio } from '../kernel/ratio';
import { ratioText } from '../kernel/ratio-text';
import { showRatio } from '../kernel/show-ratio';
import type { StageBook } from '../ledger/stage-book';
import { stageStandings, type RankedStage } from './stage-standings';
import type { StageDocument } from './standings-document';

/** A stage's standings as rows of text and whole numbers (ARC-2). */
export function stageDocument(input: {
  readonly tradeId: TradeId;
  readonly stage: RankedStage;
  readonly book: StageBook;
}): StageDocument {
  const { tradeId, stage, book } = input;
  const { decimals, mode } = stage.scheme.rounding;
  const show = (value: Ratio | null): string | null => value && showRatio(value, decimals, mode);
  const numberByEntry = new Map(stage.entries.map(({ id, number }) => [id, number]));
  const standings = stageStandings({ stage, book }).map(({ entryId, place, sharedBy, tally }) => ({
    entryId,
    number: numberByEntry.get(entryId) ?? '',
    place,
    sharedBy,
    exactTotal: tally.total && ratioText(tally.total),
    total: show(tally.total),
    modules: tally.modules.map(({ value }) => show(value)),
    marked: tally.marked,
    expected: tally.expected,
  }));
  return { tradeId, stageId: stage.id, isClosed: book.isClosed, standings };
}
