import { IsInt, IsOptional, Max, Min } from 'class-validator';

/** Which edition is meant; the newest unless named. */
export class EditionActDto {
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  version?: number;
}
