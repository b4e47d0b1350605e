import type { BatchOutcome, Receipt } from '#contract/mutations';
import type { Refusal } from '#domain/kernel/refusal';
import type { MutationBody, SentBatch } from '#domain/mark/mutation';
import { PAYLOAD_VERSION } from '#domain/mark/payload-version';
import { cellOf, type OutboxEntry, type OutboxStore } from './outbox-entry';
import { settleBatch, type Settlement } from './settle-batch';

/** How the way to the server stands. `told`: the server refuses this tablet, and a person has to be told. */
export type OutboxLine =
  | { readonly state: 'open' }
  | { readonly state: 'unreachable' }
  | { readonly state: 'sign-in' }
  | { readonly state: 'told'; readonly refusal: Refusal };

export interface OutboxView {
  readonly entries: readonly OutboxEntry[];
  /** Handed to the network, no receipt yet. */
  readonly inFlight: ReadonlySet<number>;
  readonly line: OutboxLine;
}

export interface OutboxParts {
  readonly store: OutboxStore;
  /** Null when no answer came: the fate is unknown and the same ids are sent again. */
  readonly deliver: (batch: SentBatch) => Promise<BatchOutcome | null>;
  /** What was sent may leave the outbox when this is done: a sheet that is kept knows the mark before the outbox forgets it. */
  readonly onReceipt: (body: MutationBody, receipt: Receipt) => Promise<void>;
  /** Does the work unless another page of this tablet sends for the same account just now; then null. */
  readonly alone: <T>(work: () => Promise<T>) => Promise<T | null>;
  /** Tells other pages of this tablet that the store holds something else now. */
  readonly onStored: () => void;
  readonly now: () => string;
  /** Runs `work` later; returns a function that calls it off. */
  readonly later: (work: () => void, ms: number) => () => void;
  readonly random: () => number;
}

const MOST_IN_BATCH = 40;
const FIRST_DELAY_MS = 1_000;
const LONGEST_DELAY_MS = 30_000;
/** How soon it is looked again whether another page has sent everything. */
const OTHER_PAGE_MS = 2_000;

/** A note can be as long as so many marks. */
const NOTE_WEIGHT = 10;

/** The first waiting mutations of one sheet: a batch never mixes competitions, and stays below the message limit. */
function nextBatch(entries: readonly OutboxEntry[]): readonly OutboxEntry[] {
  const waiting = entries.filter(({ refusal }) => refusal === null);
  const other = waiting.findIndex(({ body }) => body.entryId !== waiting[0]?.body.entryId);
  let weight = 0;
  const tooMuch = waiting.findIndex(({ body }) => {
    weight += body.name === 'addNote' ? NOTE_WEIGHT : 1;
    return weight > MOST_IN_BATCH;
  });
  const ends = [other, tooMuch].filter((end) => end !== -1);
  return waiting.slice(0, Math.min(waiting.length, ...ends));
}

/**
 * A judge's outbox. A mutation is on this device's disk before it counts as entered, goes out in the order of its ids, and
 * leaves only with a receipt.
 *
 *   kept ──deliver──▶ in flight ──receipt──▶ gone (on the server's disk)
 *    ▲                   │  ├────refusal───▶ refused (stays, visible)
 *    └───no answer───────┘  └──SIGN_IN_REQUIRED, FOREIGN_CLIENT──▶ kept, the line says why
 */
export class Outbox {
  private view: OutboxView = { entries: [], inFlight: new Set(), line: { state: 'open' } };
  private readonly listeners = new Set<() => void>();
  private running = false;
  private isStopped = false;
  private runAgain = false;
  private failures = 0;
  private callOff: () => void = () => {};

  constructor(private readonly parts: OutboxParts) {}

  /** For useSyncExternalStore: the same object until something changes. */
  readonly current = (): OutboxView => this.view;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Reads what an earlier visit left behind and starts sending. */
  async start(): Promise<void> {
    this.isStopped = false;
    await this.reload();
    this.send();
  }

  /** @throws when the device could not store it: then the mutation does not exist. */
  async enter(body: MutationBody): Promise<void> {
    await this.parts.store.append(body, this.parts.now());
    await this.stored();
    this.send();
  }

  /** Another page of this tablet has changed the store. */
  async refresh(): Promise<void> {
    await this.reload();
    this.send();
  }

  /** The judge has seen a refusal and gives her mutation up. */
  async dismiss(id: number): Promise<void> {
    await this.parts.store.remove([id]);
    await this.stored();
  }

