import { ApiProperty } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import type { SignBody } from '../../../contract/closing';

export class SignDto implements SignBody {
  @ApiProperty({ description: 'id of the step in the rules of the stage' })
  @Matches(/^[A-Za-z0-9._:-]{1,64}$/)
  step: string;

  @ApiProperty({ description: 'SHA-256 of the result that was shown' })
  @Matches(/^[0-9a-f]{64}$/)
  content: string;
}
