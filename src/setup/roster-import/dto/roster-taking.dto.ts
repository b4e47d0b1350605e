import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';

/** How a roster is taken: all of it or nothing, or its sound rows. */
export class RosterTaking {
  @IsIn(['all', 'sound'])
  rows!: 'all' | 'sound';

  /** What the file is called where it comes from. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  name?: string;
}
