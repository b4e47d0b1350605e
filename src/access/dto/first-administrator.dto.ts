import { ApiProperty } from '@nestjs/swagger';
import { IsString, Matches, MaxLength, MinLength } from 'class-validator';
import type { FirstAdministratorBody } from '../../contract/access';
import { PLAIN_NAME } from '../plain-name';
import { TicketDto } from './ticket.dto';

export class FirstAdministratorDto extends TicketDto implements FirstAdministratorBody {
  @ApiProperty()
  @Matches(PLAIN_NAME)
  name: string;

  @ApiProperty({ minLength: 10 })
  @IsString()
  @MinLength(10)
  @MaxLength(200)
  password: string;
}
