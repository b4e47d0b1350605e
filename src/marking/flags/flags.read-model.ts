import { Injectable } from '@nestjs/common';
import { AccountNames } from '../../access/account-names.read-model';
import type { FlagsView, FlagView } from '../../contract/oversight';
import type { AccountId } from '../../domain/kernel/ids';
import type { Flag } from '../../domain/ledger/oversight-record';
import type { StageContext } from '../../setup/stages/stage-context';
import { StageBooks } from '../ledger/stage-books.read-model';

/** The flags of a stage with who and when. */
@Injectable()
export class FlagsReadModel {
  constructor(
    private readonly books: StageBooks,
    private readonly accounts: AccountNames,
  ) {}

  async ofStage(stage: StageContext): Promise<FlagsView> {
    const book = await this.books.bookOf(stage.competitionId, stage.stageId);
    const flags = [...book.oversight.flags.values()];
    const people = flags.flatMap(({ by, judgeId, settled }) => [by, judgeId, settled?.by]);
    const names = await this.accounts.ofMany(people.filter((id) => id !== null && id !== undefined));
    const views = flags.map((flag) => toView(stage, flag, (id) => names.get(id) ?? id));
    return { stageId: stage.stageId, flags: views.toSorted(byNeed) };
  }
}

function byNeed(a: FlagView, b: FlagView): number {
  return Number(a.settled !== null) - Number(b.settled !== null) || b.seq - a.seq;
}

function toView(stage: StageContext, flag: Flag, nameOf: (id: AccountId) => string): FlagView {
  const { seq, entryId, judgeId, by, at, reason, settled } = flag;
  return {
    seq,
    entryId,
    number: stage.entriesById.get(entryId)?.number ?? entryId,
    judge: judgeId && nameOf(judgeId),
    by: nameOf(by),
    at,
    reason,
    settled: settled && { by: nameOf(settled.by), at: settled.at, reason: settled.reason },
  };
}
