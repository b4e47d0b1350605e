import { Injectable } from '@nestjs/common';
import type { CompetitionId, StageId } from '../../domain/kernel/ids';
import type { EditionStanding } from '../../domain/publication/edition-state';
import { Transactions, type Tx } from '../../platform/database/transactions';
import { EditionStatesRepository, type NewestEdition } from './edition-states.repository';

/** Where the newest edition of a stage stands. */
export interface StageEdition extends EditionStanding {
  readonly stageId: StageId;
  /** The ledger row it was computed from; null for one that is older than states. */
  readonly ledgerSeq: number | null;
}

/** How official results are: what asks for final ones asks here. */
@Injectable()
export class EditionStates {
  constructor(
    private readonly states: EditionStatesRepository,
    private readonly transactions: Transactions,
  ) {}

  /** The newest edition of a stage; undefined where nothing is published. */
  async ofStage(stageId: StageId, on: Tx = this.transactions.reader): Promise<StageEdition | undefined> {
    const newest = await this.states.newestOf(on, stageId);
    return newest && toStageEdition(newest);
  }

  /** The newest edition of every published stage of a competition. */
  async ofCompetition(id: CompetitionId, on: Tx = this.transactions.reader): Promise<StageEdition[]> {
    return (await this.states.listNewest(on, id)).map(toStageEdition);
  }
}

/** An edition without a state is older than states: it was final when it was published. */
function toStageEdition({ state, ...edition }: NewestEdition): StageEdition {
  return { ...edition, state: state ?? 'final' };
}
