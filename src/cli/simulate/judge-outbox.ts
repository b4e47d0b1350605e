import type { BatchOutcome } from '../../contract/mutations';
import type { ClientId } from '../../domain/kernel/ids';
import type { Mutation, MutationBatch, MutationBody } from '../../domain/mark/mutation';
import { pause } from '../../platform/clock/pause';
import type { SimulationCounter } from './simulation-counter';

/** What an outbox sends through; the answer means "on disk". */
interface Carrier {
  send(batch: MutationBatch): Promise<BatchOutcome>;
}

/** Numbers a judge's mutations and keeps each until the server has decided on it. */
export class JudgeOutbox {
  private lastId = 0;
  private lastSettled = 0;
  private lastAcknowledged = 0;

  constructor(
    private readonly clientId: ClientId,
    private readonly carrier: Carrier,
    private readonly counter: SimulationCounter,
    private readonly patienceMs: number,
  ) {}

  /**
   * Sends what belongs together and returns when all of it is decided.
   * @throws Error when the server refuses the whole batch, puts it off for longer than the patience, or has forgotten what it acknowledged
   */
  async deliver(bodies: readonly MutationBody[]): Promise<void> {
    let pending = bodies.map((body): Mutation => ({
      ...body,
      id: ++this.lastId,
      at: new Date().toISOString(),
    }));
    const deadline = performance.now() + this.patienceMs;
    while (pending.length > 0) {
      const sentAt = performance.now();
      const outcome = await this.carrier.send({ clientId: this.clientId, mutations: pending });
      const elapsedMs = performance.now() - sentAt;
      const waitMs = this.settle(pending, outcome);
      this.counter.answered(elapsedMs);
      pending = pending.filter(({ id }) => id > this.lastSettled);
      if (waitMs > 0 && performance.now() > deadline) throw new Error('put off for too long: RETRY_LATER');
      if (waitMs > 0) await pause(waitMs);
    }
  }

  /** Takes decided mutations off, in order, up to the first undecided one. @returns how long to wait before the rest */
  private settle(pending: readonly Mutation[], answer: BatchOutcome): number {
    if (!answer.ok) {
      if (answer.refusal.code === 'RETRY_LATER') return answer.refusal.retryAfterMs;
      throw new Error(`batch refused: ${answer.refusal.code}`);
    }
    for (const [index, outcome] of answer.outcomes.entries()) {
      const mutation = pending[index];
      if (mutation?.id !== outcome.id) throw new Error('the answer does not fit the batch');
      if (!outcome.ok && outcome.refusal.code === 'RETRY_LATER') return outcome.refusal.retryAfterMs;
      if (!outcome.ok && outcome.refusal.code === 'SEQUENCE_GAP')
        return this.fallBack(outcome.refusal.expect);
      this.counter.acknowledged(this.clientId, mutation, outcome);
      this.lastSettled = mutation.id;
      if (outcome.ok) this.lastAcknowledged = mutation.id;
    }
    return 0;
  }

  /** A gap is only possible behind a mutation that waits for its turn; anything else means a lost mark. */
  private fallBack(expect: number): number {
    if (expect <= this.lastAcknowledged)
      throw new Error(`the server lost acknowledged mutation ${expect} of ${this.clientId}`);
    if (expect <= this.lastSettled)
      throw new Error(`the server wants mutation ${expect} of ${this.clientId} again`);
    return 1;
  }
}
