import { Injectable } from '@nestjs/common';
import type { RehearsalDetail } from '../../contract/rehearsals';
import type { CompetitionId, JudgeId } from '../../domain/kernel/ids';
import type { StageBook } from '../../domain/ledger/stage-book';
import { isSheetOwed, marksDue, marksMissing } from '../../domain/mark/marks-due';
import type { MarkedStage } from '../../domain/mark/marked-stage';
import type { StageContext } from '../../setup/stages/stage-context';
import { StageContexts } from '../../setup/stages/stage-contexts.read-model';
import { StageBooks } from '../ledger/stage-books.read-model';
import { SimulatedRounds } from './simulated-rounds.service';

type Progress = { -readonly [Member in keyof RehearsalDetail['progress']]: number };

/** How far the marking of a rehearsal is, over all its stages, and who judges there. */
@Injectable()
export class RehearsalProgress {
  constructor(
    private readonly stages: StageContexts,
    private readonly books: StageBooks,
    private readonly rounds: SimulatedRounds,
  ) {}

  async of(id: CompetitionId): Promise<{ progress: RehearsalDetail['progress']; judges: JudgeId[] }> {
    const isTaken = await this.rounds.takenSeats(id);
    const progress = {
      marked: 0,
      expected: 0,
      openSheets: 0,
      openStages: 0,
      closedStages: 0,
      emptyStages: 0,
      simulatedSeats: 0,
      takenSeats: 0,
    };
    const judges = new Set<JudgeId>();
    for (const stage of await this.stages.listOfCompetition(id)) {
      const { marked, entries, stageId } = stage;
      if (!marked) continue;
      const book = await this.books.bookOf(id, stageId);
      progress[stageIn(book.isClosed, entries.length)] += 1;
      for (const judgeId of marked.modulesByJudge.keys()) {
        judges.add(judgeId);
        progress[isTaken(stage, judgeId) ? 'takenSeats' : 'simulatedSeats'] += 1;
        addSheets(progress, { marked, entries, book, judgeId });
      }
    }
    return { progress, judges: [...judges] };
  }
}

function stageIn(isClosed: boolean, entries: number): 'openStages' | 'closedStages' | 'emptyStages' {
  if (isClosed) return 'closedStages';
  return entries > 0 ? 'openStages' : 'emptyStages';
}

interface OfJudge extends Pick<StageContext, 'entries'> {
  readonly marked: MarkedStage;
  readonly book: StageBook;
  readonly judgeId: JudgeId;
}

function addSheets(progress: Progress, { marked, entries, book, judgeId }: OfJudge): void {
  for (const { id } of entries) {
    const due = marksDue(marked, book, id, judgeId).length;
    progress.expected += due;
    progress.marked += due - marksMissing(marked, book, id, judgeId);
    if (!book.isClosed && isSheetOwed(marked, book, id, judgeId)) progress.openSheets += 1;
  }
}
