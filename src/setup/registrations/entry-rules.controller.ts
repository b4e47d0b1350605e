import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiBody } from '@nestjs/swagger';
import type { Actor } from '../../access/actor';
import { Can } from '../../access/can';
import { Who } from '../../access/who';
import type { EntryRulesView } from '../../contract/registrations';
import type { TradeId } from '../../domain/kernel/ids';
import {
  entryRulesRequestShape,
  type EntryRulesRequest,
} from '../../domain/registration/registration-requests';
import { ShapePipe } from '../../platform/http/shape.pipe';
import { sentSchema } from '../stages/sent-schema';
import { EntryRulesService } from './entry-rules.service';

@Controller('api/trades/:tradeId/entry-rules')
export class EntryRulesController {
  constructor(private readonly rules: EntryRulesService) {}

  @Get()
  @Can('registration.read')
  view(@Who() actor: Actor, @Param('tradeId') tradeId: TradeId): Promise<EntryRulesView> {
    return this.rules.view(actor, tradeId);
  }

  @Put()
  @Can('rules.change')
  @ApiBody({ schema: sentSchema(entryRulesRequestShape) })
  change(
    @Who() actor: Actor,
    @Param('tradeId') tradeId: TradeId,
    @Body(new ShapePipe(entryRulesRequestShape)) body: EntryRulesRequest,
  ): Promise<EntryRulesView> {
    return this.rules.change(actor, tradeId, body);
  }
}
