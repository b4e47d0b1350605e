import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';

/** How the rows of a file are taken: all of them or none, or the sound ones. */
export class FileTaking {
  @IsIn(['all', 'sound'])
  rows!: 'all' | 'sound';

  /** What the file is called where it comes from. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  name?: string;
}
