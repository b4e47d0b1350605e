import { ApiProperty } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsInt,
  Matches,
  Max,
  Min,
  ValidateIf,
} from 'class-validator';
import type { IssueSlipsBody } from '../../contract/tablets';
import type { AccountId, TradeId } from '../../domain/kernel/ids';
import { CompetitionParam, ID } from './id.dto';

const isGiven = (_: unknown, value: unknown): boolean => value !== null;

export class IssueSlipsDto implements IssueSlipsBody {
  @ApiProperty({ type: [String], nullable: true, description: 'these judges; null: all of the assignment' })
  @ValidateIf(isGiven)
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(1000)
  @Matches(ID, { each: true })
  accountIds: AccountId[] | null;

  @ApiProperty({ type: String, nullable: true, description: 'good in this trade only' })
  @ValidateIf(isGiven)
  @Matches(ID)
  tradeId: TradeId | null;

  @ApiProperty({ minimum: 1, maximum: 1440, description: 'how long they are good' })
  @IsInt()
  @Min(1)
  @Max(1440)
  minutes: number;

  @ApiProperty({ description: 'using the slip sets a new PIN' })
  @IsBoolean()
  withNewPin: boolean;
}

export class TabletParam extends CompetitionParam {
  @Matches(ID)
  bindingId: string;
}
