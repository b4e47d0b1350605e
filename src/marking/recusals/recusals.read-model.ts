import { Injectable } from '@nestjs/common';
import { AccountNames } from '../../access/account-names.read-model';
import type { RecusalsView, RecusalView } from '../../contract/judges';
import type { StageBook } from '../../domain/ledger/stage-book';
import { sheetOf } from '../../domain/ledger/sheet-of';
import { ConflictsReadModel } from '../../setup/judges/conflicts.read-model';
import { StageConflicts, type StageConflict } from '../../setup/panels/stage-conflicts.read-model';
import { requireUnsealed } from '../../setup/stages/require-unsealed';
import type { StageContext } from '../../setup/stages/stage-context';
import { StageBooks } from '../ledger/stage-books.read-model';

/** Which seated judges do not mark which entries of a stage, because they stand too near. Entries by their numbers alone. */
@Injectable()
export class RecusalsReadModel {
  constructor(
    private readonly conflicts: StageConflicts,
    private readonly declared: ConflictsReadModel,
    private readonly books: StageBooks,
    private readonly accounts: AccountNames,
  ) {}

  /** @throws RefusedError SEALED while nobody may know whose entries they are, unless a judge declared one by its number */
  async ofStage(stage: StageContext): Promise<RecusalsView> {
    const judgeIds = [...new Set(stage.seats.map(({ judgeId }) => judgeId))];
    const conflicts = await this.conflicts.ofStage(stage, judgeIds);
    const standing = conflicts.filter(({ state }) => state !== 'lifted');
    const unplaced = await this.declared.countUnplaced(stage.competitionId, judgeIds);
    if (standing.length === 0 && unplaced === 0) requireUnsealed(stage);
    const book = await this.books.freshBookOf(stage.competitionId, stage.stageId);
    const names = await this.accounts.ofMany(standing.map(({ judgeId }) => judgeId));
    const recusals = standing.map((one): RecusalView => {
      const { judgeId, entryId, kind } = one;
      return {
        judgeId,
        judgeName: names.get(judgeId) ?? judgeId,
        entryId,
        number: stage.entriesById.get(entryId)?.number ?? '',
        kind,
        state: stateOf(one, book),
        hasMarks: (sheetOf(book, entryId, judgeId)?.marksByAspect.size ?? 0) > 0,
      };
    });
    return { stageId: stage.stageId, recusals, unplaced };
  }
}

function stateOf({ judgeId, entryId, state }: StageConflict, book: StageBook): RecusalView['state'] {
  if (book.recordsByEntry.get(entryId)?.excusedJudges.has(judgeId)) return 'excused';
  return state === 'asks' ? 'undecided' : 'due';
}
