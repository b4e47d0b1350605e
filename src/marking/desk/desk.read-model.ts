import { Injectable } from '@nestjs/common';
import { AccountNames } from '../../access/account-names.read-model';
import type { DeskCellView, DeskView } from '../../contract/desk';
import type { EntryId, JudgeId } from '../../domain/kernel/ids';
import { sheetOf } from '../../domain/ledger/sheet-of';
import type { StageBook } from '../../domain/ledger/stage-book';
import { deskCell } from '../../domain/mark/desk-cell';
import { sha256 } from '../../platform/identity/sha256';
import { DrawsReadModel } from '../../setup/draws/draws.read-model';
import type { StageContext } from '../../setup/stages/stage-context';
import { StageBooks } from '../ledger/stage-books.read-model';

/** Who owes which mark of a stage: counts and states, never a mark (BLD-1). */
@Injectable()
export class DeskReadModel {
  constructor(
    private readonly books: StageBooks,
    private readonly accounts: AccountNames,
    private readonly draws: DrawsReadModel,
  ) {}

  async ofStage(stage: StageContext): Promise<DeskView> {
    const book = await this.books.bookOf(stage.competitionId, stage.stageId);
    const judgeIds = [...(stage.marked?.modulesByJudge.keys() ?? [])];
    const names = await this.accounts.ofMany(judgeIds);
    const places = await this.draws.placesIn(stage.stageId);
    const modules = stage.rules.scheme?.modules ?? [];
    return {
      stageId: stage.stageId,
      competitionId: stage.competitionId,
      isClosed: book.isClosed,
      secondPerson: stage.rules.corrections?.secondPerson ?? false,
      revision: book.revision,
      seq: book.seq,
      modules: modules.map(({ id, name }) => ({ moduleId: id, name })),
      judges: judgeIds.map((judgeId) => ({ judgeId, name: names.get(judgeId) ?? judgeId })),
      entries: stage.entries.map(({ id, number }) => ({
        entryId: id,
        number,
        status: book.recordsByEntry.get(id)?.status ?? 'present',
        lot: places.get(id) ?? null,
        cells: judgeIds.map((judgeId) => toCell(stage, book, id, judgeId)),
      })),
    };
  }
}

function toCell(stage: StageContext, book: StageBook, entryId: EntryId, judgeId: JudgeId): DeskCellView {
  const { marked } = stage;
  const revision = sheetOf(book, entryId, judgeId)?.revision ?? 1;
  if (!marked) return { state: 'excused', revision, missing: [] };
  const { state, missing } = deskCell(marked, book, { entryId, judgeId }, sha256);
  return { state, revision, missing: marked.scheme.modules.map(({ id }) => missing.get(id) ?? null) };
}
