import { io } from 'socket.io-client';
import type { BatchOutcome, Receipt } from '#contract/mutations';
import type { Refusal } from '#domain/kernel/refusal';
import type { MutationBody, SentBatch } from '#domain/mark/mutation';
import type { Answer } from '../api';
import { deliverBatch } from '../deliver-batch';
import { Outbox } from '../outbox';
import type { LiveSocket } from '../socket';
import { MemoryOutboxStore } from './memory-outbox-store';

/** Where a judge's tablet is, and how patient. */
export interface TabletPlace {
  readonly url: string;
  readonly cookie: string;
  readonly device: string;
  readonly random: () => number;
  /** Waits are shorter by this factor than in a hall, where nobody waits for a test. */
  readonly hurry: number;
}

/** A mutation that left the outbox, and what it left with. */
export interface SettledMutation {
  readonly body: MutationBody;
  readonly receipt: Receipt;
}

const POST_MS = 3_000;

/** The tablet's own outbox and doors, on a machine without a browser. */
export class OutboxTablet {
  readonly settled: SettledMutation[] = [];
  readonly counts = { batches: 0, unanswered: 0, answeredByPost: 0 };
  readonly store: MemoryOutboxStore;
  private readonly socket: LiveSocket;
  private readonly outbox: Outbox;
  private isOn = true;

  constructor(private readonly place: TabletPlace) {
    const { url, cookie, device, random, hurry } = place;
    this.store = new MemoryOutboxStore(device);
    this.socket = io(url, {
      transports: ['websocket'],
      forceNew: true,
      timeout: POST_MS,
      reconnectionDelay: 1_000 / hurry,
      reconnectionDelayMax: 30_000 / hurry,
      randomizationFactor: 1,
      extraHeaders: { cookie, origin: url },
    });
    this.outbox = new Outbox({
      store: this.store,
      deliver: (batch) => this.deliver(batch),
      onReceipt: async (body, receipt) => void this.settled.push({ body, receipt }),
      alone: (work) => work(),
      onStored: () => {},
      now: () => new Date().toISOString(),
      later: (work, ms) => {
        const timer = setTimeout(() => this.isOn && work(), ms / hurry);
        return () => clearTimeout(timer);
      },
      random,
    });
    this.socket.on('connect', this.outbox.send);
  }

  /** Under which the server knows what this tablet sends. */
  get clientId(): string {
    return `${this.place.device}-${this.store.client}`;
  }

  /** Enters one mutation after the other, at a judge's uneven pace; resolves when nothing waits any more. */
  async enterAll(bodies: readonly MutationBody[], paceMs: number): Promise<void> {
    for (const body of bodies) {
      await this.outbox.enter(body);
      await new Promise((resolve) => setTimeout(resolve, this.place.random() * 2 * paceMs));
    }
    await new Promise<void>((resolve) => {
      const look = (): void => {
        if (this.outbox.current().entries.every(({ refusal }) => refusal !== null)) resolve();
      };
      this.outbox.subscribe(look);
      look();
    });
    this.off();
  }

  /** Switched off, with whatever still waits. */
  off(): void {
    this.isOn = false;
    this.socket.disconnect();
  }

  private async deliver(batch: SentBatch): Promise<BatchOutcome | null> {
    this.counts.batches += 1;
    const post = (path: string, body: object) => this.post(path, body);
    const outcome = await deliverBatch({ socket: this.socket, post }, batch);
    if (outcome === null) this.counts.unanswered += 1;
    return outcome;
  }

  private async post(path: string, body: object): Promise<Answer<BatchOutcome>> {
    try {
      const response = await fetch(`${this.place.url}/api/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie: this.place.cookie },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(POST_MS),
      });
      const answer = (await response.json()) as BatchOutcome & { refusal: Refusal };
      this.counts.answeredByPost += 1;
      return response.ok ? { ok: true, value: answer } : { ok: false, refusal: answer.refusal };
    } catch {
      return { ok: false, refusal: { code: 'NO_ANSWER' } };
    }
  }
}
