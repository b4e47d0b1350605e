import { IsString, MaxLength } from 'class-validator';
import type { ReasonBody } from '../../../contract/marking';

export class ReasonDto implements ReasonBody {
  @IsString()
  @MaxLength(500)
  readonly reason!: string;
}
