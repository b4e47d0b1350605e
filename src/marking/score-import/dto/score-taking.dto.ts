import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';

/** How scores are taken: all of the file or nothing, or its sound rows. */
export class ScoreTaking {
  @IsIn(['all', 'sound'])
  rows!: 'all' | 'sound';

  /** What the file is called where it comes from. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  name?: string;
}
