import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, Matches, MaxLength, MinLength } from 'class-validator';
import { PLAIN_NAME } from '../plain-name';
import { GrantsDto } from './grants.dto';

export class CreateAccountDto extends GrantsDto {
  @ApiProperty()
  @Matches(PLAIN_NAME)
  name: string;

  @ApiProperty()
  @Matches(PLAIN_NAME)
  displayName: string;

  /** Without one the account is opened by tickets. */
  @ApiPropertyOptional({ minLength: 10 })
  @IsOptional()
  @IsString()
  @MinLength(10)
  @MaxLength(200)
  password?: string;
}
