import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsOptional, Matches } from 'class-validator';
import type { CertificatesPrintBody } from '../../../contract/certificates';
import { CERTIFICATE_KINDS, type CertificateKind } from '../../../domain/certificate/certificate-ground';
import type { TradeId } from '../../../domain/kernel/ids';
import type { Locale } from '../../../domain/kernel/local-text';

const ID = /^[A-Za-z0-9._:-]{1,64}$/;
const LANGUAGES: readonly Locale[] = ['zh-CN', 'en'];

export class CertificatesPrintDto implements CertificatesPrintBody {
  @ApiPropertyOptional({ type: [String] })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(2000)
  @Matches(ID, { each: true })
  readonly ids?: string[];

  @ApiPropertyOptional({ enum: CERTIFICATE_KINDS })
  @IsOptional()
  @IsIn(CERTIFICATE_KINDS)
  readonly kind?: CertificateKind;

  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @Matches(ID)
  readonly tradeId?: TradeId;

  @ApiProperty({ enum: LANGUAGES })
  @IsIn(LANGUAGES)
  readonly language!: Locale;
}
