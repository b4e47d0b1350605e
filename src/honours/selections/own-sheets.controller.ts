import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBody } from '@nestjs/swagger';
import type { Actor } from '../../access/actor';
import { Can } from '../../access/can';
import { Who } from '../../access/who';
import type { OwnLinesBody, OwnSheetView } from '../../contract/own-sheets';
import type { CompetitionId } from '../../domain/kernel/ids';
import { ownLinesShape } from '../../domain/selection/selection-act';
import { ShapePipe } from '../../platform/http/shape.pipe';
import { sentSchema } from '../../setup/stages/sent-schema';
import { OwnSheets } from './own-sheets.service';

@Controller('api/honours/competitions/:competitionId/own-sheets')
export class OwnSheetsController {
  constructor(private readonly sheets: OwnSheets) {}

  @Get()
  @Can('selection.own-sheet')
  list(@Who() actor: Actor, @Param('competitionId') id: CompetitionId): Promise<OwnSheetView[]> {
    return this.sheets.list(actor, id);
  }

  @Post(':ruleId')
  @HttpCode(200)
  @Can('selection.own-sheet')
  @ApiBody({ schema: sentSchema(ownLinesShape) })
  enter(
    @Who() actor: Actor,
    @Param('competitionId') id: CompetitionId,
    @Param('ruleId') ruleId: string,
    @Body(new ShapePipe(ownLinesShape)) body: OwnLinesBody,
  ): Promise<{ seq: number }> {
    return this.sheets.enter(actor, id, ruleId, body);
  }
}
