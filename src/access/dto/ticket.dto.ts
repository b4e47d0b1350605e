import { Matches } from 'class-validator';
import type { TicketBody } from '../../contract/access';

export class TicketDto implements TicketBody {
  @Matches(/^[\w-]{20,100}$/)
  ticket: string;
}