  /** Sends nothing more by itself: the judge has left, and what waits stays. */
  stop(): void {
    this.callOff();
    this.isStopped = true;
  }

  /** Sends now: after entering, signing in, or when the connection is back. */
  readonly send = (): void => {
    this.callOff();
    void this.run();
  };

  private async run(): Promise<void> {
    this.runAgain = true;
    if (this.running) return;
    this.running = true;
    try {
      while (this.runAgain && !this.isStopped) {
        this.runAgain = false;
        const waitMs = await this.takeTurn();
        if (waitMs === null) continue;
        if (waitMs === 0) this.runAgain = true;
        else if (!this.isStopped) this.callOff = this.parts.later(() => void this.run(), waitMs);
      }
    } finally {
      this.running = false;
    }
  }

  /** One batch, unless another page is sending one: the batch would be the same. */
  private async takeTurn(): Promise<number | null> {
    const turn = await this.parts.alone(async () => ({ waitMs: await this.sendBatch() }));
    return turn ? turn.waitMs : OTHER_PAGE_MS * (1 + this.parts.random());
  }

  /** Null: nothing more to do by itself; otherwise how long to wait before the next batch. */
  private async sendBatch(): Promise<number | null> {
    const { clientId, entries } = await this.parts.store.load();
    const batch = nextBatch(entries);
    if (batch.length === 0) {
      this.show({ entries });
      return null;
    }
    this.show({ entries, inFlight: new Set(batch.map(({ id }) => id)) });
    const mutations = batch.map(({ id, at, body }) => ({ ...body, id, at }));
    const outcome = await this.parts.deliver({ version: PAYLOAD_VERSION, clientId, mutations });
    if (outcome === null) {
      this.show({ inFlight: new Set(), line: { state: 'unreachable' } });
      return this.backOff();
    }
    const settlement = settleBatch(
      batch.map(({ id }) => id),
      outcome,
    );
    await this.settle(settlement, entries);
    return this.follow(settlement);
  }

  private async settle(settlement: Settlement, entries: readonly OutboxEntry[]): Promise<void> {
    const byId = new Map(entries.map((entry) => [entry.id, entry]));
    const gone: number[] = [];
    for (const { id, receipt } of settlement.done) {
      const entry = byId.get(id);
      if (!entry) continue;
      const cell = cellOf(entry.body);
      // A newer mark of the same cell is on the server's disk: what was refused there before it is settled too. Ids tell what is
      // newer, never the tablet's clock.
      const superseded = entries.filter(
        (one) => one.refusal !== null && one.id < entry.id && cellOf(one.body) === cell,
      );
      gone.push(id, ...superseded.map((one) => one.id));
      await this.parts.onReceipt(entry.body, receipt);
    }
    if (gone.length > 0) await this.parts.store.remove(gone);
    for (const { id, refusal } of settlement.refused) await this.parts.store.refuse(id, refusal);
    if (settlement.next.step === 'start-over') await this.parts.store.startOver();
    await this.stored({ inFlight: new Set() });
  }

  private follow({ next, done, refused }: Settlement): number | null {
    const moved = done.length + refused.length > 0;
    if (moved) this.failures = 0;
    switch (next.step) {
      case 'sign-in':
        this.show({ line: { state: 'sign-in' } });
        return null;
      case 'tell':
        this.show({ line: { state: 'told', refusal: next.refusal } });
        return null;
      case 'wait':
        this.show({ line: { state: 'open' } });
        return Math.max(1, next.ms * (1 + this.parts.random()));
      case 'start-over':
      case 'go-on':
        this.show({ line: { state: 'open' } });
        return moved ? 0 : this.backOff();
    }
  }

  /** Full jitter: a random part of a doubling delay. */
  private backOff(): number {
    const ceiling = Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** this.failures);
    this.failures += 1;
    return Math.max(1, this.parts.random() * ceiling);
  }

  /** After a change of the store: this page and the others show it. */
  private async stored(more: Partial<OutboxView> = {}): Promise<void> {
    this.parts.onStored();
    await this.reload(more);
  }

  private async reload(more: Partial<OutboxView> = {}): Promise<void> {
    const { entries } = await this.parts.store.load();
    this.show({ entries, ...more });
  }

  private show(change: Partial<OutboxView>): void {
    this.view = { ...this.view, ...change };
    for (const listener of this.listeners) listener();
  }
}
