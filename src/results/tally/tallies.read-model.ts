import { Injectable } from '@nestjs/common';
import type { EntryId, StageId } from '../../domain/kernel/ids';
import type { StageMoment } from '../../domain/stage/ranked-stage';
import { tallyOfEntry } from '../../domain/stage/stage-standings';
import type { Tally } from '../../domain/tally/tally';
import { StageBooks } from '../../marking/ledger/stage-books.read-model';
import type { StageContext } from '../../setup/stages/stage-context';

interface StageTallies {
  /** Set-up as of the computation; another one means computing anew. */
  readonly context: StageContext;
  /** How far the earlier stages had come whose points are carried over; further means computing anew. */
  readonly earlierSeq: number;
  readonly byEntry: Map<EntryId, Tally>;
  readonly stale: Set<EntryId>;
}

/** Every entry's tally, kept in memory and rebuilt from the committed book; only what a new row touched is computed again. */
@Injectable()
export class TalliesReadModel {
  private readonly stages = new Map<StageId, StageTallies>();

  constructor(books: StageBooks) {
    books.on((stageId, { fact }) => {
      if ('entryId' in fact) this.stages.get(stageId)?.stale.add(fact.entryId);
    });
  }

  /** The tallies of a stage as its book stands. @param earlierSeq grows with the earlier stages whose points it carries over */
  ofStage(context: StageContext, moment: StageMoment, earlierSeq: number): Tally[] {
    const tallies = this.current(context, earlierSeq);
    for (const entryId of tallies.stale) {
      const entry = context.entriesById.get(entryId);
      if (entry) tallies.byEntry.set(entryId, tallyOfEntry(moment, entry));
    }
    tallies.stale.clear();
    return [...tallies.byEntry.values()];
  }

  private current(context: StageContext, earlierSeq: number): StageTallies {
    const known = this.stages.get(context.stageId);
    if (known?.context === context && known.earlierSeq === earlierSeq) return known;
    const stale = new Set(context.entries.map((entry) => entry.id));
    const made = { context, earlierSeq, byEntry: new Map<EntryId, Tally>(), stale };
    this.stages.set(context.stageId, made);
    return made;
  }
}
