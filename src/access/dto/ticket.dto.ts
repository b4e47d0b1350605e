import { ApiProperty } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import type { TicketBody } from '../../contract/access';

export class TicketDto implements TicketBody {
  @ApiProperty({ description: 'a one-time ticket' })
  @Matches(/^[\w-]{20,100}$/)
  ticket: string;
}
