import { Injectable } from '@nestjs/common';
import type { ClocksView, ClockView } from '../../contract/record';
import { readClock } from '../../domain/clock/read-clock';
import type { StageBook } from '../../domain/ledger/stage-book';
import type { EntryId } from '../../domain/kernel/ids';
import { Clock } from '../../platform/clock/clock';
import type { StageContext } from '../../setup/stages/stage-context';
import { StageBooks } from '../ledger/stage-books.read-model';

const BY_NUMBER = new Intl.Collator('en', { numeric: true });

/** The clocks of a stage as they stand now, by the server's own clock. */
@Injectable()
export class ClocksReadModel {
  constructor(
    private readonly books: StageBooks,
    private readonly clock: Clock,
  ) {}

  async of(stage: StageContext): Promise<ClocksView> {
    const book = await this.books.bookOf(stage.competitionId, stage.stageId);
    const now = this.clock.now();
    const entries = stage.entries.toSorted((a, b) => BY_NUMBER.compare(a.number, b.number));
    return {
      stageId: stage.stageId,
      at: now.toISOString(),
      isClosed: book.isClosed,
      modules: (stage.rules.scheme?.modules ?? []).map(({ id, name }) => ({
        moduleId: id,
        name,
        allowedSeconds: book.allowedSeconds.get(id) ?? null,
      })),
      entries: entries.map(({ id, number }) => ({
        entryId: id,
        number,
        status: book.recordsByEntry.get(id)?.status ?? 'present',
        clocks: clocksOf(book, id, now.getTime()),
      })),
    };
  }
}

function clocksOf(book: StageBook, entryId: EntryId, nowMs: number): ClockView[] {
  const clocks = [...(book.recordsByEntry.get(entryId)?.clocks ?? [])];
  return clocks.map(([moduleId, clock]) => ({
    moduleId,
    ...readClock(clock, nowMs, book.allowedSeconds.get(moduleId)),
    steps: clock.steps,
    compensations: clock.compensations,
  }));
}
