import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { IssuedSlips, JudgeEntrance } from '../contract/tablets';
import { Config } from '../platform/config/config';
import type { Actor } from './actor';
import { Can } from './can';
import { CompetitionParam } from './dto/id.dto';
import { IssueSlipsDto, TabletParam } from './dto/issue-slips.dto';
import { JudgeEntrances } from './judge-entrances.service';
import { SlipsService } from './slips.service';
import { TabletEnding } from './tablet-ending.service';
import { Who } from './who';

/** The desk's side of judges' sign-in: slips out, tablets seen and ended. */
@Controller('api/access/competitions/:competitionId')
export class SlipsController {
  constructor(
    private readonly slips: SlipsService,
    private readonly entrances: JudgeEntrances,
    private readonly ending: TabletEnding,
    private readonly config: Config,
  ) {}

  @Get('judges')
  @Can('ticket.issue')
  judges(@Who() actor: Actor, @Param() { competitionId }: CompetitionParam): Promise<JudgeEntrance[]> {
    return this.entrances.list(actor, competitionId);
  }

  @Post('slips')
  @Can('ticket.issue')
  async issue(
    @Who() actor: Actor,
    @Param() { competitionId }: CompetitionParam,
    @Body() body: IssueSlipsDto,
  ): Promise<IssuedSlips> {
    const slips = await this.slips.issue(actor, competitionId, body);
    return { publicUrl: this.config.publicUrl ?? null, slips };
  }

  @Delete('tablets/:bindingId')
  @HttpCode(204)
  @Can('ticket.issue')
  end(@Who() actor: Actor, @Param() { competitionId, bindingId }: TabletParam): Promise<void> {
    return this.ending.end(actor, competitionId, bindingId);
  }
}
