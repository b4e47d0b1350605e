import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min, MinLength } from 'class-validator';
import type { DrawBody, DrawSeedBody } from '../../../contract/draws';
import { DRAW_KINDS, type DrawKind } from '../../../domain/draw/draw-lots';

export class DrawSeedDto implements DrawSeedBody {
  @ApiProperty({ enum: DRAW_KINDS })
  @IsIn(DRAW_KINDS)
  readonly kind!: DrawKind;
}

export class DrawDto extends DrawSeedDto implements DrawBody {
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @Matches(/^[\w-]{1,64}$/)
  readonly seedId?: string;

  /** What witnesses say aloud, in turn: short enough to be written down without a slip. */
  @ApiPropertyOptional({ type: String, minLength: 8, maxLength: 200 })
  @IsOptional()
  @IsString()
  @MinLength(8)
  @MaxLength(200)
  readonly seed?: string;

  @ApiPropertyOptional({ type: Number, minimum: 1, maximum: 1000 })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(1000)
  readonly batchSize?: number;

  @ApiProperty({ minLength: 2, maxLength: 200 })
  @IsString()
  @MinLength(2)
  @MaxLength(200)
  readonly witness!: string;

  @ApiPropertyOptional({ type: String, minLength: 10, maxLength: 500 })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  readonly reason?: string;
}
