import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Matches, MaxLength, ValidateIf } from 'class-validator';
import type { AcknowledgeBody } from '../../../contract/marking';
import { ACKNOWLEDGERS, type Acknowledger } from '../../../domain/kernel/acknowledger';

export class AcknowledgeDto implements AcknowledgeBody {
  @ApiProperty({ pattern: '^[0-9a-f]{64}$', description: 'SHA-256 of the sheet that was seen' })
  @Matches(/^[0-9a-f]{64}$/)
  readonly content!: string;

  @ApiProperty({ type: String, nullable: true, description: 'why it is not signed; null for agreement' })
  @ValidateIf((_, refusal) => refusal !== null)
  @IsString()
  @MaxLength(500)
  readonly refusal!: string | null;

  @ApiProperty({
    enum: ACKNOWLEDGERS,
    required: false,
    description: 'contestant: what stands on the paper sheet',
  })
  @IsOptional()
  @IsIn(ACKNOWLEDGERS)
  readonly by?: Acknowledger;
}
