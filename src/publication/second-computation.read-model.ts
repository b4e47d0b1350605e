import { Injectable } from '@nestjs/common';
import type { ArchivedStage } from '../domain/archive/archive';
import type { StageId } from '../domain/kernel/ids';
import type { Someone } from '../domain/second-computation/conditions';
import { emptyBook, tellRow, type Book } from '../domain/second-computation/fold';
import { stagesBefore, stagesOf, type Outcome } from '../domain/second-computation/stages';
import { LedgerHeads } from '../marking/ledger/ledger-heads.read-model';
import { ContestantsReadModel } from '../setup/entries/contestants.read-model';
import type { StageContext } from '../setup/stages/stage-context';
import { StageContexts } from '../setup/stages/stage-contexts.read-model';

interface UpTo {
  /** The last ledger row that counts. */
  readonly seq: number;
  /** The year of the competition, for promotions. */
  readonly year: number;
}

/** Results computed a second time: from the rows of the ledger as they stand in the database, past every book that is held. */
@Injectable()
export class SecondComputation {
  constructor(
    private readonly stages: StageContexts,
    private readonly contestants: ContestantsReadModel,
    private readonly ledger: LedgerHeads,
  ) {}

  /** Undefined in a stage where nothing is marked. */
  async ofStage(stage: StageContext, { seq, year }: UpTo): Promise<Outcome | undefined> {
    const contexts = await this.withThoseBefore(stage);
    const books = new Map<string, Book>();
    const people = new Map<string, Someone>();
    for (const { stageId } of contexts) {
      books.set(stageId, await this.bookOf(stageId, seq));
      for (const [id, person] of await this.contestants.ofStage(stageId))
        people.set(id, { contestant: person, unit: { id: person.unitId, kind: person.unitKind } });
    }
    const outcomes = stagesOf(contexts.map(toStage), (id) => books.get(id) ?? emptyBook(), { people, year });
    return outcomes.find((outcome) => outcome.stage.id === stage.stageId);
  }

  private async bookOf(stageId: StageId, seq: number): Promise<Book> {
    const book = emptyBook();
    for (const row of await this.ledger.listOfStage(stageId)) if (row.seq <= seq) tellRow(book, row);
    return book;
  }

  private async withThoseBefore(stage: StageContext): Promise<StageContext[]> {
    const found = new Map<string, StageContext>([[stage.stageId, stage]]);
    for (const each of found.values()) {
      // While people are hidden nothing is carried from earlier stages (SEA-6).
      for (const id of each.isSealed ? [] : stagesBefore(each.rules)) {
        const before = found.has(id) ? undefined : await this.stages.find(id as StageId);
        if (before) found.set(id, before);
      }
    }
    return [...found.values()];
  }
}

function toStage({
  stageId: id,
  ordinal,
  kind,
  name,
  rules,
  entries,
  seats,
  isSealed,
}: StageContext): ArchivedStage {
  const { carryOver, ...others } = rules;
  return {
    id,
    ordinal,
    kind,
    name,
    rules: isSealed ? others : { ...others, ...(carryOver ? { carryOver } : {}) },
    entries,
    seats,
  };
}
