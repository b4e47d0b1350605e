import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { requireRight } from '../../access/require-right';
import type { EditionStateView } from '../../contract/public-results';
import type { PublishedResultView } from '../../contract/publication';
import type { AccountId, StageId } from '../../domain/kernel/ids';
import { decideFinal, decideNotice } from '../../domain/publication/decide-edition';
import type { EditionStanding } from '../../domain/publication/edition-state';
import { NO_PLAN, type PublicationPlan } from '../../domain/publication/publication-plan';
import { Acts } from '../../platform/audit/acts';
import type { Tx } from '../../platform/database/transactions';
import { found } from '../../platform/http/found';
import { RefusedError } from '../../platform/http/refused-error';
import { taken } from '../../platform/http/taken';
import { requireUnsealed } from '../../setup/stages/require-unsealed';
import type { StageContext } from '../../setup/stages/stage-context';
import { StageContexts } from '../../setup/stages/stage-contexts.read-model';
import { PublishedResultsReadModel } from '../published-results.read-model';
import { OpenMatters } from './open-matters';
import { EditionStatesRepository } from './edition-states.repository';
import { StateWriter } from './state-writer';

/** One step of an edition, inside its transaction. */
interface Step {
  readonly tx: Tx;
  readonly edition: PublishedResultView;
  readonly standing: EditionStanding;
  readonly plan: PublicationPlan;
  readonly by: AccountId;
}

/** The newest edition of a stage becomes more official: internal, on notice, final (PBS-3 … PBS-6). */
@Injectable()
export class EditionActsService {
  constructor(
    private readonly stages: StageContexts,
    private readonly results: PublishedResultsReadModel,
    private readonly open: OpenMatters,
    private readonly states: EditionStatesRepository,
    private readonly writer: StateWriter,
    private readonly acts: Acts,
  ) {}

  /**
   * @param version the edition that is meant; the newest unless named
   * @throws RefusedError NOTICE_NOT_PLANNED, EDITION_STATE, EDITION_OUTDATED, EDITION_BEHIND and what blocks publication.
   */
  async putOnNotice(actor: Actor, stageId: StageId, version?: number): Promise<EditionStateView> {
    const { stage, edition, by } = await this.meant(actor, stageId, version);
    await this.open.requireSettled(stage, edition.content);
    return this.step({ edition, by, action: 'result.notice' }, async ({ tx, standing, plan }) => {
      const at = this.writer.nowText();
      const notice = taken(decideNotice(standing, plan, at));
      await this.writer.show(tx, edition, { plan, by, at, notice });
      return { version: standing.version, state: 'notice', noticeFrom: notice.from, noticeTo: notice.to };
    });
  }

  /** @throws RefusedError NOTICE_RUNNING and those of going on notice. */
  async makeFinal(actor: Actor, stageId: StageId, version?: number): Promise<EditionStateView> {
    const { stage, edition, by } = await this.meant(actor, stageId, version);
    await this.open.requireNoObjection(stage, edition.content);
    return this.step({ edition, by, action: 'result.final' }, async ({ tx, standing, plan }) => {
      const at = this.writer.nowText();
      taken(decideFinal(standing, plan, at));
      if (standing.state === 'notice') await this.writer.makeFinal(tx, edition, by);
      else await this.writer.show(tx, edition, { plan, by, at, notice: null });
      return { ...standing, state: 'final' };
    });
  }

  private async meant(
    actor: Actor,
    stageId: StageId,
    version: number | undefined,
  ): Promise<{ stage: StageContext; edition: PublishedResultView; by: AccountId }> {
    const stage = found(await this.stages.find(stageId));
    requireRight(actor, 'result.publish', stage);
    if (actor.accountId === null) throw new RefusedError({ code: 'SIGN_IN_REQUIRED' });
    requireUnsealed(stage);
    const edition = found(await this.results.find(stageId));
    refuseOther(edition.content.version, version ?? edition.content.version);
    return { stage, edition, by: actor.accountId };
  }

  private step(
    { edition, by, action }: Pick<Step, 'edition' | 'by'> & { readonly action: string },
    work: (step: Step) => Promise<EditionStateView>,
  ): Promise<EditionStateView> {
    const { stageId, competitionId, version } = edition.content;
    return this.acts.run(
      { actorId: by, action, subject: `stage/${stageId}` },
      async (tx) => {
        await this.writer.requireOpen(tx, competitionId);
        const newest = found(await this.states.takeNewest(tx, stageId));
        refuseOther(newest.version, version);
        const { state, noticeFrom, noticeTo } = newest;
        const standing: EditionStanding = { version, state: state ?? 'final', noticeFrom, noticeTo };
        const plan = (await this.writer.planOf(tx, competitionId)) ?? NO_PLAN;
        return work({ tx, edition, standing, plan, by });
      },
      ({ noticeFrom, noticeTo }) => ({ version, hash: edition.hash, noticeFrom, noticeTo }),
    );
  }
}

/** Nobody makes another edition official than the one she looked at. */
function refuseOther(newest: number, meant: number): void {
  if (newest !== meant) throw new RefusedError({ code: 'EDITION_OUTDATED', version: newest });
}
