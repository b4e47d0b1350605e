import { Injectable } from '@nestjs/common';
import type { GoesOn } from '../../domain/impact/impact-report';
import type { ContestantId } from '../../domain/kernel/ids';
import type { StageBook } from '../../domain/ledger/stage-book';
import { stageAdvancement } from '../../domain/stage/stage-advancement';
import { StageBooks } from '../../marking/ledger/stage-books.read-model';
import { StandingsReadModel } from '../../results/ranking/standings.read-model';
import { ContestantsReadModel } from '../../setup/entries/contestants.read-model';
import type { StageContext } from '../../setup/stages/stage-context';
import { StageContexts } from '../../setup/stages/stage-contexts.read-model';

/** Who goes on from a stage as of a row of the ledger, and what is there of them in the next stage. */
@Injectable()
export class GoingOnReadModel {
  constructor(
    private readonly stages: StageContexts,
    private readonly standings: StandingsReadModel,
    private readonly contestants: ContestantsReadModel,
    private readonly books: StageBooks,
  ) {}

  /** Nobody where the rules send nobody on. @param stage with the rules that hold for that row */
  async asOf(stage: StageContext, seq: number): Promise<GoesOn[]> {
    const rule = stage.rules.advancement;
    const { standings, moment } = await this.standings.asOf(stage, seq);
    if (!rule || !moment) return [];
    const people = await this.contestants.ofStage(stage.stageId);
    const persons = await this.contestants.personsOfStage(stage.stageId);
    const { advancing } = stageAdvancement({ ...moment, people: persons }, rule, standings);
    const next = await this.nextOf(stage);
    const book = next && (await this.books.freshBookOf(next.competitionId, next.stageId));
    return advancing.flatMap(({ entryId }): GoesOn[] => {
      const contestantId = stage.entriesById.get(entryId)?.contestantId;
      const person = contestantId && people.get(contestantId);
      if (!contestantId || !person) return [];
      const { name: contestantName, unitName } = person;
      return [{ contestantId, contestantName, unitName, ...thereOf(next, book, contestantId) }];
    });
  }

  private async nextOf(stage: StageContext): Promise<StageContext | undefined> {
    const stages = await this.stages.listOfCompetition(stage.competitionId);
    return stages.find((one) => one.tradeId === stage.tradeId && one.ordinal === stage.ordinal + 1);
  }
}

function thereOf(
  next: StageContext | undefined,
  book: StageBook | undefined,
  contestantId: ContestantId,
): Pick<GoesOn, 'isEntered' | 'marks'> {
  const entry = next?.entries.find((one) => one.contestantId === contestantId);
  const sheets = entry ? [...(book?.sheetsByEntry.get(entry.id)?.values() ?? [])] : [];
  return {
    isEntered: entry !== undefined,
    marks: sheets.reduce((sum, { marksByAspect }) => sum + marksByAspect.size, 0),
  };
}
