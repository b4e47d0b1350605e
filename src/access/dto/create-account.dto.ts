import { IsOptional, IsString, Matches, MaxLength, MinLength } from 'class-validator';
import { PLAIN_NAME } from '../plain-name';
import { GrantsDto } from './grants.dto';

export class CreateAccountDto extends GrantsDto {
  @Matches(PLAIN_NAME)
  name: string;

  @Matches(PLAIN_NAME)
  displayName: string;

  /** Without one the account is opened by tickets. */
  @IsOptional()
  @IsString()
  @MinLength(10)
  @MaxLength(200)
  password?: string;
}
