import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsInt, IsISO8601, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import type { FreezeBody, RevealStepBody } from '../../../contract/reveal';
import { REVEAL_ACTS, type RevealAct } from '../../../domain/reveal/reveal-state';

const MOST = 100_000;

export class FreezeDto implements FreezeBody {
  @ApiProperty({ required: false, format: 'date-time' })
  @IsOptional()
  @IsISO8601({ strict: true })
  @MaxLength(40)
  readonly from?: string;
}

export class RevealStepDto implements RevealStepBody {
  @ApiProperty({ enum: REVEAL_ACTS })
  @IsIn(REVEAL_ACTS)
  readonly act!: RevealAct;

  @ApiProperty({ minimum: 0 })
  @IsInt()
  @Min(0)
  @Max(MOST)
  readonly after!: number;

  @ApiProperty({ required: false, minimum: 1 })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(MOST)
  readonly oneByOne?: number;

  @ApiProperty({ required: false, minLength: 10, maxLength: 500 })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  readonly reason?: string;
}
