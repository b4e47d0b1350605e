import { ApiProperty, ApiPropertyOptional, PickType } from '@nestjs/swagger';
import { IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import type { FlagBody } from '../../../contract/oversight';
import type { JudgeId } from '../../../domain/kernel/ids';

export class FlagDto implements FlagBody {
  @ApiProperty({ minLength: 10, maxLength: 500 })
  @IsString()
  @MaxLength(500)
  readonly reason!: string;

  @ApiPropertyOptional({ type: String, description: 'only that sheet of the entry' })
  @IsOptional()
  @Matches(/^[A-Za-z0-9._:-]{1,64}$/)
  readonly judgeId?: JudgeId;
}

export class AnswerDto extends PickType(FlagDto, ['reason'] as const) {}
