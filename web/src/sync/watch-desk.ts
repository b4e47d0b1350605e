import type { DeskAnswer, PresenceChanged, ProgressChanged } from '#contract/live';
import type { StageId } from '#domain/kernel/ids';

/** What a desk needs of a live connection; `socket-desk.ts` makes one from socket.io. */
export interface DeskConnection {
  /** Rejects when no answer comes in time. */
  ask(stageId: StageId): Promise<DeskAnswer>;
  leave(stageId: StageId): void;
  onProgress(listener: (change: ProgressChanged) => void): () => void;
  onPresence(listener: (change: PresenceChanged) => void): () => void;
  onConnect(listener: () => void): () => void;
  isConnected(): boolean;
  wait(ms: number): Promise<void>;
}

export interface DeskListener {
  /** Who owes what may have changed. */
  onProgress(): void;
  /** A tablet has spoken. */
  onPresence(): void;
}

const RETRY_MS = 2_000;

/**
 * Tells when something of a stage's desk changed. Hints that were sent while the connection was away are lost, so both are told
 * once whenever the room has been joined. Returns a function that stops it.
 */
export function watchDesk(connection: DeskConnection, stageId: StageId, listener: DeskListener): () => void {
  let isStopped = false;
  const join = async (): Promise<void> => {
    while (!isStopped && connection.isConnected()) {
      const answer = await connection.ask(stageId).catch(() => null);
      if (isStopped) return;
      if (answer?.ok) {
        listener.onProgress();
        listener.onPresence();
      }
      if (answer && (answer.ok || answer.refusal.code !== 'RETRY_LATER')) return;
      await connection.wait(RETRY_MS);
    }
  };
  const offs = [
    connection.onConnect(() => void join()),
    connection.onProgress((change) => change.stageId === stageId && listener.onProgress()),
    connection.onPresence((change) => change.stageId === stageId && listener.onPresence()),
  ];
  void join();
  return () => {
    isStopped = true;
    for (const off of offs) off();
    connection.leave(stageId);
  };
}
