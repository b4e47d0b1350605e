import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { Actor } from '../access/actor';
import { Can } from '../access/can';
import { Who } from '../access/who';
import type { HonoursView } from '../contract/honours';
import type { CompetitionId } from '../domain/kernel/ids';
import { HonoursService } from './honours.service';

@Controller('api/honours/competitions/:competitionId')
export class HonoursController {
  constructor(private readonly honours: HonoursService) {}

  @Get()
  @Can('honours.read')
  view(@Who() actor: Actor, @Param('competitionId') competitionId: CompetitionId): Promise<HonoursView> {
    return this.honours.view(actor, competitionId);
  }

  @Post('confer')
  @HttpCode(200)
  @Can('honours.confer')
  confer(@Who() actor: Actor, @Param('competitionId') competitionId: CompetitionId): Promise<HonoursView> {
    return this.honours.confer(actor, competitionId);
  }
}
