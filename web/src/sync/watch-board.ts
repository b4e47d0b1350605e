import type { BoardSnapshot, RankingChanged, Room, WatchAnswer, WatchRequest } from '#contract/live';
import type { Refusal } from '#domain/kernel/refusal';
import { applyChange } from './apply-change';

/** What a watcher needs of a live connection; `socket-watch.ts` makes one from socket.io. */
export interface WatchConnection {
  /** Rejects when no answer comes in time. */
  ask(request: WatchRequest): Promise<WatchAnswer>;
  onChange(listener: (change: RankingChanged) => void): () => void;
  onConnect(listener: () => void): () => void;
  isConnected(): boolean;
  wait(ms: number): Promise<void>;
}

export interface BoardListener {
  onBoard(board: BoardSnapshot): void;
  onRefused(refusal: Refusal): void;
}

const RETRY_MS = 2_000;

/**
 * Keeps one room's board current: snapshot, then numbered changes; after a gap or a reconnect it asks from its own number
 * (docs/live-protocol.md). What was shown last stays until something newer is there. Returns a function that stops watching.
 */
export function watchBoard(connection: WatchConnection, room: Room, listener: BoardListener): () => void {
  const watch = new BoardWatch(connection, room, listener);
  const offConnect = connection.onConnect(() => void watch.ask());
  const offChange = connection.onChange((change) => watch.hear(change));
  if (connection.isConnected()) void watch.ask();
  return () => {
    watch.stop();
    offConnect();
    offChange();
  };
}

class BoardWatch {
  private board: BoardSnapshot | null = null;
  /** Changes that came while an answer was under way. */
  private early: RankingChanged[] = [];
  private isAsking = false;
  private askAgain = false;
  private isStopped = false;

  constructor(
    private readonly connection: WatchConnection,
    private readonly room: Room,
    private readonly listener: BoardListener,
  ) {}

  stop(): void {
    this.isStopped = true;
  }

  hear(change: RankingChanged): void {
    if (change.room !== this.room) return;
    if (this.isAsking) this.early.push(change);
    else if (this.apply([change]) === 'gap') void this.ask();
  }

  async ask(): Promise<void> {
    this.askAgain = true;
    if (this.isAsking) return;
    this.isAsking = true;
    while (this.askAgain && !this.isStopped && this.connection.isConnected()) {
      this.askAgain = false;
      await this.askOnce();
      const waiting = this.early;
      this.early = [];
      if (!this.askAgain && waiting.length > 0 && this.apply(waiting) === 'gap') this.askAgain = true;
    }
    this.isAsking = false;
  }

  private async askOnce(): Promise<void> {
    const { room, board } = this;
    try {
      await this.take(await this.connection.ask(board ? { room, since: board.seq } : { room }));
    } catch {
      await this.connection.wait(RETRY_MS);
      this.askAgain = true;
    }
  }

  private async take(answer: WatchAnswer): Promise<void> {
    if (!answer.ok) {
      this.listener.onRefused(answer.refusal);
      if (answer.refusal.code !== 'RETRY_LATER') return;
      await this.connection.wait(answer.refusal.retryAfterMs);
      this.askAgain = true;
    } else if ('snapshot' in answer) {
      this.show(answer.snapshot);
    } else if (this.apply(answer.changes) === 'gap') {
      // The server's changes do not reach back to what is held: ask for the whole.
      this.board = null;
      this.askAgain = true;
    }
  }

  private apply(changes: readonly RankingChanged[]): 'applied' | 'gap' {
    let next = this.board;
    for (const change of changes) {
      const after = next ? applyChange(next, change) : 'gap';
      if (after === 'gap') return 'gap';
      next = after;
    }
    if (next) this.show(next);
    return 'applied';
  }

  private show(next: BoardSnapshot): void {
    if (next === this.board || this.isStopped) return;
    this.board = next;
    this.listener.onBoard(next);
  }
}
