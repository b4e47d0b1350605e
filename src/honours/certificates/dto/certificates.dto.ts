import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  Min,
} from 'class-validator';
import type { IssueBody, ReissueBody, RevokeBody, UnprintableChoice } from '../../../contract/certificates';
import { CERTIFICATE_KINDS, type CertificateKind } from '../../../domain/certificate/certificate-ground';
import type { TradeId } from '../../../domain/kernel/ids';

const ID = /^[A-Za-z0-9._:-]{1,64}$/;
const CHOICES: readonly UnprintableChoice[] = ['refuse', 'leave-out', 'by-hand'];
const MOST_REASON = 500;
const MOST_RULE_ID = 100;
const MOST_AT_ONCE = 2000;

export class IssueDto implements IssueBody {
  @ApiProperty({ enum: CERTIFICATE_KINDS })
  @IsIn(CERTIFICATE_KINDS)
  readonly kind!: CertificateKind;

  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @Matches(ID)
  readonly tradeId?: TradeId;

  @ApiPropertyOptional({ type: String, maxLength: MOST_RULE_ID })
  @IsOptional()
  @IsString()
  @MaxLength(MOST_RULE_ID)
  readonly ruleId?: string;

  @ApiProperty({ type: Number, minimum: 0 })
  @IsInt()
  @Min(0)
  readonly expected!: number;

  @ApiProperty({ enum: CHOICES })
  @IsIn(CHOICES)
  readonly unprintable!: UnprintableChoice;
}

export class RevokeDto implements RevokeBody {
  @ApiProperty({ type: [String] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_AT_ONCE)
  @Matches(ID, { each: true })
  readonly ids!: string[];

  @ApiProperty({ type: String, maxLength: MOST_REASON })
  @IsString()
  @MaxLength(MOST_REASON)
  readonly reason!: string;
}

export class ReissueDto implements ReissueBody {
  @ApiProperty({ type: String, maxLength: MOST_REASON })
  @IsString()
  @MaxLength(MOST_REASON)
  readonly reason!: string;

  @ApiProperty({ enum: CHOICES })
  @IsIn(CHOICES)
  readonly unprintable!: UnprintableChoice;
}
