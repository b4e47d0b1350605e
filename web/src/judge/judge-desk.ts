import type { Receipt } from '#contract/mutations';
import type { AccountId, EntryId } from '#domain/kernel/ids';
import type { MutationBody } from '#domain/mark/mutation';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { makeAlone } from '../sync/alone';
import { getJson, postBytes, postJson } from '../sync/api';
import { deliverBatch } from '../sync/deliver-batch';
import { IndexedLeaseStore } from '../sync/indexed-lease-store';
import { IndexedOutboxStore } from '../sync/indexed-outbox-store';
import { forgetOthers, IndexedKeptAnswers } from '../sync/kept-answers';
import { Lease } from '../sync/lease';
import { Outbox } from '../sync/outbox';
import { OutboxDatabase } from '../sync/outbox-db';
import { reportPresence } from '../sync/report-presence';
import { PhotoSender } from '../sync/photo-sender';
import { IndexedPhotoStore } from '../sync/photo-store';
import { makeSocket, type LiveSocket } from '../sync/socket';
import { waitingMarks } from '../sync/waiting-marks';
import { appVersion } from '../app/app-version';
import { appUpdate } from './app-update';
import { FetchAhead } from './fetch-ahead';
import { keepFonts } from './keep-fonts';
import { pageId } from './page-id';
import { LIST, sheetPath, SheetShelf } from './sheet-shelf';

export interface Contact {
  readonly isConnected: boolean;
  /** By this tablet's own steady clock (performance.now); null before the first word from the server. */
  readonly heardAtMs: number | null;
}

const ANSWER_MS = 5_000;

/** What the pages of one account on this tablet tell each other. */
type Word = 'stored' | { readonly body: MutationBody; readonly receipt: Receipt };

const now = (): string => new Date().toISOString();
const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

function photosOf(accountId: AccountId): PhotoSender {
  return new PhotoSender({
    store: new IndexedPhotoStore(accountId),
    deliver: ({ stageId, bytes }) =>
      postBytes(`marking/stages/${stageId}/evidence`, new Blob([bytes], { type: 'image/jpeg' })),
    // Not by `crypto.subtle`, which does not exist on plain http.
    hash: (bytes) => bytesToHex(sha256(new Uint8Array(bytes))),
    later: (work, ms) => {
      const timer = setTimeout(work, ms);
      return () => clearTimeout(timer);
    },
    random: Math.random,
  });
}

/** What one signed-in judge works with: the live connection, the outbox, her sheets, and the age of the last word from the server. */
export class JudgeDesk {
  readonly socket: LiveSocket = makeSocket();
  readonly outbox: Outbox;
  readonly shelf: SheetShelf;
  readonly photos: PhotoSender;
  contact: Contact = { isConnected: false, heardAtMs: null };
  private entryId: EntryId | null = null;
  private readonly entryListeners = new Set<() => void>();
  private readonly database = new OutboxDatabase();
  private readonly pages: BroadcastChannel;
  private readonly ahead: FetchAhead;

  constructor(private readonly accountId: AccountId) {
    this.pages = new BroadcastChannel(`baigong-outbox ${accountId}`);
    const kept = new IndexedKeptAnswers(accountId);
    this.shelf = new SheetShelf({ kept, get: getJson, now });
    this.outbox = this.makeOutbox();
    this.ahead = new FetchAhead({
      shelf: this.shelf,
      isConnected: () => this.socket.connected,
      isBusy: () => this.outbox.current().entries.some(({ refusal }) => refusal === null),
      wait,
      random: Math.random,
    });
    this.photos = photosOf(accountId);
    this.listen();
  }

  /** Connects, brings back what an earlier visit left and sends it. Returns a function that ends it. */
  start(): () => void {
    this.socket.connect();
    void this.shelf.open();
    void this.outbox.start();
    void this.photos.start();
    void waitingMarks()
      .then((waiting) => forgetOthers(this.accountId, waiting))
      .catch(() => undefined);
    const comeBack = (): void => {
      if (document.visibilityState === 'visible') this.outbox.send();
    };
    const silence = this.report();
    this.pages.addEventListener('message', this.onWord);
    addEventListener('online', this.outbox.send);
    document.addEventListener('visibilitychange', comeBack);
    return () => {
      silence();
      this.pages.removeEventListener('message', this.onWord);
      removeEventListener('online', this.outbox.send);
      this.outbox.stop();
      document.removeEventListener('visibilitychange', comeBack);
      this.socket.disconnect();
    };
  }

  /** Whose sheet is shown now; null: the list. */
  show(entryId: EntryId | null): void {
    this.entryId = entryId;
    for (const listener of this.entryListeners) listener();
  }

  /** Fetches the list, then the sheets that are not here yet. */
  readonly fetchSheets = (): void => void this.bringSheets();

  private async bringSheets(): Promise<void> {
    const { ok } = await this.shelf.fetch(LIST);
    if (!ok) return;
    await this.ahead.run();
    keepFonts(this.shelf.values());
  }

  private makeOutbox(): Outbox {
    const { accountId, database } = this;
    const of = { accountId, holder: pageId() };
    const lease = new Lease(new IndexedLeaseStore(database, accountId), of, () => performance.now());
    return new Outbox({
      store: new IndexedOutboxStore(database, accountId),
      deliver: async (batch) => {
        const line = { socket: this.socket, post: postJson };
        const outcome = await deliverBatch(line, { ...batch, judgeId: accountId });
        if (outcome) this.hear();
        return outcome;
      },
      onReceipt: async (body, receipt) => {
        await this.shelf.receive(body, receipt);
        this.say({ body, receipt });
      },
      alone: makeAlone(`baigong-outbox ${accountId}`, lease),
      onStored: () => this.say('stored'),
      now,
      later: (work, ms) => {
        const timer = setTimeout(work, ms);
        return () => clearTimeout(timer);
      },
      random: Math.random,
    });
  }

  private say(word: Word): void {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel is of one origin
    this.pages.postMessage(word);
  }

  private readonly onWord = ({ data }: MessageEvent<Word>): void => {
    if (data === 'stored') void this.outbox.refresh();
    else void this.shelf.receive(data.body, data.receipt);
  };

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
      this.shelf.age();
      this.fetchSheets();
      // A server that was away may have come back renewed.
      appUpdate.look();
      this.photos.send();
    });
    socket.on('disconnect', () => {
      this.contact = { ...this.contact, isConnected: false };
    });
    socket.on('sheet.changed.v1', ({ entryId }: { readonly entryId: EntryId | null }) => {
      if (entryId === null) this.shelf.age();
      else void this.shelf.fetch(sheetPath(entryId));
      this.fetchSheets();
    });
    // A heartbeat of the server counts as a word from it; the engine is a new one after every reconnect.
    socket.io.on('open', () => socket.io.engine.on('packet', () => this.hear()));
  }

  private hear(): void {
    this.contact = { isConnected: this.socket.connected, heardAtMs: performance.now() };
  }
}
