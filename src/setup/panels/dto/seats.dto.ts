import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import type { ProposalBody, SeatsBody } from '../../../contract/judges';
import type { JudgeId, ModuleId } from '../../../domain/kernel/ids';
import type { Seat } from '../../../domain/scheme/seat';
import { ANY_ID, DAY } from '../../../platform/http/forms';

const CONFLICTED = ['keep-off', 'step-aside'] as const;

export class HeldOnQuery {
  @ApiPropertyOptional({ type: String, format: 'date', description: 'the day to go by; absent: today' })
  @IsOptional()
  @Matches(DAY)
  @IsISO8601({ strict: true })
  readonly heldOn?: string;
}

class SeatDto implements Seat {
  @ApiProperty({ type: String })
  @Matches(ANY_ID)
  readonly moduleId!: ModuleId;

  @ApiProperty({ type: String })
  @Matches(ANY_ID)
  readonly judgeId!: JudgeId;
}

export class SeatsDto implements SeatsBody {
  @ApiProperty({ description: 'of the seats as they were shown' })
  @Matches(/^[0-9a-f]{32}$/)
  readonly revision!: string;

  @ApiProperty({ type: String, format: 'date' })
  @Matches(DAY)
  @IsISO8601({ strict: true })
  readonly heldOn!: string;

  @ApiProperty({ type: [SeatDto] })
  @IsArray()
  @ArrayMaxSize(2000)
  @ValidateNested({ each: true })
  @Type(() => SeatDto)
  readonly seats!: SeatDto[];

  @ApiPropertyOptional({
    type: String,
    description: 'of the proposal that was taken up; kept in the audit trail',
  })
  @IsOptional()
  @IsString()
  @Length(1, 200)
  readonly seed?: string;
}

class PanelSizeDto {
  @ApiProperty({ type: String })
  @Matches(ANY_ID)
  readonly moduleId!: ModuleId;

  @ApiProperty({ minimum: 0, maximum: 100 })
  @IsInt()
  @Min(0)
  @Max(100)
  readonly size!: number;
}

export class ProposalDto implements ProposalBody {
  @ApiProperty({ type: String, format: 'date' })
  @Matches(DAY)
  @IsISO8601({ strict: true })
  readonly heldOn!: string;

  @ApiPropertyOptional({ type: String, minLength: 1, maxLength: 200 })
  @IsOptional()
  @IsString()
  @Length(1, 200)
  readonly seed?: string;

  @ApiProperty({ minimum: 1, maximum: 100 })
  @IsInt()
  @Min(1)
  @Max(100)
  readonly mostOfUnit!: number;

  @ApiProperty({ enum: CONFLICTED })
  @IsIn(CONFLICTED)
  readonly conflicted!: (typeof CONFLICTED)[number];

  @ApiProperty({ type: [PanelSizeDto] })
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => PanelSizeDto)
  readonly panels!: PanelSizeDto[];
}
