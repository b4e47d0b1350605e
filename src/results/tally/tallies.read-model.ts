import { Injectable } from '@nestjs/common';
import type { EntryId, StageId } from '../../domain/kernel/ids';
import type { StageBook } from '../../domain/ledger/stage-book';
import type { Tally } from '../../domain/tally/tally';
import { tallyEntry } from '../../domain/tally/tally-entry';
import { StageBooks } from '../../marking/ledger/stage-books.read-model';
import type { StageContext } from '../../setup/stages/stage-context';

interface StageTallies {
  /** Set-up as of the computation; another one means computing anew. */
  readonly context: StageContext;
  readonly byEntry: Map<EntryId, Tally>;
  readonly stale: Set<EntryId>;
}

/** Every entry's tally, kept in memory and rebuilt from the committed book; only what a new row touched is computed again. */
@Injectable()
export class TalliesReadModel {
  private readonly stages = new Map<StageId, StageTallies>();

  constructor(private readonly books: StageBooks) {
    books.on((stageId, { fact }) => {
      if (fact.kind !== 'StageClosed' && fact.kind !== 'StageReopened')
        this.stages.get(stageId)?.stale.add(fact.entryId);
    });
  }

  /** The tallies of a stage as its book stands, and the book. A stage without a scheme has none. */
  async ofStage(context: StageContext): Promise<{ tallies: Tally[]; book: StageBook }> {
    const book = await this.books.bookOf(context.competitionId, context.stageId);
    const tallies = this.current(context);
    for (const entryId of tallies.stale) {
      if (context.entriesById.has(entryId)) tallies.byEntry.set(entryId, tallyOf(context, book, entryId));
    }
    tallies.stale.clear();
    return { tallies: [...tallies.byEntry.values()], book };
  }

  private current(context: StageContext): StageTallies {
    const known = this.stages.get(context.stageId);
    if (known?.context === context) return known;
    const stale = new Set(context.rules.scheme ? context.entries.map((entry) => entry.id) : []);
    const made = { context, byEntry: new Map<EntryId, Tally>(), stale };
    this.stages.set(context.stageId, made);
    return made;
  }
}

function tallyOf({ rules, seats }: StageContext, book: StageBook, entryId: EntryId): Tally {
  if (!rules.scheme) throw new Error('a stage without a scheme has no tallies');
  return tallyEntry({ entryId, scheme: rules.scheme, seats, sheets: book.sheetsByEntry.get(entryId) });
}
