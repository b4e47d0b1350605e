import { Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { SocketRegistry } from '../platform/realtime/socket-registry';
import { SESSION_OF_REQUEST } from '../platform/realtime/socket-door';
import type { Actor } from './actor';
import { MOST_SOCKETS } from './session-limits';
import { SessionsService } from './sessions.service';
import { ACTOR } from './who';

type Socket = Parameters<SocketRegistry['add']>[1];

/** How often open sockets are held against the time limits of their sessions. */
const SWEEP_MS = 60_000;

/** Ties each socket to the session of its handshake. Every gateway calls `attach` in `handleConnection`; twice is harmless. */
@Injectable()
export class SocketSessions implements OnModuleInit, OnApplicationShutdown {
  private readonly logger = new Logger('sockets');
  private readonly attached = new Map<Socket, string>();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly registry: SocketRegistry,
    private readonly sessions: SessionsService,
  ) {}

  onModuleInit(): void {
    this.timer = setInterval(() => void this.closeOutlived(), SWEEP_MS);
    this.timer.unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  /** @returns the actor of the handshake; undefined for a socket that had to be closed again. */
  attach(socket: Socket): Actor | undefined {
    const sessionId = sessionOf(socket);
    const actor = this.actorOf(socket);
    if (sessionId === undefined || !actor) {
      socket.disconnect(true);
      return undefined;
    }
    if (this.attached.has(socket)) return actor;
    // Handshakes at the same time may all have seen a free place.
    if (actor.accountId !== null && this.registry.count(sessionId) >= MOST_SOCKETS) {
      socket.disconnect(true);
      return undefined;
    }
    this.registry.add(sessionId, socket);
    this.attached.set(socket, sessionId);
    socket.once('disconnect', () => this.attached.delete(socket));
    // The session may have ended between the handshake and here, when there was no socket to close yet.
    void this.closeIfEnded(sessionId);
    return actor;
  }

  /** Who opened the socket, while it is open. Messages are judged by the guard, which asks the session again. */
  actorOf(socket: Socket): Actor | undefined {
    if (!socket.connected) return undefined;
    return (socket.request as { [ACTOR]?: Actor })[ACTOR];
  }

  /** Closes what has gone idle or too old while its socket only listened. */
  async closeOutlived(): Promise<void> {
    for (const sessionId of new Set(this.attached.values())) await this.closeIfEnded(sessionId);
  }

  private async closeIfEnded(sessionId: string): Promise<void> {
    try {
      if (!(await this.sessions.isOpen(sessionId))) this.registry.closeSession(sessionId);
    } catch (error) {
      this.logger.warn(error);
    }
  }
}

function sessionOf(socket: Socket): string | undefined {
  return (socket.request as { [SESSION_OF_REQUEST]?: string })[SESSION_OF_REQUEST];
}
