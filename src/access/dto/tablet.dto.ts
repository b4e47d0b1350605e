import { ApiProperty } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import type { PinBody, SlipBody, TabletBody, UseSlipBody } from '../../contract/tablets';
import type { AccountId } from '../../domain/kernel/ids';
import { PIN } from '../../domain/sign-in/pin';
import { SLIP_CODE } from '../../domain/sign-in/slip-code';
import { ID } from './id.dto';

export class TabletDto implements TabletBody {
  @ApiProperty({ description: 'the tablet’s own key: 256 random bits in hex' })
  @Matches(/^[0-9a-f]{64}$/)
  deviceKey: string;
}

export class SlipDto extends TabletDto implements SlipBody {
  @ApiProperty({ description: 'the eight signs of a slip, no dash' })
  @Matches(SLIP_CODE)
  code: string;
}

export class UseSlipDto extends SlipDto implements UseSlipBody {
  @ApiProperty({ description: 'six digits: the judge’s PIN in this competition, or the one she chooses' })
  @Matches(PIN)
  pin: string;
}

export class PinDto extends TabletDto implements PinBody {
  @ApiProperty()
  @Matches(ID)
  accountId: AccountId;

  @ApiProperty()
  @Matches(PIN)
  pin: string;
}
