import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { requireRight } from '../../access/require-right';
import type { ConfirmBody, ProposeBody } from '../../contract/corrections';
import type { PublishedResultView } from '../../contract/publication';
import type { AccountId, StageId } from '../../domain/kernel/ids';
import { requireReason } from '../../marking/moderation/require-reason';
import { Acts } from '../../platform/audit/acts';
import type { Tx } from '../../platform/database/transactions';
import { found } from '../../platform/http/found';
import { RefusedError } from '../../platform/http/refused-error';
import { newId } from '../../platform/identity/new-id';
import type { StageContext } from '../../setup/stages/stage-context';
import { StageContexts } from '../../setup/stages/stage-contexts.read-model';
import { contentOf } from '../draft';
import { ResultsPublisher } from '../results-publisher';
import { CorrectionDraftsReadModel } from './correction-drafts.read-model';
import { ProposalsRepository, type AnsweredProposal } from './proposals.repository';

/** A proposal of a stage. */
export interface Proposed {
  readonly stageId: StageId;
  readonly proposalId: string;
}

interface Acting {
  readonly stage: StageContext;
  readonly by: AccountId;
}

/** Every edition after the first: one person proposes it with a reason, another one confirms the very same or says no. */
@Injectable()
export class ProposalsService {
  constructor(
    private readonly stages: StageContexts,
    private readonly drafts: CorrectionDraftsReadModel,
    private readonly proposals: ProposalsRepository,
    private readonly publisher: ResultsPublisher,
    private readonly acts: Acts,
  ) {}

  /**
   * Proposes the next edition (IMC-2). @throws RefusedError REASON_TOO_SHORT, NOT_PUBLISHED, PROPOSAL_OPEN, SEALED, and whatever
   * keeps an edition from being published.
   */
  async propose(actor: Actor, stageId: StageId, { reason, announcement }: ProposeBody): Promise<Proposed> {
    const { stage, by } = await this.acting(actor, 'result.publish', stageId);
    requireReason(reason);
    const { draft, view } = await this.drafts.ofStage(stage, by);
    const { baseVersion, hash } = view;
    return this.acts.run(
      { actorId: by, action: 'edition.propose', subject: `stage/${stageId}` },
      async (tx) => {
        await this.proposals.lock(tx, stageId);
        const before = await this.proposals.list(tx, stageId);
        if (before.some(({ answer }) => answer === null)) throw new RefusedError({ code: 'PROPOSAL_OPEN' });
        const proposal = {
          id: newId<string>(),
          competitionId: stage.competitionId,
          stageId,
          ordinal: before.length + 1,
          baseVersion,
          reason: reason.trim(),
          draft: contentOf(draft),
          hash,
          announcement: announcement ?? view.announcement,
          at: this.publisher.nowText(),
          actorId: by,
        };
        await this.proposals.insert(tx, proposal);
        return { stageId, proposalId: proposal.id };
      },
      ({ proposalId }) => ({ proposalId, baseVersion, hash, reason: reason.trim() }),
    );
  }

  /**
   * The second person publishes what was proposed (IMC-3). @throws RefusedError NOT_FOUND, OWN_WORK, CHANGED_MEANWHILE where it is
   * answered already, EDITION_CHANGED, and whatever keeps an edition from being published.
   */
  async confirm(
    actor: Actor,
    { stageId, proposalId }: Proposed,
    { hash, announcement }: ConfirmBody,
  ): Promise<PublishedResultView> {
    const { stage, by } = await this.acting(actor, 'edition.confirm', stageId);
    await this.openOf(this.acts.reader, { stageId, proposalId }, by);
    const { draft, view } = await this.drafts.ofStage(stage, by);
    return this.acts.run(
      { actorId: by, action: 'edition.confirm', subject: `stage/${stageId}` },
      async (tx) => {
        const proposal = await this.openOf(tx, { stageId, proposalId }, by);
        if (proposal.hash !== hash || proposal.hash !== view.hash)
          throw new RefusedError({ code: 'EDITION_CHANGED' });
        const published = await this.publisher.publishAfter(tx, proposal.baseVersion, draft);
        await this.proposals.insertAnswer(tx, proposalId, {
          answer: 'confirmed',
          reason: null,
          announcement: announcement ?? null,
          version: published.content.version,
          at: this.publisher.nowText(),
          actorId: by,
        });
        return published;
      },
      ({ hash: edition, content }) => ({ proposalId, version: content.version, hash: edition }),
    );
  }

  /** The second person says no; whoever proposed it takes it back. Both with a reason (IMC-4). @throws RefusedError as `confirm`, REASON_TOO_SHORT. */
  async decline(actor: Actor, { stageId, proposalId }: Proposed, reason: string): Promise<void> {
    const { by } = await this.acting(actor, 'edition.confirm', stageId);
    requireReason(reason);
    await this.acts.run(
      { actorId: by, action: 'edition.decline', subject: `stage/${stageId}` },
      async (tx) => {
        const proposal = await this.openOf(tx, { stageId, proposalId }, null);
        const answer = proposal.actorId === by ? ('withdrawn' as const) : ('declined' as const);
        await this.proposals.insertAnswer(tx, proposalId, {
          answer,
          reason: reason.trim(),
          announcement: null,
          version: null,
          at: this.publisher.nowText(),
          actorId: by,
        });
        return answer;
      },
      (answer) => ({ proposalId, answer, reason: reason.trim() }),
    );
  }

  private async acting(
    actor: Actor,
    right: 'result.publish' | 'edition.confirm',
    stageId: StageId,
  ): Promise<Acting> {
    const stage = found(await this.stages.find(stageId));
    requireRight(actor, right, stage);
    if (actor.accountId === null) throw new RefusedError({ code: 'SIGN_IN_REQUIRED' });
    return { stage, by: actor.accountId };
  }

  /** The proposal, held, if it still waits. @param by whoever may not be the one who proposed it; null: anybody may */
  private async openOf(
    tx: Tx,
    { stageId, proposalId }: Proposed,
    by: AccountId | null,
  ): Promise<AnsweredProposal> {
    await this.proposals.lock(tx, stageId);
    const proposals = await this.proposals.list(tx, stageId);
    const proposal = found(proposals.find(({ id }) => id === proposalId));
    if (proposal.actorId === by) throw new RefusedError({ code: 'OWN_WORK' });
    if (proposal.answer) throw new RefusedError({ code: 'CHANGED_MEANWHILE' });
    return proposal;
  }
}
