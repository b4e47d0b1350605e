import { io, type Socket } from 'socket.io-client';
import type { ClientToServerEvents, ServerToClientEvents } from '../../contract/live';
import type { BatchOutcome } from '../../contract/mutations';
import type { MutationBatch } from '../../domain/mark/mutation';

/** Longer than any commit; then the same batch is sent again under the same ids. */
const ACK_TIMEOUT_MS = 5000;
/** A handshake that a dying server left half done is begun anew; a server that has just started may take a while. */
const HANDSHAKE_TIMEOUT_MS = 8000;

/** A judge's connection. It outlives the server: a batch is sent until an acknowledgement comes back. */
export class JudgeSocket {
  resentBatches = 0;
  reconnects = 0;
  private readonly socket: Socket<ServerToClientEvents, ClientToServerEvents>;
  private connections = 0;
  private end: 'session ended' | 'closed' | null = null;

  constructor(
    url: string,
    headers: Record<string, string>,
    private readonly patienceMs: number,
  ) {
    this.socket = io(url, {
      transports: ['websocket'],
      extraHeaders: headers,
      forceNew: true,
      reconnectionDelay: 100,
      reconnectionDelayMax: 1000,
      timeout: HANDSHAKE_TIMEOUT_MS,
    });
    this.socket.on('connect', () => {
      this.connections += 1;
      this.reconnects = this.connections - 1;
    });
    this.socket.on('session.ended.v1', () => (this.end = 'session ended'));
    this.socket.on('disconnect', (reason) => {
      if (reason === 'io server disconnect' && !this.end) this.socket.connect();
    });
  }

  /** Resolves once the connection stands. @throws Error when it does not within the patience */
  ready(): Promise<void> {
    return this.connected(performance.now() + this.patienceMs);
  }

  /** @throws Error when the session was ended or the server stays silent for longer than the patience */
  async send(batch: MutationBatch): Promise<BatchOutcome> {
    const deadline = performance.now() + this.patienceMs;
    for (;;) {
      await this.connected(deadline);
      try {
        return await this.socket.timeout(ACK_TIMEOUT_MS).emitWithAck('mutations', batch);
      } catch (error) {
        if (performance.now() > deadline) throw error;
        this.resentBatches += 1;
      }
    }
  }

  close(): void {
    this.end ??= 'closed';
    this.socket.close();
  }

  private connected(deadline: number): Promise<void> {
    if (this.end) return Promise.reject(new Error(`no more marks of this judge: ${this.end}`));
    if (this.socket.connected) return Promise.resolve();
    return new Promise((resolve, reject) => {
      const settle = (outcome: () => void): void => {
        clearTimeout(timer);
        this.socket.off('connect', onConnect);
        outcome();
      };
      const onConnect = (): void => settle(resolve);
      const giveUp = (): void => settle(() => reject(new Error('the server cannot be reached')));
      const timer = setTimeout(giveUp, Math.max(0, deadline - performance.now()));
      this.socket.on('connect', onConnect);
    });
  }
}
