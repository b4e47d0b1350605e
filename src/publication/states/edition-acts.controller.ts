import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { Can } from '../../access/can';
import { Who } from '../../access/who';
import type { EditionStateView } from '../../contract/public-results';
import type { StageId } from '../../domain/kernel/ids';
import { EditionActDto } from './dto/edition-act.dto';
import { EditionActsService } from './edition-acts.service';

@Controller('api/publication/stages/:stageId')
export class EditionActsController {
  constructor(private readonly editions: EditionActsService) {}

  @Post('notice')
  @HttpCode(200)
  @Can('result.publish')
  putOnNotice(
    @Who() actor: Actor,
    @Param('stageId') stageId: StageId,
    @Body() { version }: EditionActDto,
  ): Promise<EditionStateView> {
    return this.editions.putOnNotice(actor, stageId, version);
  }

  @Post('finalize')
  @HttpCode(200)
  @Can('result.publish')
  makeFinal(
    @Who() actor: Actor,
    @Param('stageId') stageId: StageId,
    @Body() { version }: EditionActDto,
  ): Promise<EditionStateView> {
    return this.editions.makeFinal(actor, stageId, version);
  }
}
