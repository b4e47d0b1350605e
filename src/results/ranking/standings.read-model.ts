import { Injectable } from '@nestjs/common';
import type { Person } from '../../domain/eligibility/person';
import type { ContestantId, StageId } from '../../domain/kernel/ids';
import type { StageBook } from '../../domain/ledger/stage-book';
import { rankEntries } from '../../domain/ranking/rank-entries';
import type { Standing } from '../../domain/ranking/standing';
import { asksForPeople, rankingWithoutPeople } from '../../domain/stage/asks-for-people';
import type { PointsByStage, RankedStage, StageMoment } from '../../domain/stage/ranked-stage';
import { stagesNeeded } from '../../domain/stage/stages-needed';
import { pointsOf, rankingOf, stageStandings } from '../../domain/stage/stage-standings';
import { StageBooks } from '../../marking/ledger/stage-books.read-model';
import { ContestantsReadModel } from '../../setup/entries/contestants.read-model';
import type { StageContext } from '../../setup/stages/stage-context';
import { StageContexts } from '../../setup/stages/stage-contexts.read-model';
import { TalliesReadModel } from '../tally/tallies.read-model';

export interface StageStandings {
  readonly standings: readonly Standing[];
  readonly book: StageBook;
  /** What they were computed from; undefined in a stage where nothing is marked. */
  readonly moment: StageMoment | undefined;
}

interface Earlier {
  readonly points: PointsByStage;
  readonly seq: number;
}

/** The ranking of a stage, best first. Derived: nothing of it is stored. */
@Injectable()
export class StandingsReadModel {
  constructor(
    private readonly tallies: TalliesReadModel,
    private readonly books: StageBooks,
    private readonly stages: StageContexts,
    private readonly contestants: ContestantsReadModel,
  ) {}

  async ofStage(context: StageContext): Promise<StageStandings> {
    const book = await this.books.bookOf(context.competitionId, context.stageId);
    const stage = rankedStage(context);
    if (!stage) return { standings: [], book, moment: undefined };
    const earlier = await this.earlierOf(stage, (one) => this.ofStage(one));
    const people = await this.peopleFor(stage);
    const moment = { stage, book, earlier: earlier.points, people };
    const tallies = this.tallies.ofStage(context, moment, earlier.seq);
    return { standings: rankEntries(rankingOf(moment, tallies)), book, moment };
  }

  /** The same, holding everything that was committed before the call on any node: for what becomes official. */
  async freshOfStage(context: StageContext): Promise<StageStandings> {
    await this.books.freshBookOf(context.competitionId, context.stageId);
    return this.ofStage(context);
  }

  /** The same as of one row of the competition's ledger: later rows are left out, here and in earlier stages. */
  async asOf(context: StageContext, seq: number): Promise<StageStandings> {
    const book = await this.books.bookAt(context.competitionId, context.stageId, seq);
    const stage = rankedStage(context);
    if (!stage) return { standings: [], book, moment: undefined };
    const earlier = await this.earlierOf(stage, (one) => this.asOf(one, seq));
    const moment = { stage, book, earlier: earlier.points, people: await this.peopleFor(stage) };
    return { standings: stageStandings(moment), book, moment };
  }

  private async peopleFor({ id, ranking }: RankedStage): Promise<ReadonlyMap<ContestantId, Person>> {
    return asksForPeople(ranking) ? this.contestants.personsOfStage(id) : new Map();
  }

  /** The points of the earlier stages that a stage builds on; these may build on others in turn. */
  private async earlierOf(
    stage: RankedStage,
    standingsOf: (context: StageContext) => Promise<StageStandings>,
  ): Promise<Earlier> {
    const points = new Map<StageId, ReturnType<typeof pointsOf>>();
    let seq = 0;
    for (const stageId of stagesNeeded(stage)) {
      const context = await this.stages.find(stageId);
      const earlier = context && rankedStage(context);
      if (!earlier) continue;
      const { standings, book } = await standingsOf(context);
      points.set(stageId, pointsOf(earlier, standings));
      seq += book.seq;
    }
    return { points, seq };
  }
}

/** While people are hidden nothing is carried from earlier stages, for that would tell who is who, and nothing asks who they are (SEA-6). */
function rankedStage({ stageId, rules, seats, entries, isSealed }: StageContext): RankedStage | undefined {
  const { scheme, ranking, carryOver } = rules;
  if (!scheme) return undefined;
  const stage = { id: stageId, scheme, seats, entries };
  return isSealed ? { ...stage, ranking: rankingWithoutPeople(ranking) } : { ...stage, ranking, carryOver };
}
