import { Injectable } from '@nestjs/common';
import type { CompetitionId, StageId } from '../../domain/kernel/ids';
import type { Refusal } from '../../domain/kernel/refusal';
import type { Tx } from '../../platform/database/transactions';

export interface GuardedStage {
  readonly competitionId: CompetitionId;
  readonly stageId: StageId;
}

/** Says why a stage's rules may not change any more, inside the transaction that would change them; null when they may. */
export type RulesGuard = (tx: Tx, stage: GuardedStage) => Promise<Refusal | null>;

/** Later stations hold on to rules here: set-up does not know them, and asks. */
@Injectable()
export class RulesGuards {
  private readonly guards: RulesGuard[] = [];

  add(guard: RulesGuard): void {
    this.guards.push(guard);
  }

  /** The first reason why the rules may not change. */
  async refusal(tx: Tx, stage: GuardedStage): Promise<Refusal | null> {
    for (const guard of this.guards) {
      const refusal = await guard(tx, stage);
      if (refusal) return refusal;
    }
    return null;
  }
}
