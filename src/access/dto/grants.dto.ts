import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  Matches,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import type { Grant, Role } from '../../contract/access';
import type { CompetitionId, TradeId, UnitId } from '../../domain/kernel/ids';
import { ID } from './id.dto';

/** Everything but `public`, which is nobody's to give. */
const ROLES: readonly Role[] = [
  'administrator',
  'organizer',
  'chief-judge',
  'judge',
  'supervisor',
  'unit',
  'hr',
  'display',
  'keeper',
  'arbitrator',
];
const isGiven = (_: unknown, value: unknown): boolean => value !== null;

export class GrantDto implements Grant {
  @ApiProperty({ enum: ROLES })
  @IsIn(ROLES)
  role: Role;

  @ApiProperty({ type: String, nullable: true })
  @ValidateIf(isGiven)
  @Matches(ID)
  competitionId: CompetitionId | null;

  @ApiProperty({ type: String, nullable: true })
  @ValidateIf(isGiven)
  @Matches(ID)
  tradeId: TradeId | null;

  @ApiProperty({ type: String, nullable: true })
  @ValidateIf(isGiven)
  @Matches(ID)
  unitId: UnitId | null;
}

export class GrantsDto {
  @ApiProperty({ type: [GrantDto] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => GrantDto)
  grants: GrantDto[];
}
