import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';
import type { ReasonBody } from '../../../contract/marking';

export class TakeOverDto implements ReasonBody {
  @ApiProperty({ minLength: 10, maxLength: 500 })
  @IsString()
  @MaxLength(500)
  readonly reason!: string;
}
