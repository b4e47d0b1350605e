import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Length, Matches, MaxLength } from 'class-validator';
import type { ConflictAnswerBody, ConflictBody, ConflictTargetBody } from '../../../contract/judges';
import {
  CONFLICT_ANSWERS,
  CONFLICT_KINDS,
  type ConflictAnswerKind,
  type ConflictEffect,
  type ConflictRule,
} from '../../../domain/conflict/conflict';
import type { CompetitionId, ContestantId, JudgeId, UnitId } from '../../../domain/kernel/ids';
import { ANY_ID } from '../../../platform/http/forms';

const EFFECTS: readonly ConflictEffect[] = ['block', 'ask'];
const DECLARED = CONFLICT_KINDS.filter((kind) => kind !== 'unit');

export class ConflictRuleDto implements ConflictRule {
  @ApiProperty({ enum: EFFECTS })
  @IsIn(EFFECTS)
  readonly unit!: ConflictEffect;

  @ApiProperty({ enum: EFFECTS })
  @IsIn(EFFECTS)
  readonly kin!: ConflictEffect;

  @ApiProperty({ enum: EFFECTS })
  @IsIn(EFFECTS)
  readonly trainee!: ConflictEffect;

  @ApiProperty({ enum: EFFECTS })
  @IsIn(EFFECTS)
  readonly other!: ConflictEffect;
}

export class ConflictTargetDto implements ConflictTargetBody {
  @ApiPropertyOptional({ type: String, description: 'either a person or a unit' })
  @IsOptional()
  @Matches(ANY_ID)
  readonly contestantId?: ContestantId;

  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @Matches(ANY_ID)
  readonly unitId?: UnitId;
}

export class ConflictDto extends ConflictTargetDto implements ConflictBody {
  @ApiProperty({ type: String })
  @Matches(ANY_ID)
  readonly judgeId!: JudgeId;

  @ApiProperty({ enum: DECLARED })
  @IsIn(DECLARED)
  readonly kind!: ConflictBody['kind'];

  @ApiProperty({ minLength: 1, maxLength: 500 })
  @IsString()
  @Length(1, 500)
  readonly reason!: string;
}

export class ConflictAnswerDto implements ConflictAnswerBody {
  @ApiPropertyOptional({
    type: String,
    description: 'a declared conflict; or judge and unit of one that was found',
  })
  @IsOptional()
  @Matches(ANY_ID)
  readonly id?: string;

  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @Matches(ANY_ID)
  readonly judgeId?: JudgeId;

  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @Matches(ANY_ID)
  readonly unitId?: UnitId;

  @ApiProperty({ enum: CONFLICT_ANSWERS })
  @IsIn(CONFLICT_ANSWERS)
  readonly as!: ConflictAnswerKind;

  @ApiProperty({ minLength: 10, maxLength: 500 })
  @IsString()
  @MaxLength(500)
  readonly reason!: string;
}

export class ConflictParams {
  @ApiProperty({ type: String })
  @Matches(ANY_ID)
  readonly competitionId!: CompetitionId;

  @ApiProperty({ type: String })
  @Matches(ANY_ID)
  readonly conflictId!: string;
}

export class PeopleQuery {
  @ApiProperty({ minLength: 1, maxLength: 64 })
  @IsString()
  @Length(1, 64)
  readonly search!: string;
}
