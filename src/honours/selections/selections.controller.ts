import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiBody } from '@nestjs/swagger';
import type { Actor } from '../../access/actor';
import { Can } from '../../access/can';
import { Who } from '../../access/who';
import type {
  DecideSelectionBody,
  MadeReview,
  RedoSelectionBody,
  SelectionActsBody,
  SelectionListItem,
  SelectionView,
} from '../../contract/selections';
import type { CompetitionId } from '../../domain/kernel/ids';
import { dayShape } from '../../domain/kernel/leaf-shapes';
import { recordShape } from '../../domain/kernel/record-shape';
import { integerShape, textShape } from '../../domain/kernel/shapes';
import { selectionActsShape } from '../../domain/selection/selection-act';
import { selectionRuleShape } from '../../domain/selection/selection-rule';
import { ShapePipe } from '../../platform/http/shape.pipe';
import { sentSchema } from '../../setup/stages/sent-schema';
import { ReviewStages } from './review-stages.service';
import { SelectionDecisions } from './selection-decisions.service';
import { SelectionsService } from './selections.service';

const decideShape = recordShape({ seq: integerShape(0) }, { startsOn: dayShape });
const redoShape = recordShape({ reason: textShape(0, 500) });

@Controller('api/honours/competitions/:competitionId/selections')
export class SelectionsController {
  constructor(
    private readonly selections: SelectionsService,
    private readonly decisions: SelectionDecisions,
    private readonly reviews: ReviewStages,
  ) {}

  @Get()
  @Can('selection.read')
  list(@Who() actor: Actor, @Param('competitionId') id: CompetitionId): Promise<SelectionListItem[]> {
    return this.selections.list(actor, id);
  }

  @Get(':ruleId')
  @Can('selection.read')
  view(
    @Who() actor: Actor,
    @Param('competitionId') id: CompetitionId,
    @Param('ruleId') ruleId: string,
  ): Promise<SelectionView> {
    return this.selections.view(actor, id, ruleId);
  }

  @Put(':ruleId')
  @Can('selection.make')
  @ApiBody({ schema: sentSchema(selectionRuleShape) })
  setRule(
    @Who() actor: Actor,
    @Param('competitionId') id: CompetitionId,
    @Param('ruleId') ruleId: string,
    @Body() rule: unknown,
  ): Promise<{ version: number }> {
    return this.selections.setRule(actor, id, ruleId, rule);
  }

  @Post(':ruleId/acts')
  @HttpCode(200)
  @Can('selection.make')
  @ApiBody({ schema: sentSchema(selectionActsShape) })
  enter(
    @Who() actor: Actor,
    @Param('competitionId') id: CompetitionId,
    @Param('ruleId') ruleId: string,
    @Body(new ShapePipe(selectionActsShape)) body: SelectionActsBody,
  ): Promise<{ seq: number }> {
    return this.selections.enter(actor, id, ruleId, body);
  }

  @Post(':ruleId/review')
  @HttpCode(200)
  @Can('selection.make')
  review(
    @Who() actor: Actor,
    @Param('competitionId') id: CompetitionId,
    @Param('ruleId') ruleId: string,
  ): Promise<MadeReview> {
    return this.reviews.make(actor, id, ruleId);
  }

  @Post(':ruleId/decide')
  @HttpCode(200)
  @Can('selection.make')
  @ApiBody({ schema: sentSchema(decideShape) })
  decide(
    @Who() actor: Actor,
    @Param('competitionId') id: CompetitionId,
    @Param('ruleId') ruleId: string,
    @Body(new ShapePipe(decideShape)) body: DecideSelectionBody,
  ): Promise<{ chosen: number }> {
    return this.decisions.decide(actor, id, ruleId, body);
  }

  @Post(':ruleId/redo')
  @HttpCode(200)
  @Can('selection.make')
  @ApiBody({ schema: sentSchema(redoShape) })
  redo(
    @Who() actor: Actor,
    @Param('competitionId') id: CompetitionId,
    @Param('ruleId') ruleId: string,
    @Body(new ShapePipe(redoShape)) { reason }: RedoSelectionBody,
  ): Promise<{ seq: number }> {
    return this.decisions.redo(actor, id, ruleId, reason);
  }
}
