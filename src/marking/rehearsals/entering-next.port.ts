import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import type { StageId } from '../../domain/kernel/ids';

/** Enters whoever goes on from a closed stage into the next one. @throws RefusedError */
export type EnterNext = (actor: Actor, stageId: StageId) => Promise<{ readonly entered: number }>;

/** Results say here how people go on: a rehearsal that runs to its end does not know it, and asks. */
@Injectable()
export class EnteringNext {
  private enter: EnterNext | undefined;

  by(enter: EnterNext): void {
    this.enter = enter;
  }

  /** @throws RefusedError as the one who does it */
  async from(actor: Actor, stageId: StageId): Promise<{ readonly entered: number }> {
    if (!this.enter) throw new Error('nobody enters people into the next stage');
    return this.enter(actor, stageId);
  }
}
