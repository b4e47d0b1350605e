import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { requireRight } from '../../access/require-right';
import type { RecusalView } from '../../contract/judges';
import type { ConflictKind } from '../../domain/conflict/conflict';
import type { StageId } from '../../domain/kernel/ids';
import type { Refusal } from '../../domain/kernel/refusal';
import { refused } from '../../domain/kernel/result';
import { acceptRuling } from '../../domain/mark/accept-ruling';
import { found } from '../../platform/http/found';
import { RefusedError } from '../../platform/http/refused-error';
import type { StageContext } from '../../setup/stages/stage-context';
import { StageContexts } from '../../setup/stages/stage-contexts.read-model';
import { DeskWriter, type Decide } from '../moderation/desk-writer';
import { RecusalsReadModel } from './recusals.read-model';

/** Reasons as the ledger keeps them, in the language of the office. Nobody is named: judges may read them one day. */
const REASONS: Readonly<Record<ConflictKind, string>> = {
  unit: '回避：与选手同属一个单位',
  kin: '回避：与选手有亲属关系',
  trainee: '回避：与选手有师徒或培训关系',
  other: '回避：申报了其他利害关系',
};

/** Turns the conflicts of seated judges into what the ledger knows: the judge is excused from the entry. */
@Injectable()
export class RecusalsService {
  constructor(
    private readonly stages: StageContexts,
    private readonly recusals: RecusalsReadModel,
    private readonly desk: DeskWriter,
  ) {}

  /**
   * Excuses every judge from the entries she may not mark, in one commit. Doing it again does nothing; before marking begins it
   * is part of the preparation, in mid-event it follows a new declaration.
   * @throws RefusedError NOT_ALLOWED, SEALED, CONFLICTS_UNDECIDED, STAGE_CLOSED, RETRY_LATER
   */
  async excuse(actor: Actor, stageId: StageId): Promise<void> {
    const stage = found(await this.stages.find(stageId));
    requireRight(actor, 'judge.recuse', stage);
    const { recusals } = await this.recusals.ofStage(stage);
    const undecided = recusals.filter(({ state }) => state === 'undecided').length;
    if (undecided > 0) throw new RefusedError({ code: 'CONFLICTS_UNDECIDED', conflicts: undecided });
    const due = recusals.filter(({ state }) => state === 'due');
    if (due.length === 0) return;
    const outcomes = await this.desk.writeAll(
      actor,
      stage,
      due.map((one) => excusing(stage, one)),
      stage.rulesVersion,
    );
    const failed = outcomes.find((outcome) => !outcome.ok && outcome.refusal.code !== 'ALREADY_EXISTS');
    if (failed && !failed.ok) throw new RefusedError(failed.refusal);
  }
}

/** Two desks that do it at once write it once. */
function excusing({ marked, stageId }: StageContext, { entryId, judgeId, kind }: RecusalView): Decide {
  return (book) => {
    if (!marked) return refused<Refusal>({ code: 'NOT_FOUND' });
    if (book.recordsByEntry.get(entryId)?.excusedJudges.has(judgeId))
      return refused<Refusal>({ code: 'ALREADY_EXISTS' });
    return acceptRuling(marked, book, {
      kind: 'JudgeExcused',
      stageId,
      entryId,
      judgeId,
      reason: REASONS[kind],
    });
  };
}
