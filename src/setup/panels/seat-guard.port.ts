import { Injectable } from '@nestjs/common';
import type { Refusal } from '../../domain/kernel/refusal';
import type { Seat } from '../../domain/scheme/seat';
import type { Tx } from '../../platform/database/transactions';
import type { StageContext } from '../stages/stage-context';

/** What marking has made of a stage's seats. */
export interface SeatsInUse {
  /** Seats whose judges have given marks there. */
  readonly marked: readonly Seat[];
  /** Why no seat changes any more; null while marking is open. */
  readonly refusal: Refusal | null;
}

/** Asked inside the transaction that changes seats: no mark slips in after the look. */
export type SeatGuard = (tx: Tx, stage: StageContext) => Promise<SeatsInUse>;

/** Marking says here which seats stay: set-up does not know it, and asks. */
@Injectable()
export class SeatGuards {
  private readonly guards: SeatGuard[] = [];

  add(guard: SeatGuard): void {
    this.guards.push(guard);
  }

  async inUse(tx: Tx, stage: StageContext): Promise<SeatsInUse> {
    const all: SeatsInUse[] = [];
    for (const guard of this.guards) all.push(await guard(tx, stage));
    return {
      marked: all.flatMap(({ marked }) => marked),
      refusal: all.find(({ refusal }) => refusal !== null)?.refusal ?? null,
    };
  }
}
