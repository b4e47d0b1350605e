import { Injectable } from '@nestjs/common';
import type { PublishedResultView } from '../../contract/publication';
import type { AccountId, CompetitionId } from '../../domain/kernel/ids';
import type { EditionState } from '../../domain/publication/edition-state';
import { NO_PLAN, type PublicationPlan } from '../../domain/publication/publication-plan';
import { Clock } from '../../platform/clock/clock';
import type { Tx } from '../../platform/database/transactions';
import { OutboxRepository } from '../../platform/outbox/outbox.repository';
import { EndedRehearsals } from '../../setup/rehearsals/ended-rehearsals.read-model';
import { PublicationPlans } from '../plan/publication-plans.read-model';
import type { EntryDetail } from '../public/entry-details';
import { PublicProjection, type Showing } from '../public/public-projection';
import { EditionStatesRepository, type ReachedState } from './edition-states.repository';

type Edition = Pick<PublishedResultView, 'hash' | 'content'>;

/**
 * Writes a state of an edition with all that follows from it, in one transaction: the row that is kept for good, what the public
 * reads, and the word to those who come after. The board hears of an edition when the public sees it, not sooner (PBS-8).
 */
@Injectable()
export class StateWriter {
  constructor(
    private readonly states: EditionStatesRepository,
    private readonly projection: PublicProjection,
    private readonly plans: PublicationPlans,
    private readonly outbox: OutboxRepository,
    private readonly clock: Clock,
    private readonly ended: EndedRehearsals,
  ) {}

  /** @throws RefusedError REHEARSAL_ENDED. */
  requireOpen(tx: Tx, competitionId: CompetitionId): Promise<void> {
    return this.ended.requireOpen(competitionId, tx);
  }

  planOf(tx: Tx, competitionId: CompetitionId): Promise<PublicationPlan | undefined> {
    return this.plans.find(competitionId, tx);
  }

  /** The first state of an edition that was just made (PBS-1). */
  async begin(tx: Tx, edition: Edition, details: readonly EntryDetail[]): Promise<void> {
    const plan = await this.planOf(tx, edition.content.competitionId);
    const { publishedBy: by, publishedAt: at } = edition.content;
    if (!plan) {
      await this.show(tx, edition, { plan: NO_PLAN, by, at, notice: null });
      return;
    }
    await this.projection.keepDetails(tx, edition, details);
    await this.reach(tx, edition, { state: 'internal', at, by, notice: null });
  }

  /** An edition from before there were states: final since it was published, and boards know of it already. */
  async takeOver(tx: Tx, edition: Edition): Promise<void> {
    const { publishedBy: by, publishedAt: at } = edition.content;
    await this.projection.show(tx, edition, { plan: NO_PLAN, at, notice: null });
    await this.reach(tx, edition, { state: 'final', at, by, notice: null });
  }

  /** The public sees the edition from now on: with days it is a notice, without it is final. */
  async show(
    tx: Tx,
    edition: Edition,
    act: Showing & { readonly by: AccountId; readonly plan: PublicationPlan },
  ): Promise<void> {
    const { by, at, notice } = act;
    await this.projection.show(tx, edition, act);
    await this.tellBoards(tx, edition, notice ? 'notice' : 'final');
    await this.reach(tx, edition, { state: notice ? 'notice' : 'final', at, by, notice });
  }

  /** What was on notice is final. */
  async makeFinal(tx: Tx, edition: Edition, by: AccountId): Promise<void> {
    const at = this.clock.nowText();
    await this.projection.makeFinal(tx, edition.content, at);
    await this.tellBoards(tx, edition, 'final');
    await this.reach(tx, edition, { state: 'final', at, by, notice: null });
  }

  nowText(): string {
    return this.clock.nowText();
  }

  private async reach(
    tx: Tx,
    { content: { competitionId, stageId, version, ledgerSeq } }: Edition,
    reached: Pick<ReachedState, 'state' | 'at' | 'by' | 'notice'>,
  ): Promise<void> {
    await this.states.append(tx, { stageId, version, ledgerSeq, ...reached });
    await this.outbox.append(tx, 'edition.state.v1', {
      competitionId,
      stageId,
      version,
      state: reached.state,
    });
  }

  private tellBoards(tx: Tx, { hash, content }: Edition, state: EditionState): Promise<void> {
    const { competitionId, stageId, version, publishedAt, ledgerSeq } = content;
    const payload = { competitionId, stageId, version, publishedAt, ledgerSeq, hash };
    return this.outbox.append(tx, 'result.published.v1', { ...payload, state });
  }
}
