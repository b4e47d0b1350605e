import type { EvidenceReceipt } from '#contract/record';
import type { StageId } from '#domain/kernel/ids';
import type { Answer } from './api';
import type { KeptPhoto, PhotoStore } from './photo-store';

export interface PhotoView {
  /** On this tablet, and not on the server yet. */
  readonly kept: readonly KeptPhoto[];
  /** Brought to the server in this visit. */
  readonly sent: ReadonlySet<string>;
}

export interface PhotoParts {
  readonly store: PhotoStore;
  readonly deliver: (photo: KeptPhoto) => Promise<Answer<EvidenceReceipt>>;
  readonly hash: (bytes: ArrayBuffer) => string;
  /** Runs `work` later; returns a function that calls it off. */
  readonly later: (work: () => void, ms: number) => () => void;
  readonly random: () => number;
}

const FIRST_DELAY_MS = 2_000;
const LONGEST_DELAY_MS = 60_000;

/** A refusal of the moment or of the session, after which the same picture is brought again. */
const PASSING: ReadonlySet<string> = new Set(['NO_ANSWER', 'RETRY_LATER', 'SIGN_IN_REQUIRED']);

/**
 * Brings a judge's pictures to the server, one after the other. A picture is on this device's disk before its note is written,
 * and leaves it only when the server has the same bytes, which it proves by their hash.
 */
export class PhotoSender {
  private view: PhotoView = { kept: [], sent: new Set() };
  private readonly listeners = new Set<() => void>();
  private isSending = false;
  private sendAgain = false;
  private failures = 0;
  private callOff: () => void = () => {};

  constructor(private readonly parts: PhotoParts) {}

  /** For useSyncExternalStore: the same object until something changes. */
  readonly current = (): PhotoView => this.view;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Reads what an earlier visit left behind and starts sending. */
  async start(): Promise<void> {
    await this.reload();
    this.send();
  }

  /** Keeps a picture and says by which hash it goes. @throws when the device could not store it. */
  async keep(stageId: StageId, bytes: ArrayBuffer): Promise<string> {
    const hash = this.parts.hash(bytes);
    await this.parts.store.put({ hash, stageId, bytes, refusal: null });
    await this.reload();
    this.send();
    return hash;
  }

  /** The judge gives a picture up. */
  async drop(hash: string): Promise<void> {
    await this.parts.store.remove(hash);
    await this.reload();
  }

  /** Sends now: after keeping one, or when the connection is back. */
  readonly send = (): void => {
    this.callOff();
    void this.run();
  };

  private async run(): Promise<void> {
    this.sendAgain = true;
    if (this.isSending) return;
    this.isSending = true;
    try {
      while (this.sendAgain) {
        this.sendAgain = false;
        await this.sendAll();
      }
    } finally {
      this.isSending = false;
    }
  }

  private async sendAll(): Promise<void> {
    for (const photo of await this.parts.store.list()) {
      if (photo.refusal !== null) continue;
      if ((await this.sendOne(photo)) === 'later') return;
    }
  }

  private async sendOne(photo: KeptPhoto): Promise<'done' | 'later'> {
    const answer = await this.parts.deliver(photo);
    if (answer.ok && answer.value.hash === photo.hash) {
      this.failures = 0;
      await this.parts.store.remove(photo.hash);
      this.view = { ...this.view, sent: new Set([...this.view.sent, photo.hash]) };
      await this.reload();
      return 'done';
    }
    const refusal = answer.ok ? ({ code: 'NO_ANSWER' } as const) : answer.refusal;
    if (refusal.code !== 'NO_ANSWER' && !PASSING.has(refusal.code)) {
      await this.parts.store.put({ ...photo, refusal });
      await this.reload();
      return 'done';
    }
    this.callOff = this.parts.later(() => void this.run(), this.delayOf(refusal));
    return 'later';
  }

  private delayOf(refusal: { readonly code: string; readonly retryAfterMs?: number }): number {
    const ceiling = Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** this.failures);
    this.failures += 1;
    return (refusal.retryAfterMs ?? 0) + Math.max(1, this.parts.random() * ceiling);
  }

  private async reload(): Promise<void> {
    const kept = await this.parts.store.list();
    this.view = { ...this.view, kept };
    for (const listener of this.listeners) listener();
  }
}
