import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';

/** How answers are taken: all of the file or nothing, or its sound rows. */
export class AnswerTaking {
  @IsIn(['all', 'sound'])
  rows!: 'all' | 'sound';

  /** What the file is called where it comes from. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  name?: string;
}
