import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Me } from '../contract/access';
import type { SlipView, TabletJudges } from '../contract/tablets';
import { Public } from './can';
import { PinDto, SlipDto, TabletDto, UseSlipDto } from './dto/tablet.dto';
import { Entering } from './entering';
import { JudgeEntrances } from './judge-entrances.service';
import { TabletEntry } from './tablet-entry.service';

/** A judge's ways onto a tablet. Secrets stand in bodies, never in an address. */
@Controller('api/access')
export class TabletsController {
  constructor(
    private readonly entry: TabletEntry,
    private readonly entrances: JudgeEntrances,
    private readonly entering: Entering,
  ) {}

  @Post('slip/look')
  @HttpCode(200)
  @Public()
  look(@Body() body: SlipDto): Promise<SlipView> {
    return this.entry.look(body);
  }

  @Post('slip/use')
  @HttpCode(200)
  @Public()
  async use(
    @Body() body: UseSlipDto,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Me> {
    return this.entering.enter(await this.entry.use(body, this.entering.oldSecret(request)), response);
  }

  @Post('tablet/judges')
  @HttpCode(200)
  @Public()
  judges(@Body() { deviceKey }: TabletDto): Promise<TabletJudges> {
    return this.entrances.onTablet(deviceKey);
  }

  @Post('tablet/pin')
  @HttpCode(200)
  @Public()
  async enterPin(
    @Body() body: PinDto,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Me> {
    return this.entering.enter(await this.entry.enter(body, this.entering.oldSecret(request)), response);
  }
}
