import type { Receipt } from '#contract/mutations';
import type { AccountId, EntryId } from '#domain/kernel/ids';
import type { MutationBody } from '#domain/mark/mutation';
import { postJson } from '../sync/api';
import { deliverBatch } from '../sync/deliver-batch';
import { IndexedOutboxStore } from '../sync/indexed-outbox-store';
import { Outbox } from '../sync/outbox';
import { reportPresence } from '../sync/report-presence';
import { makeSocket, type LiveSocket } from '../sync/socket';
import { appVersion } from '../app/app-version';

export interface Contact {
  readonly isConnected: boolean;
  /** By this tablet's own steady clock (performance.now); null before the first word from the server. */
  readonly heardAtMs: number | null;
}

const ANSWER_MS = 5_000;

type ReceiptListener = (body: MutationBody, receipt: Receipt) => void;

/** What one signed-in judge works with: the live connection, the outbox and the age of the last word from the server. */
export class JudgeDesk {
  readonly socket: LiveSocket = makeSocket();
  readonly outbox: Outbox;
  contact: Contact = { isConnected: false, heardAtMs: null };
  private entryId: EntryId | null = null;
  private readonly entryListeners = new Set<() => void>();
  private readonly receiptListeners = new Set<ReceiptListener>();

  constructor(accountId: AccountId) {
    this.outbox = new Outbox({
      store: new IndexedOutboxStore(accountId),
      deliver: async (batch) => {
        const line = { socket: this.socket, post: postJson };
        const outcome = await deliverBatch(line, { ...batch, judgeId: accountId });
        if (outcome) this.hear();
        return outcome;
      },
      onReceipt: (body, receipt) => {
        for (const listener of this.receiptListeners) listener(body, receipt);
      },
      now: () => new Date().toISOString(),
      later: (work, ms) => {
        const timer = setTimeout(work, ms);
        return () => clearTimeout(timer);
      },
      random: Math.random,
    });
    this.listen();
  }

  /** Connects and sends what an earlier visit left. Returns a function that ends it. */
  start(): () => void {
    this.socket.connect();
    void this.outbox.start();
    addEventListener('online', this.outbox.send);
    const silence = this.report();
    return () => {
      silence();
      removeEventListener('online', this.outbox.send);
      this.outbox.stop();
      this.socket.disconnect();
    };
  }

  /** Whose sheet is shown now; null: the list. */
  show(entryId: EntryId | null): void {
    this.entryId = entryId;
    for (const listener of this.entryListeners) listener();
  }

  onReceipt(listener: ReceiptListener): () => void {
    this.receiptListeners.add(listener);
    return () => this.receiptListeners.delete(listener);
  }

  /** Tells the chief judge's desk how this tablet is. */
  private report(): () => void {
    const { socket, outbox } = this;
    return reportPresence({
      version: appVersion,
      isConnected: () => socket.connected,
      // A word that gets lost is followed by the next one.
      say: (word) =>
        void socket
          .timeout(ANSWER_MS)
          .emitWithAck('presence', word)
          .catch(() => {}),
      waiting: () => outbox.current().entries.filter(({ refusal }) => refusal === null).length,
      entryId: () => this.entryId,
      onEntry: (listener) => {
        this.entryListeners.add(listener);
        return () => this.entryListeners.delete(listener);
      },
      now: () => new Date().toISOString(),
      onConnect: (listener) => {
        socket.on('connect', listener);
        return () => socket.off('connect', listener);
      },
      onOutbox: outbox.subscribe,
      every: (work, ms) => {
        const timer = setInterval(work, ms);
        return () => clearInterval(timer);
      },
      later: (work, ms) => {
        const timer = setTimeout(work, ms);
        return () => clearTimeout(timer);
      },
    });
  }

  private listen(): void {
    const { socket } = this;
    socket.on('connect', () => {
      this.hear();
      this.outbox.send();
    });
    socket.on('disconnect', () => {
      this.contact = { ...this.contact, isConnected: false };
    });
    // A heartbeat of the server counts as a word from it; the engine is a new one after every reconnect.
    socket.io.on('open', () => socket.io.engine.on('packet', () => this.hear()));
  }

  private hear(): void {
    this.contact = { isConnected: this.socket.connected, heardAtMs: performance.now() };
  }
}
