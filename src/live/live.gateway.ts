import { UseFilters, type OnModuleInit } from '@nestjs/common';
import {
  ConnectedSocket,
  MessageBody,
  SubscribeMessage,
  WebSocketGateway,
  WebSocketServer,
  type OnGatewayConnection,
} from '@nestjs/websockets';
import type { Server, Socket } from 'socket.io';
import type { Actor } from '../access/actor';
import { Can } from '../access/can';
import { may } from '../access/may';
import { Rooms } from '../access/rooms';
import { SocketSessions } from '../access/socket-sessions.service';
import { Who } from '../access/who';
import type { ServerToClientEvents, WatchAnswer } from '../contract/live';
import { SocketRefusalFilter } from '../platform/realtime/socket-refusal.filter';
import { BoardsService } from './boards.service';
import { parseRoom } from './parse-room';
import { parseWatch } from './parse-watch';
import { Watchers } from './watchers.gateway';

/** The hall's door: joining a room asks for the same right as reading the board. */
@WebSocketGateway()
@Rooms(
  { room: 'competition/:competitionId', right: 'board.watch' },
  { room: 'competition/:competitionId/trade/:tradeId', right: 'board.watch' },
  { room: 'competition/:competitionId/desk', right: 'progress.read' },
  { room: 'competition/:competitionId/trade/:tradeId/desk', right: 'progress.read' },
)
@UseFilters(new SocketRefusalFilter())
export class LiveGateway implements OnModuleInit, OnGatewayConnection {
  @WebSocketServer()
  readonly server!: Server<Record<string, never>, ServerToClientEvents>;

  private watchers!: Watchers;

  constructor(
    private readonly boards: BoardsService,
    private readonly sessions: SocketSessions,
  ) {}

  onModuleInit(): void {
    this.watchers = new Watchers(this.server);
    this.boards.sendBy((change) => this.watchers.send(change));
  }

  handleConnection(socket: Socket): void {
    this.sessions.attach(socket);
  }

  @SubscribeMessage('watch')
  @Can('board.watch')
  async watch(
    @Who() actor: Actor,
    @ConnectedSocket() socket: Socket,
    @MessageBody() body: unknown,
  ): Promise<WatchAnswer> {
    const request = parseWatch(body);
    const place = request && parseRoom(request.room);
    if (!request || !place) return { ok: false, refusal: { code: 'MALFORMED', path: 'room' } };
    const scope = { competitionId: place.competitionId, ...(place.tradeId && { tradeId: place.tradeId }) };
    if (!may(actor, place.isDesk ? 'progress.read' : 'board.watch', scope))
      return { ok: false, refusal: { code: 'NOT_ALLOWED' } };
    // Joined first: a change sent while the answer is made is not missed, and applying it twice does no harm.
    await this.watchers.join(socket, request.room);
    const answer = await this.boards.watch(request.room, request.since);
    if (!answer.ok) await this.watchers.leave(socket, request.room);
    return answer;
  }

  @SubscribeMessage('unwatch')
  @Can('board.watch')
  async unwatch(@ConnectedSocket() socket: Socket, @MessageBody() body: unknown): Promise<{ ok: true }> {
    const request = parseWatch(body);
    if (request) await this.watchers.leave(socket, request.room);
    return { ok: true };
  }
}
