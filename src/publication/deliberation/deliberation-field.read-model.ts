import { Injectable } from '@nestjs/common';
import type { TitleGiven } from '../../contract/deliberation';
import type { DeliberatedRow } from '../../domain/deliberation/deliberation';
import { titlesByOrder } from '../../domain/deliberation/titles-by-order';
import type { ContestantId } from '../../domain/kernel/ids';
import type { StageBook } from '../../domain/ledger/stage-book';
import type { Standing } from '../../domain/ranking/standing';
import { resultHash } from '../../domain/signature/result-content';
import type { StageMoment } from '../../domain/stage/ranked-stage';
import { StageBooks } from '../../marking/ledger/stage-books.read-model';
import { found } from '../../platform/http/found';
import { sha256 } from '../../platform/identity/sha256';
import { StandingsReadModel } from '../../results/ranking/standings.read-model';
import {
  ContestantsReadModel,
  toPerson,
  type NamedContestant,
} from '../../setup/entries/contestants.read-model';
import type { StageContext } from '../../setup/stages/stage-context';
import { OpenTies } from '../closing/open-ties.read-model';
import { EditionStates } from '../states/edition-states.read-model';

/** What a jury has before it. */
export interface DeliberationField {
  readonly stage: StageContext;
  readonly book: StageBook;
  /** Everybody with a place, best first. */
  readonly placed: readonly (Standing & { readonly place: number })[];
  readonly people: ReadonlyMap<ContestantId, NamedContestant>;
  /** The hash of the result. */
  readonly content: string;
  readonly ties: number;
  readonly isOver: boolean;
  /** The titles that an order gives; those by points without one. */
  readonly titlesOf: (rows: readonly DeliberatedRow[] | null) => readonly TitleGiven[];
}

/** Reads what a jury decides on: places by points, who has them, and what each order would come to. */
@Injectable()
export class DeliberationFields {
  constructor(
    private readonly standings: StandingsReadModel,
    private readonly contestants: ContestantsReadModel,
    private readonly ties: OpenTies,
    private readonly states: EditionStates,
    private readonly books: StageBooks,
  ) {}

  /** @throws RefusedError NOT_FOUND in a stage where nothing is marked. */
  async ofStage(stage: StageContext): Promise<DeliberationField> {
    const read = await this.standings.freshOfStage(stage);
    const { book, standings } = read;
    const people = await this.contestants.ofStage(stage.stageId);
    const moment = {
      ...found(read.moment),
      people: new Map([...people].map(([id, one]) => [id, toPerson(one)])),
    };
    return {
      stage,
      book,
      placed: standings.flatMap((row) => (row.place === null ? [] : [{ ...row, place: row.place }])),
      people,
      content: resultHash(stage.stageId, standings, sha256),
      ties: (await this.ties.ofStage(stage, read)).length,
      isOver: await this.isOver(stage, book),
      titlesOf: (rows) => titlesOf({ stage, moment, standings }, rows),
    };
  }

  /** The newest edition is final, and the stage has not been opened again since (DLB-8). */
  private async isOver({ competitionId, stageId }: StageContext, { revision }: StageBook): Promise<boolean> {
    const edition = await this.states.ofStage(stageId);
    if (edition?.state !== 'final') return false;
    if (edition.ledgerSeq === null) return true;
    const then = await this.books.bookAt(competitionId, stageId, edition.ledgerSeq);
    return then.revision === revision;
  }
}

function titlesOf(
  of: { readonly stage: StageContext; readonly moment: StageMoment; readonly standings: readonly Standing[] },
  rows: readonly DeliberatedRow[] | null,
): TitleGiven[] {
  const { stage, moment, standings } = of;
  const entryOf = new Map(stage.entries.map(({ id, contestantId }) => [contestantId, id]));
  const titles = titlesByOrder(moment, { standings, rules: stage.rules, year: 0 }, rows);
  return titles.map(({ contestantId, ruleId }) => ({ entryId: entryOf.get(contestantId)!, ruleId }));
}
