import { UseFilters, type OnModuleInit } from '@nestjs/common';
import {
  ConnectedSocket,
  MessageBody,
  SubscribeMessage,
  WebSocketGateway,
  WebSocketServer,
} from '@nestjs/websockets';
import type { Server, Socket } from 'socket.io';
import type { Actor } from '../access/actor';
import { Can } from '../access/can';
import { may } from '../access/may';
import { Rooms } from '../access/rooms';
import { Who } from '../access/who';
import type { DeskAnswer, ServerToClientEvents } from '../contract/live';
import type { CompetitionId } from '../domain/kernel/ids';
import { isRecord } from '../domain/kernel/shapes';
import { OutboxTail } from '../platform/outbox/outbox-tail';
import { SocketRefusalFilter } from '../platform/realtime/socket-refusal.filter';
import { CompetitionsReadModel } from '../setup/competitions/competitions.read-model';

const roomOf = (id: CompetitionId): string => `competition/${id}/editions`;

/** Where consoles hear that an edition was made or became more official, internal ones too: a hint, which names no trade (PBS-9). */
@WebSocketGateway()
@Rooms({ room: 'competition/:competitionId/editions', right: 'edition.read' })
@UseFilters(new SocketRefusalFilter())
export class EditionsGateway implements OnModuleInit {
  @WebSocketServer()
  private readonly server!: Server<Record<string, never>, ServerToClientEvents>;

  constructor(
    private readonly outbox: OutboxTail,
    private readonly competitions: CompetitionsReadModel,
  ) {}

  onModuleInit(): void {
    this.outbox.on('edition.state.v1', ({ payload }) => {
      const competitionId = payload['competitionId'] as CompetitionId;
      this.server.to(roomOf(competitionId)).emit('editions.changed.v1', { competitionId });
    });
  }

  @SubscribeMessage('editions.watch')
  @Can('edition.read')
  async watch(
    @Who() actor: Actor,
    @ConnectedSocket() socket: Socket,
    @MessageBody() body: unknown,
  ): Promise<DeskAnswer> {
    const competitionId = competitionIn(body);
    if (competitionId === undefined)
      return { ok: false, refusal: { code: 'MALFORMED', path: 'competitionId', fault: 'wrong-value' } };
    if (!(await this.competitions.find(competitionId))) return { ok: false, refusal: { code: 'NOT_FOUND' } };
    if (!may(actor, 'edition.read', { competitionId }))
      return { ok: false, refusal: { code: 'NOT_ALLOWED' } };
    await socket.join(roomOf(competitionId));
    return { ok: true };
  }

  @SubscribeMessage('editions.unwatch')
  @Can('edition.read')
  async unwatch(@ConnectedSocket() socket: Socket, @MessageBody() body: unknown): Promise<DeskAnswer> {
    const competitionId = competitionIn(body);
    if (competitionId !== undefined) await socket.leave(roomOf(competitionId));
    return { ok: true };
  }
}

function competitionIn(body: unknown): CompetitionId | undefined {
  const id = isRecord(body) ? body['competitionId'] : undefined;
  return typeof id === 'string' ? (id as CompetitionId) : undefined;
}
