import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsOptional, Matches } from 'class-validator';
import { TICKETS_PER_PAGE, type AdmissionBody, type TicketsPerPage } from '../../../contract/admission';
import type { EntryId } from '../../../domain/kernel/ids';
import type { Locale } from '../../../domain/kernel/local-text';

const LANGUAGES: readonly Locale[] = ['zh-CN', 'en'];
const UNPRINTABLE: readonly AdmissionBody['unprintable'][] = ['refuse', 'leave-out'];

export class AdmissionDto implements AdmissionBody {
  @ApiPropertyOptional({ type: [String] })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(5000)
  @Matches(/^[A-Za-z0-9._:-]{1,64}$/, { each: true })
  readonly entryIds?: EntryId[];

  @ApiProperty({ enum: TICKETS_PER_PAGE })
  @IsIn(TICKETS_PER_PAGE)
  readonly perPage!: TicketsPerPage;

  @ApiProperty({ enum: LANGUAGES })
  @IsIn(LANGUAGES)
  readonly language!: Locale;

  @ApiProperty({ enum: UNPRINTABLE })
  @IsIn(UNPRINTABLE)
  readonly unprintable!: AdmissionBody['unprintable'];
}
