import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { requireRight } from '../../access/require-right';
import type { FreezeBody, RevealStepBody } from '../../contract/reveal';
import type { AccountId, CompetitionId, StageId } from '../../domain/kernel/ids';
import type { RevealState } from '../../domain/reveal/reveal-state';
import { ranksToReveal } from '../../domain/reveal/revealed-rows';
import { requireReason } from '../../marking/moderation/require-reason';
import { found } from '../../platform/http/found';
import { RefusedError } from '../../platform/http/refused-error';
import type { StageContext } from '../../setup/stages/stage-context';
import { StageContexts } from '../../setup/stages/stage-contexts.read-model';
import { LedgerHeads } from '../../marking/ledger/ledger-heads.read-model';
import { StandingsReadModel } from '../ranking/standings.read-model';
import { FreezeActs } from './freeze-acts';
import { FrozenStages } from './frozen-stages';

/** Boards are stopped before the end, and opened by a presenter step by step, or by hand with a reason. */
@Injectable()
export class FreezesService {
  constructor(
    private readonly stages: StageContexts,
    private readonly standings: StandingsReadModel,
    private readonly heads: LedgerHeads,
    private readonly frozen: FrozenStages,
    private readonly acts: FreezeActs,
  ) {}

  /** Stops the public board of a stage, now or at a moment to come (RVL-1). @throws RefusedError NOT_ALLOWED, BOARD_FROZEN. */
  async freeze(actor: Actor, stageId: StageId, { from }: FreezeBody): Promise<void> {
    const stage = found(await this.stages.find(stageId));
    const by = presenterOf(actor, stage);
    await this.acts.freeze(by, stage, from);
  }

  /** The same for every stage of a competition that is not frozen yet and has somebody in it. */
  async freezeAll(actor: Actor, competitionId: CompetitionId, { from }: FreezeBody): Promise<void> {
    const by = presenterOf(actor, { competitionId });
    const all = await this.stages.listOfCompetition(competitionId);
    const shown = all.filter(({ kind, entries }) => kind !== 'preliminary' && entries.length > 0);
    for (const stage of shown) {
      try {
        await this.acts.freeze(by, stage, from);
      } catch (error) {
        if (!(error instanceof RefusedError && error.refusal.code === 'BOARD_FROZEN')) throw error;
      }
    }
  }

  /**
   * One step of a reveal, or its end (RVL-5). @throws RefusedError NOT_FOUND, CHANGED_MEANWHILE where somebody was faster,
   * REVEAL_STATE, STAGE_NOT_CLOSED for a beginning, REASON_TOO_SHORT for a lift.
   */
  async step(
    actor: Actor,
    { stageId, freezeId }: { readonly stageId: StageId; readonly freezeId: string },
    body: RevealStepBody,
  ): Promise<void> {
    const stage = found(await this.stages.find(stageId));
    const by = presenterOf(actor, stage);
    if (body.act === 'lift') requireReason(body.reason ?? '');
    const start = body.act === 'begin' ? await this.startOf(stage) : null;
    const frozen = this.frozen.newestOf(stage.competitionId, stageId);
    const ranks = frozen ? await this.ranks(stage, frozen.state) : 0;
    await this.acts.step({ stage, freezeId, by, body, start, ranks });
  }

  /** The row of the ledger whose places are revealed. */
  private async startOf(stage: StageContext): Promise<number> {
    const { seq } = await this.heads.headOf(stage.competitionId);
    const { book } = await this.standings.freshOfStage(stage);
    if (!book.isClosed) throw new RefusedError({ code: 'STAGE_NOT_CLOSED' });
    return Math.max(seq, book.seq);
  }

  private async ranks(stage: StageContext, { ledgerSeq, oneByOne }: RevealState): Promise<number> {
    if (ledgerSeq === null) return 0;
    const { standings } = await this.standings.asOf(stage, ledgerSeq);
    return ranksToReveal(standings, oneByOne).length;
  }
}

function presenterOf(actor: Actor, scope: Parameters<typeof requireRight>[2]): AccountId {
  requireRight(actor, 'board.present', scope);
  if (actor.accountId === null) throw new RefusedError({ code: 'SIGN_IN_REQUIRED' });
  return actor.accountId;
}
