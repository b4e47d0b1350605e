import { io, type Socket } from 'socket.io-client';
import type {
  BoardRow,
  BoardSnapshot,
  BoardStage,
  ClientToServerEvents,
  PresenceChanged,
  ProgressChanged,
  RankingChanged,
  Room,
  ServerToClientEvents,
  SheetChanged,
  SheetHeld,
  WatchAnswer,
} from '../../src/contract/live';
import type { BatchOutcome } from '../../src/contract/mutations';
import { HttpClient } from './http-client';

const ACK_MS = 5000;

/** One connection as a browser opens it: the cookie of a session, our own Origin, websocket only. */
export class HallSocket {
  /** Every change that came, in order. */
  readonly changes: RankingChanged[] = [];
  /** Every notice that a sheet of this judge changed elsewhere. */
  readonly sheetChanges: SheetChanged[] = [];
  /** Every notice that a sheet of this judge passed to another device or is free. */
  readonly held: SheetHeld[] = [];
  /** Every hint to a desk, in order. */
  readonly progress: ProgressChanged[] = [];
  readonly presence: PresenceChanged[] = [];
  /** How often it was said that an edition changed. */
  editionsChanged = 0;
  private readonly socket: Socket<ServerToClientEvents, ClientToServerEvents>;

  constructor(url: string, cookie: string) {
    this.socket = io(url, {
      transports: ['websocket'],
      reconnection: false,
      forceNew: true,
      extraHeaders: { cookie, origin: url },
    });
    this.socket.on('ranking.changed.v1', (change) => this.changes.push(change));
    this.socket.on('sheet.changed.v1', (change) => this.sheetChanges.push(change));
    this.socket.on('sheet.held.v1', (held) => this.held.push(held));
    this.socket.on('progress.changed.v1', (change) => this.progress.push(change));
    this.socket.on('presence.changed.v1', (change) => this.presence.push(change));
    this.socket.on('editions.changed.v1', () => void (this.editionsChanged += 1));
  }

  /** Any message; the answer is the acknowledgement. @throws Error when none comes */
  ask<Answer>(event: string, body: unknown): Promise<Answer> {
    const untyped = this.socket.timeout(ACK_MS) as unknown as {
      emitWithAck(event: string, body: unknown): Promise<Answer>;
    };
    return untyped.emitWithAck(event, body);
  }

  send(batch: unknown): Promise<BatchOutcome> {
    return this.ask<BatchOutcome>('mutations', batch);
  }

  watch(room: Room, since?: number): Promise<WatchAnswer> {
    return this.ask<WatchAnswer>('watch', since === undefined ? { room } : { room, since });
  }

  /** When the server has closed it. */
  closed(): Promise<void> {
    return new Promise((resolve) => this.socket.once('disconnect', () => resolve()));
  }

  close(): void {
    this.socket.disconnect();
  }
}

/** Somebody without an account who may watch. */
export async function guestSocket(url: string): Promise<HallSocket> {
  const guest = new HttpClient(url);
  await guest.post('/api/access/guest');
  return new HallSocket(url, guest.cookie);
}

/** The snapshot in an answer. @throws Error for any other answer */
export function snapshotOf(answer: WatchAnswer): BoardSnapshot {
  if (!answer.ok || !('snapshot' in answer)) throw new Error(`no snapshot: ${JSON.stringify(answer)}`);
  return answer.snapshot;
}

/** The board after changes, as docs/live-protocol.md says: rows whole, in the order of places. @throws Error at a gap */
export function boardAfter(board: BoardSnapshot, changes: readonly RankingChanged[]): BoardSnapshot {
  return changes.reduce((before, change) => {
    if (change.seq < before.seq) return before;
    if (change.from > before.seq) throw new Error(`a gap between ${before.seq} and ${change.from}`);
    const changed = new Map(change.stages.map((stage) => [stage.stageId, stage]));
    const stages = before.stages.map((stage): BoardStage => {
      const rows = new Map(stage.rows.map((row) => [row.entryId, row]));
      for (const row of changed.get(stage.stageId)?.rows ?? []) rows.set(row.entryId, row);
      return { ...stage, ...changed.get(stage.stageId), rows: [...rows.values()].toSorted(byPlace) };
    });
    return { ...before, seq: change.seq, at: change.at, stages };
  }, board);
}

const byPlace = (a: BoardRow, b: BoardRow): number =>
  (a.place ?? Infinity) === (b.place ?? Infinity)
    ? a.number.localeCompare(b.number, 'en')
    : (a.place ?? Infinity) - (b.place ?? Infinity);

/** Asks again and again until it is so, for `ms` at most. @throws Error that shows what was seen last */
export async function eventually<T>(
  look: () => T | Promise<T>,
  is: (seen: T) => boolean,
  ms = 3000,
): Promise<T> {
  const deadline = performance.now() + ms;
  for (;;) {
    const seen = await look();
    if (is(seen)) return seen;
    if (performance.now() > deadline) throw new Error(`it never came to that: ${JSON.stringify(seen)}`);
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
}
