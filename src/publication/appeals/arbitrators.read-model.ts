import { Injectable } from '@nestjs/common';
import { appealConflict, type AppealConflict } from '../../domain/appeal/appeal-conflict';
import { isOutOf } from '../../domain/appeal/refuse-act';
import type { AppealActKind } from '../../domain/appeal/appeal';
import { foundConflict } from '../../domain/conflict/found-conflict';
import type { AccountId } from '../../domain/kernel/ids';
import { isOwnWork } from '../../domain/recheck/is-own-work';
import { StageBooks } from '../../marking/ledger/stage-books.read-model';
import { ContestantsReadModel } from '../../setup/entries/contestants.read-model';
import { ConflictsReadModel } from '../../setup/judges/conflicts.read-model';
import type { StoredFile } from './appeal-files.read-model';

/** Who has nothing to do with an appeal. */
@Injectable()
export class Arbitrators {
  constructor(
    private readonly books: StageBooks,
    private readonly conflicts: ConflictsReadModel,
    private readonly contestants: ContestantsReadModel,
  ) {}

  /** What keeps this account from arbitrating (APL-6); null when nothing does. */
  async conflictOf(
    { appeal, stage, steps }: StoredFile,
    accountId: AccountId,
    act: AppealActKind,
  ): Promise<AppealConflict | null> {
    const { marked, competitionId, stageId } = stage;
    const book = await this.books.bookOf(competitionId, stageId);
    const contestantId = stage.entriesById.get(appeal.entryId)?.contestantId;
    const person = contestantId && (await this.contestants.ofStage(stageId)).get(contestantId);
    const terms = await this.conflicts.termsOf(stage, [accountId]);
    return appealConflict({
      isOwnWork: marked !== undefined && isOwnWork(marked, book, accountId, appeal.entryId),
      hasFiled: appeal.filedBy === accountId,
      isOut: isOutOf({ steps }, accountId, act),
      found: person
        ? foundConflict(terms, accountId, { contestantId: person.id, unitId: person.unitId })
        : null,
    });
  }
}
