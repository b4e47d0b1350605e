import { ApiProperty } from '@nestjs/swagger';
import { IsInt, IsISO8601, IsString, Max, MaxLength, Min, MinLength } from 'class-validator';
import type { ArrivalBody, CheckInSessionBody } from '../../../contract/check-in';

export class CheckInSessionDto implements CheckInSessionBody {
  @ApiProperty({ format: 'date-time' })
  @IsISO8601({ strict: true })
  @MinLength(20)
  @MaxLength(40)
  readonly startsAt!: string;

  @ApiProperty({ minimum: 0, maximum: 240 })
  @IsInt()
  @Min(0)
  @Max(240)
  readonly lateMinutes!: number;
}

export class ArrivalDto implements ArrivalBody {
  @ApiProperty({ minLength: 1, maxLength: 500 })
  @IsString()
  @MinLength(1)
  @MaxLength(500)
  readonly ticket!: string;
}

export class UndoDto {
  @ApiProperty({ minLength: 10, maxLength: 500 })
  @IsString()
  @MaxLength(500)
  readonly reason!: string;
}
