import { Injectable } from '@nestjs/common';
import type { PublicationPlanView } from '../../contract/public-results';
import type { CompetitionId } from '../../domain/kernel/ids';
import { NO_PLAN, type PublicationPlan } from '../../domain/publication/publication-plan';
import { Transactions, type Tx } from '../../platform/database/transactions';
import { PublicationPlansRepository } from './publication-plans.repository';

/** How the results of competitions become public. */
@Injectable()
export class PublicationPlans {
  constructor(
    private readonly plans: PublicationPlansRepository,
    private readonly transactions: Transactions,
  ) {}

  /** Undefined where editions are final with their publication (PBS-1). */
  async find(id: CompetitionId, on: Tx = this.transactions.reader): Promise<PublicationPlan | undefined> {
    return (await this.plans.find(on, id))?.plan;
  }

  async view(id: CompetitionId): Promise<PublicationPlanView> {
    const stored = await this.plans.find(this.transactions.reader, id);
    if (!stored) return { ...NO_PLAN, version: 0, savedAt: null };
    return { ...stored.plan, version: stored.version, savedAt: stored.savedAt };
  }
}
