import { Injectable } from '@nestjs/common';
import type { Socket } from 'socket.io';

/** The open sockets of each session, so that ending a session closes them at once. */
@Injectable()
export class SocketRegistry {
  private readonly socketsBySession = new Map<string, Set<Socket>>();

  add(sessionId: string, socket: Socket): void {
    const sockets = this.socketsBySession.get(sessionId) ?? new Set();
    sockets.add(socket);
    this.socketsBySession.set(sessionId, sockets);
    socket.once('disconnect', () => {
      sockets.delete(socket);
      if (sockets.size === 0 && this.socketsBySession.get(sessionId) === sockets)
        this.socketsBySession.delete(sessionId);
    });
  }

  count(sessionId: string): number {
    return this.socketsBySession.get(sessionId)?.size ?? 0;
  }

  /** Tells each socket why, then closes it. */
  closeSession(sessionId: string): void {
    for (const socket of this.socketsBySession.get(sessionId) ?? []) {
      socket.emit('session.ended.v1');
      socket.disconnect(true);
    }
  }
}
