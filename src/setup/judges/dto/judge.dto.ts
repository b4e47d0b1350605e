import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsISO8601,
  IsOptional,
  IsString,
  Length,
  Matches,
  ValidateNested,
} from 'class-validator';
import { PLAIN_NAME } from '../../../access/plain-name';
import type { JudgeChangeBody, NewJudgeBody } from '../../../contract/judges';
import { ANY_ID, DAY } from '../../../platform/http/forms';
import type { CompetitionId, JudgeId, TradeId, UnitId } from '../../../domain/kernel/ids';

export class JudgeParam {
  @Matches(ANY_ID)
  competitionId: CompetitionId;

  @Matches(ANY_ID)
  judgeId: JudgeId;
}

class BarDto {
  @ApiProperty({ type: String, format: 'date' })
  @Matches(DAY)
  @IsISO8601({ strict: true })
  readonly until!: string;

  @ApiProperty({ minLength: 1, maxLength: 500 })
  @IsString()
  @Length(1, 500)
  readonly reason!: string;
}

export class JudgeChangeDto implements JudgeChangeBody {
  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @Matches(ANY_ID)
  readonly unitId?: UnitId | null;

  @ApiPropertyOptional({ type: [String], nullable: true, description: 'null or none: every trade' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(200)
  @Matches(ANY_ID, { each: true })
  readonly tradeIds?: TradeId[] | null;

  @ApiPropertyOptional({ type: String, nullable: true, minLength: 1, maxLength: 64 })
  @IsOptional()
  @IsString()
  @Length(1, 64)
  readonly level?: string | null;

  @ApiPropertyOptional({ type: String, format: 'date', nullable: true })
  @IsOptional()
  @Matches(DAY)
  @IsISO8601({ strict: true })
  readonly trainedUntil?: string | null;

  @ApiPropertyOptional({ type: BarDto, nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => BarDto)
  readonly bar?: BarDto | null;

  @ApiPropertyOptional({ type: String, nullable: true, minLength: 1, maxLength: 500 })
  @IsOptional()
  @IsString()
  @Length(1, 500)
  readonly note?: string | null;
}

export class NewJudgeDto extends JudgeChangeDto implements NewJudgeBody {
  @ApiProperty({ minLength: 1, maxLength: 64 })
  @Matches(PLAIN_NAME)
  readonly name!: string;
}
