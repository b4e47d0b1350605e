import { UseFilters } from '@nestjs/common';
import { MessageBody, SubscribeMessage, WebSocketGateway } from '@nestjs/websockets';
import type { Actor } from '../../access/actor';
import { Can } from '../../access/can';
import { Who } from '../../access/who';
import type { BatchOutcome } from '../../contract/mutations';
import { SocketRefusalFilter } from '../../platform/realtime/socket-refusal.filter';
import { IntakeService } from './intake.service';

/** The socket door: the acknowledgement means "on disk". */
@WebSocketGateway()
@UseFilters(new SocketRefusalFilter())
export class IntakeGateway {
  constructor(private readonly intake: IntakeService) {}

  @SubscribeMessage('mutations')
  @Can('mark.enter')
  take(@Who() actor: Actor, @MessageBody() batch: unknown): Promise<BatchOutcome> {
    return this.intake.takeBatch(actor, batch);
  }
}
