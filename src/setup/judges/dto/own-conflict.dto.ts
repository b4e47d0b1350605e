import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Length, Matches } from 'class-validator';
import type { OwnConflictBody } from '../../../contract/own-conflicts';
import { CONFLICT_KINDS, type ConflictKind } from '../../../domain/conflict/conflict';
import type { CompetitionId, EntryId } from '../../../domain/kernel/ids';
import { ANY_ID } from '../../../platform/http/forms';

export class OwnConflictDto implements OwnConflictBody {
  @ApiProperty({ enum: CONFLICT_KINDS })
  @IsIn(CONFLICT_KINDS)
  readonly kind!: ConflictKind;

  @ApiPropertyOptional({ type: String, description: 'an entry she marks; else a competition and words' })
  @IsOptional()
  @Matches(ANY_ID)
  readonly entryId?: EntryId;

  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @Matches(ANY_ID)
  readonly competitionId?: CompetitionId;

  @ApiPropertyOptional({ minLength: 1, maxLength: 100 })
  @IsOptional()
  @IsString()
  @Length(1, 100)
  readonly named?: string;

  @ApiProperty({ minLength: 1, maxLength: 500 })
  @IsString()
  @Length(1, 500)
  readonly reason!: string;
}
