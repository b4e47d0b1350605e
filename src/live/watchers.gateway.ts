import type { Server, Socket } from 'socket.io';
import type { RankingChanged, Room, ServerToClientEvents } from '../contract/live';

/** A change goes to this many groups of watchers, one turn of the loop each: a judge's mark waits for one group, not for the hall. */
const GROUPS = 8;

type LiveServer = Server<Record<string, never>, ServerToClientEvents>;

/** The watchers of each room, spread evenly over groups. */
export class Watchers {
  private joined = 0;

  constructor(private readonly server: LiveServer) {}

  async join(socket: Pick<Socket, 'join' | 'rooms'>, room: Room): Promise<void> {
    if (groupsOf(room).some((group) => socket.rooms.has(group))) return;
    this.joined += 1;
    await socket.join(`${room}#${this.joined % GROUPS}`);
  }

  async leave(socket: Pick<Socket, 'leave'>, room: Room): Promise<void> {
    for (const group of groupsOf(room)) await socket.leave(group);
  }

  /** Resolves when the change has been handed to the last group; the next change must wait for that. */
  async send(change: RankingChanged): Promise<void> {
    for (const group of groupsOf(change.room)) {
      if (!this.server.sockets.adapter.rooms.has(group)) continue;
      this.server.to(group).emit('ranking.changed.v1', change);
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
}

function groupsOf(room: Room): string[] {
  return Array.from({ length: GROUPS }, (_, index) => `${room}#${index}`);
}
