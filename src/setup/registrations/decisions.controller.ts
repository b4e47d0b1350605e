import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBody } from '@nestjs/swagger';
import type { Actor } from '../../access/actor';
import { Can } from '../../access/can';
import { Who } from '../../access/who';
import type { DecisionPreview, DecisionView } from '../../contract/registrations';
import type { DecisionId, TradeId } from '../../domain/kernel/ids';
import {
  decisionShape,
  previewShape,
  type DecisionRequest,
} from '../../domain/registration/registration-requests';
import { ShapePipe } from '../../platform/http/shape.pipe';
import { sentSchema } from '../stages/sent-schema';
import { DecisionsService } from './decisions.service';

/** Decisions on many registrations at once. */
@Controller('api')
export class DecisionsController {
  constructor(private readonly decisions: DecisionsService) {}

  @Get('trades/:tradeId/decisions')
  @Can('registration.forward')
  list(@Who() actor: Actor, @Param('tradeId') tradeId: TradeId): Promise<DecisionView[]> {
    return this.decisions.list(actor, tradeId);
  }

  @Post('trades/:tradeId/decisions/preview')
  @HttpCode(200)
  @Can('registration.forward')
  @ApiBody({ schema: sentSchema(previewShape) })
  preview(
    @Who() actor: Actor,
    @Param('tradeId') tradeId: TradeId,
    @Body(new ShapePipe(previewShape)) { act, choice }: Pick<DecisionRequest, 'act' | 'choice'>,
  ): Promise<DecisionPreview> {
    return this.decisions.preview(actor, tradeId, act, choice);
  }

  @Post('trades/:tradeId/decisions')
  @HttpCode(200)
  @Can('registration.forward')
  @ApiBody({ schema: sentSchema(decisionShape) })
  decide(
    @Who() actor: Actor,
    @Param('tradeId') tradeId: TradeId,
    @Body(new ShapePipe(decisionShape)) body: DecisionRequest,
  ): Promise<DecisionView> {
    return this.decisions.decide(actor, tradeId, body);
  }

  /** Goes on with one that is not finished. */
  @Post('decisions/:decisionId/progress')
  @HttpCode(200)
  @Can('registration.forward')
  carryOn(@Who() actor: Actor, @Param('decisionId') id: DecisionId): Promise<DecisionView> {
    return this.decisions.carryOn(actor, id);
  }

  @Post('decisions/:decisionId/undo')
  @HttpCode(200)
  @Can('registration.approve')
  undo(@Who() actor: Actor, @Param('decisionId') id: DecisionId): Promise<DecisionView> {
    return this.decisions.undo(actor, id);
  }
}
