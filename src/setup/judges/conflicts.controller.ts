import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { Can } from '../../access/can';
import { requireRight } from '../../access/require-right';
import { requireWholeCompetition } from '../../access/require-whole-competition';
import { Who } from '../../access/who';
import type { ConflictPerson, ConflictsView } from '../../contract/judges';
import type { CompetitionId } from '../../domain/kernel/ids';
import { ConflictsReadModel } from './conflicts.read-model';
import { ConflictsService } from './conflicts.service';
import {
  ConflictAnswerDto,
  ConflictDto,
  ConflictParams,
  ConflictRuleDto,
  ConflictTargetDto,
  PeopleQuery,
} from './dto/conflict.dto';

/** Who stands too near to whom: for those who may know names, never for judges. */
@Controller('api/competitions/:competitionId/conflicts')
export class ConflictsController {
  constructor(
    private readonly conflicts: ConflictsService,
    private readonly readModel: ConflictsReadModel,
  ) {}

  @Get()
  @Can('judge.read')
  list(@Who() actor: Actor, @Param('competitionId') competitionId: CompetitionId): Promise<ConflictsView> {
    requireRight(actor, 'judge.read', { competitionId });
    return this.readModel.ofCompetition(competitionId);
  }

  @Get('people')
  @Can('judge.manage')
  people(
    @Who() actor: Actor,
    @Param('competitionId') competitionId: CompetitionId,
    @Query() { search }: PeopleQuery,
  ): Promise<ConflictPerson[]> {
    requireWholeCompetition(actor, 'judge.manage', competitionId);
    return this.readModel.people(competitionId, search.trim());
  }

  @Post()
  @Can('judge.manage')
  declare(
    @Who() actor: Actor,
    @Param('competitionId') competitionId: CompetitionId,
    @Body() body: ConflictDto,
  ): Promise<{ id: string }> {
    return this.conflicts.declare(actor, competitionId, body);
  }

  @Post('answers')
  @HttpCode(204)
  @Can('judge.manage')
  answer(
    @Who() actor: Actor,
    @Param('competitionId') competitionId: CompetitionId,
    @Body() body: ConflictAnswerDto,
  ): Promise<void> {
    return this.conflicts.answer(actor, competitionId, body);
  }

  @Post(':conflictId/target')
  @HttpCode(204)
  @Can('judge.manage')
  place(
    @Who() actor: Actor,
    @Param() { competitionId, conflictId }: ConflictParams,
    @Body() body: ConflictTargetDto,
  ): Promise<void> {
    return this.conflicts.place(actor, { competitionId, id: conflictId }, body);
  }

  @Put('rule')
  @HttpCode(204)
  @Can('judge.manage')
  setRule(
    @Who() actor: Actor,
    @Param('competitionId') competitionId: CompetitionId,
    @Body() body: ConflictRuleDto,
  ): Promise<void> {
    return this.conflicts.setRule(actor, competitionId, body);
  }
}
