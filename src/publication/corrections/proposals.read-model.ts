import { Injectable } from '@nestjs/common';
import { AccountNames } from '../../access/account-names.read-model';
import type { Actor } from '../../access/actor';
import { may } from '../../access/may';
import type { DifferenceView, ProposalsView, ProposalView } from '../../contract/corrections';
import type { PublishedStanding } from '../../contract/publication';
import { compareEditions } from '../../domain/impact/compare-editions';
import type { AccountId, StageId } from '../../domain/kernel/ids';
import type { LocalText } from '../../domain/kernel/local-text';
import { Transactions } from '../../platform/database/transactions';
import { found } from '../../platform/http/found';
import type { StageContext } from '../../setup/stages/stage-context';
import { PublishedResultsReadModel } from '../published-results.read-model';
import { ProposalsRepository, type AnsweredProposal } from './proposals.repository';

type Rows = readonly PublishedStanding[];

/** The corrections of a stage, and what its editions changed. */
@Injectable()
export class ProposalsReadModel {
  constructor(
    private readonly transactions: Transactions,
    private readonly proposals: ProposalsRepository,
    private readonly results: PublishedResultsReadModel,
    private readonly accounts: AccountNames,
  ) {}

  async listFor(actor: Actor, stage: StageContext): Promise<ProposalsView> {
    const { stageId } = stage;
    const proposals = await this.proposals.list(this.transactions.reader, stageId);
    const people = proposals.flatMap(({ actorId, answer }) => [actorId, ...(answer ? [answer.actorId] : [])]);
    const names = await this.accounts.ofMany(people);
    const views: ProposalView[] = [];
    for (const proposal of proposals) {
      const before = await this.rowsOf(stageId, proposal.baseVersion);
      const isOpen = proposal.answer === null && actor.accountId !== null;
      const isOwn = proposal.actorId === actor.accountId;
      const mayDecide = isOpen && may(actor, 'edition.confirm', stage);
      views.push({
        ...toView(proposal, before, (id) => names.get(id) ?? id),
        mayAnswer: mayDecide && !isOwn,
        mayWithdraw: mayDecide && isOwn,
      });
    }
    return { stageId, proposals: views };
  }

  /** What an edition changed (IMC-5). */
  async difference(stageId: StageId, version: number): Promise<DifferenceView> {
    const after = await this.rowsOf(stageId, version);
    const before = version > 1 ? await this.rowsOf(stageId, version - 1) : [];
    const announcement = await this.announcementOf(stageId, version);
    return { stageId, version, lines: compareEditions(before, after), announcement };
  }

  /** The announcement that an edition was published with; null for a first one. */
  async announcementOf(stageId: StageId, version: number): Promise<LocalText | null> {
    const proposals = await this.proposals.list(this.transactions.reader, stageId);
    const made = proposals.find(({ answer }) => answer?.version === version);
    return made ? (made.answer?.announcement ?? made.announcement) : null;
  }

  private async rowsOf(stageId: StageId, version: number): Promise<Rows> {
    return found(await this.results.find(stageId, version)).content.standings;
  }
}

function toView(
  { id, baseVersion, reason, hash, announcement, draft, actorId, at, answer }: AnsweredProposal,
  before: Rows,
  nameOf: (id: AccountId) => string,
): Omit<ProposalView, 'mayAnswer' | 'mayWithdraw'> {
  return {
    id,
    baseVersion,
    reason,
    hash,
    announcement: answer?.announcement ?? announcement,
    by: nameOf(actorId),
    at,
    state: answer?.answer ?? 'open',
    lines: compareEditions(before, draft.standings),
    answer: answer && {
      by: nameOf(answer.actorId),
      at: answer.at,
      reason: answer.reason,
      version: answer.version,
    },
  };
}
