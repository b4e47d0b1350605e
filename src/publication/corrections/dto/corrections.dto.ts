import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';
import type { ConfirmBody, ProposeBody } from '../../../contract/corrections';
import type { LocalText } from '../../../domain/kernel/local-text';

/** Characters: an announcement names everybody concerned. */
const LONGEST = 60_000;

class AnnouncementDto implements LocalText {
  @ApiProperty({ maxLength: LONGEST })
  @IsString()
  @MaxLength(LONGEST)
  readonly zh!: string;

  @ApiProperty({ maxLength: LONGEST })
  @IsString()
  @MaxLength(LONGEST)
  readonly en!: string;
}

export class ProposeDto implements ProposeBody {
  @ApiProperty({ minLength: 10, maxLength: 500 })
  @IsString()
  @MaxLength(500)
  readonly reason!: string;

  @ApiProperty({ required: false, type: AnnouncementDto })
  @IsOptional()
  @ValidateNested()
  @Type(() => AnnouncementDto)
  readonly announcement?: AnnouncementDto;
}

export class ConfirmDto implements ConfirmBody {
  @ApiProperty({ minLength: 64, maxLength: 64 })
  @IsString()
  @MaxLength(64)
  readonly hash!: string;

  @ApiProperty({ required: false, type: AnnouncementDto })
  @IsOptional()
  @ValidateNested()
  @Type(() => AnnouncementDto)
  readonly announcement?: AnnouncementDto;
}

export class DeclineDto {
  @ApiProperty({ minLength: 10, maxLength: 500 })
  @IsString()
  @MaxLength(500)
  readonly reason!: string;
}
