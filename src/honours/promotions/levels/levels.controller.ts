import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBody } from '@nestjs/swagger';
import type { Actor } from '../../../access/actor';
import { Can } from '../../../access/can';
import { Who } from '../../../access/who';
import type { LevelsView } from '../../../contract/promotion-answers';
import type { CompetitionId } from '../../../domain/kernel/ids';
import { recordShape } from '../../../domain/kernel/record-shape';
import { integerShape } from '../../../domain/kernel/shapes';
import { ShapePipe } from '../../../platform/http/shape.pipe';
import { sentSchema } from '../../../setup/stages/sent-schema';
import { LevelsService } from './levels.service';

const takeShape = recordShape({ expected: integerShape(1, 1_000_000) });

@Controller('api/honours/competitions/:competitionId/levels')
export class LevelsController {
  constructor(private readonly levels: LevelsService) {}

  @Get()
  @Can('level.take')
  view(@Who() actor: Actor, @Param('competitionId') competitionId: CompetitionId): Promise<LevelsView> {
    return this.levels.view(actor, competitionId);
  }

  @Post('take')
  @HttpCode(200)
  @Can('level.take')
  @ApiBody({ schema: sentSchema(takeShape) })
  take(
    @Who() actor: Actor,
    @Param('competitionId') competitionId: CompetitionId,
    @Body(new ShapePipe(takeShape)) { expected }: { readonly expected: number },
  ): Promise<LevelsView> {
    return this.levels.take(actor, competitionId, expected);
  }
}
