import { UseFilters, type OnModuleInit } from '@nestjs/common';
import { MessageBody, SubscribeMessage, WebSocketGateway, WebSocketServer } from '@nestjs/websockets';
import type { Server } from 'socket.io';
import { AccountNames } from '../../access/account-names.read-model';
import type { Actor } from '../../access/actor';
import { Can } from '../../access/can';
import { Who } from '../../access/who';
import type { HoldAnswer, ServerToClientEvents } from '../../contract/live';
import { tabletOf } from '../../domain/mark/sheet-lease';
import { OutboxTail } from '../../platform/outbox/outbox-tail';
import { SocketRefusalFilter } from '../../platform/realtime/socket-refusal.filter';
import { judgeRoom } from '../sheets/judge-room';
import { SHEET_HELD, type LeasePassed } from './lease-keeper';
import { LeasesService } from './leases.service';
import { parseHold } from './parse-hold';

/** Holding and leaving a sheet goes over the connection that also tells when it passes to another. */
@WebSocketGateway()
@UseFilters(new SocketRefusalFilter())
export class LeasesGateway implements OnModuleInit {
  @WebSocketServer()
  private readonly server!: Server<Record<string, never>, ServerToClientEvents>;

  constructor(
    private readonly leases: LeasesService,
    private readonly accounts: AccountNames,
    private readonly tail: OutboxTail,
  ) {}

  onModuleInit(): void {
    this.tail.on(SHEET_HELD, ({ payload }) => this.tell(payload as unknown as LeasePassed));
  }

  @SubscribeMessage('sheet.hold')
  @Can('mark.enter')
  hold(@Who() actor: Actor, @MessageBody() body: unknown): Promise<HoldAnswer> {
    return this.leases.hold(actor, parseHold(body).entryId);
  }

  @SubscribeMessage('sheet.leave')
  @Can('mark.enter')
  leave(@Who() actor: Actor, @MessageBody() body: unknown): Promise<{ readonly ok: true }> {
    return this.leases.leave(actor, parseHold(body).entryId);
  }

  private async tell({ entryId, judgeId, lease, reason }: LeasePassed): Promise<void> {
    const names = lease && (await this.accounts.ofMany([lease.accountId]));
    const holder = lease && {
      leaseId: lease.leaseId,
      by: names?.get(lease.accountId) ?? lease.accountId,
      tablet: tabletOf(lease.sessionId),
      since: new Date(lease.takenAtMs).toISOString(),
    };
    this.server.to(judgeRoom(judgeId)).emit('sheet.held.v1', { entryId, holder, reason });
  }
}
