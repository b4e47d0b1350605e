import { Type } from 'class-transformer';
import { IsInt, Max, Min } from 'class-validator';

export class AuditPageQuery {
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(Number.MAX_SAFE_INTEGER)
  before = Number.MAX_SAFE_INTEGER;

  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(500)
  limit = 100;
}
