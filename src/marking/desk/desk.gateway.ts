import { UseFilters, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import {
  ConnectedSocket,
  MessageBody,
  SubscribeMessage,
  WebSocketGateway,
  WebSocketServer,
  type OnGatewayConnection,
} from '@nestjs/websockets';
import type { Server, Socket } from 'socket.io';
import type { Actor } from '../../access/actor';
import { Can } from '../../access/can';
import { may } from '../../access/may';
import { Rooms } from '../../access/rooms';
import { SocketSessions } from '../../access/socket-sessions.service';
import { Who } from '../../access/who';
import type { DeskAnswer, PresenceAnswer, ServerToClientEvents } from '../../contract/live';
import type { StageId } from '../../domain/kernel/ids';
import { isRecord } from '../../domain/kernel/shapes';
import { parseTabletWord } from '../../domain/presence/tablet-word';
import { SocketRefusalFilter } from '../../platform/realtime/socket-refusal.filter';
import { DeskChanges } from './desk-changes';
import { PresenceService } from './presence.service';

const roomOf = (stageId: StageId): string => `stage/${stageId}/desk`;

/** Where the desks of a stage listen, and where the tablets say how they are. What goes out are hints: the desk asks for the rest. */
@WebSocketGateway()
@Rooms({ room: 'stage/:stageId/desk', right: 'progress.read' })
@UseFilters(new SocketRefusalFilter())
export class DeskGateway implements OnModuleInit, OnGatewayConnection, OnApplicationShutdown {
  @WebSocketServer()
  private readonly server!: Server<Record<string, never>, ServerToClientEvents>;

  constructor(
    private readonly sessions: SocketSessions,
    private readonly changes: DeskChanges,
    private readonly presence: PresenceService,
  ) {}

  onModuleInit(): void {
    this.changes.sendBy({
      isWatched: (stageId) => this.server.sockets.adapter.rooms.has(roomOf(stageId)),
      progress: (change) => this.server.to(roomOf(change.stageId)).emit('progress.changed.v1', change),
      presence: (change) => this.server.to(roomOf(change.stageId)).emit('presence.changed.v1', change),
    });
  }

  onApplicationShutdown(): void {
    this.changes.stop();
  }

  handleConnection(socket: Socket): void {
    const actor = this.sessions.attach(socket);
    if (actor && may(actor, 'mark.enter'))
      socket.once('disconnect', () => this.presence.forget(actor.sessionId));
  }

  @SubscribeMessage('desk.watch')
  @Can('progress.read')
  async watch(
    @Who() actor: Actor,
    @ConnectedSocket() socket: Socket,
    @MessageBody() body: unknown,
  ): Promise<DeskAnswer> {
    const stageId = stageIdIn(body);
    if (stageId === undefined)
      return { ok: false, refusal: { code: 'MALFORMED', path: 'stageId', fault: 'wrong-value' } };
    const stage = await this.changes.follow(stageId);
    if (!stage) return { ok: false, refusal: { code: 'NOT_FOUND' } };
    if (!may(actor, 'progress.read', stage)) return { ok: false, refusal: { code: 'NOT_ALLOWED' } };
    await socket.join(roomOf(stageId));
    return { ok: true };
  }

  @SubscribeMessage('desk.unwatch')
  @Can('progress.read')
  async unwatch(@ConnectedSocket() socket: Socket, @MessageBody() body: unknown): Promise<DeskAnswer> {
    const stageId = stageIdIn(body);
    if (stageId !== undefined) await socket.leave(roomOf(stageId));
    return { ok: true };
  }

  @SubscribeMessage('presence')
  @Can('mark.enter')
  async hear(@Who() actor: Actor, @MessageBody() body: unknown): Promise<PresenceAnswer> {
    const word = parseTabletWord(body);
    if (!word.ok) return word;
    const { sessionId, accountId } = actor;
    if (accountId === null) return { ok: false, refusal: { code: 'NOT_ALLOWED' } };
    const { heardAt } = await this.presence.hear(sessionId, accountId, word.value);
    this.changes.heard(accountId);
    return { ok: true, at: heardAt };
  }
}

function stageIdIn(body: unknown): StageId | undefined {
  const stageId = isRecord(body) ? body['stageId'] : undefined;
  return typeof stageId === 'string' ? (stageId as StageId) : undefined;
}
