import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import type { UnitId } from '../../../domain/kernel/ids';
import { REGISTRATION_STATES, type RegistrationState } from '../../../domain/registration/registration';

const ID = /^[A-Za-z0-9._:-]{1,64}$/;

export class CountsQueryDto {
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @Matches(ID)
  readonly unitId?: UnitId;
}

export class RegistrationQueryDto extends CountsQueryDto {
  @ApiPropertyOptional({ enum: REGISTRATION_STATES })
  @IsOptional()
  @IsIn(REGISTRATION_STATES)
  readonly state?: RegistrationState;

  @ApiPropertyOptional({ enum: ['yes', 'no'] })
  @IsOptional()
  @IsIn(['yes', 'no'])
  readonly reserve?: 'yes' | 'no';

  /** A name, its sound, or the last four of a document. */
  @ApiPropertyOptional({ type: String, maxLength: 64 })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  readonly q?: string;

  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @Matches(ID)
  readonly after?: string;

  @ApiPropertyOptional({ type: Number, minimum: 1, maximum: 200 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  readonly limit?: number;
}

export class PeopleQueryDto {
  /** A name, its sound, a contestant number, or the last four of a document. */
  @ApiPropertyOptional({ type: String, maxLength: 64 })
  @IsString()
  @MaxLength(64)
  readonly q!: string;
}

export class DuplicatesQueryDto {
  /** Only pairs of whom this import brought at least one. */
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @Matches(ID)
  readonly importId?: string;
}
