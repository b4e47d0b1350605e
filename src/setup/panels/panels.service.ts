import { Injectable, type OnModuleInit } from '@nestjs/common';
import { GrantGuards } from '../../access/grant-guards.port';
import type { ArchivedTrade } from '../../domain/archive/archive';
import type { StageId } from '../../domain/kernel/ids';
import type { Refusal } from '../../domain/kernel/refusal';
import type { RuleFault } from '../../domain/kernel/rule-fault';
import type { Tx } from '../../platform/database/transactions';
import { RefusedError } from '../../platform/http/refused-error';
import type { Seat } from '../../domain/scheme/seat';
import { PanelsRepository } from './panels.repository';

@Injectable()
export class PanelsService implements OnModuleInit {
  constructor(
    private readonly panels: PanelsRepository,
    private readonly grants: GrantGuards,
  ) {}

  onModuleInit(): void {
    this.grants.add((tx) => this.refusalOfKeepers(tx));
  }

  /** Seats the judges of an archive. @throws RefusedError RULES_FAULTY for a seat at a module the stage does not have, KEEPS_AND_MARKS. */
  async seatJudges(tx: Tx, trades: readonly ArchivedTrade[]): Promise<void> {
    const stages = trades.flatMap((trade) => trade.stages);
    const faults = stages.flatMap((stage): RuleFault[] => {
      const modules = new Set((stage.rules.scheme?.modules ?? []).map((module) => module.id));
      const strange = stage.seats.filter((seat) => !modules.has(seat.moduleId));
      return strange.map((seat) => ({ path: `${stage.id}/seats/${seat.moduleId}`, fault: 'unknown-module' }));
    });
    if (faults.length > 0) throw new RefusedError({ code: 'RULES_FAULTY', faults });
    await this.panels.insertSeats(
      tx,
      stages.flatMap((stage) => stage.seats.map((seat) => ({ ...seat, stageId: stage.id }))),
    );
    const refusal = await this.refusalOfKeepers(tx);
    if (refusal) throw new RefusedError(refusal);
  }

  /** The seats of a stage, held until the transaction ends. */
  takeSeats(tx: Tx, stageId: StageId): Promise<Seat[]> {
    return this.panels.takeSeats(tx, stageId);
  }

  /** Other seats in a stage. @throws RefusedError KEEPS_AND_MARKS */
  async change(
    tx: Tx,
    stageId: StageId,
    { removed, added }: { readonly removed: readonly Seat[]; readonly added: readonly Seat[] },
  ): Promise<void> {
    await this.panels.removeSeats(tx, stageId, removed);
    await this.panels.insertSeats(
      tx,
      added.map((seat) => ({ ...seat, stageId })),
    );
    const refusal = await this.refusalOfKeepers(tx);
    if (refusal) throw new RefusedError(refusal);
  }

  /** Nobody both keeps a mapping and marks (SEA-8). */
  private async refusalOfKeepers(tx: Tx): Promise<Refusal | null> {
    return (await this.panels.someKeeperMarks(tx)) ? { code: 'KEEPS_AND_MARKS' } : null;
  }
}
