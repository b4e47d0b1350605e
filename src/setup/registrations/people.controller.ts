import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBody } from '@nestjs/swagger';
import type { Actor } from '../../access/actor';
import { Can } from '../../access/can';
import { may } from '../../access/may';
import { Who } from '../../access/who';
import type { DuplicatePair, FoundPerson, RevealedPerson } from '../../contract/registrations';
import type { CompetitionId, ContestantId } from '../../domain/kernel/ids';
import {
  keepBothShape,
  revealShape,
  type KeepBothRequest,
} from '../../domain/registration/registration-requests';
import { found } from '../../platform/http/found';
import { ShapePipe } from '../../platform/http/shape.pipe';
import { CompetitionsReadModel } from '../competitions/competitions.read-model';
import { sentSchema } from '../stages/sent-schema';
import { UnitReaches } from '../units/unit-reaches.read-model';
import { DuplicatesQueryDto, PeopleQueryDto } from './dto/registration-query.dto';
import { PeopleActsService } from './people-acts.service';
import { PeopleReadModel } from './people.read-model';

@Controller('api')
export class PeopleController {
  constructor(
    private readonly people: PeopleReadModel,
    private readonly acts: PeopleActsService,
    private readonly reaches: UnitReaches,
    private readonly competitions: CompetitionsReadModel,
  ) {}

  @Get('competitions/:competitionId/people')
  @Can('registration.read')
  async search(
    @Who() actor: Actor,
    @Param('competitionId') competitionId: CompetitionId,
    @Query() { q }: PeopleQueryDto,
  ): Promise<FoundPerson[]> {
    found(await this.competitions.find(competitionId));
    const reach = await this.reaches.require(actor, 'registration.read', { competitionId });
    const mayJoin = may(actor, 'mapping.read', { competitionId });
    return this.people.search(competitionId, { words: q, reach, mayJoin });
  }

  @Get('competitions/:competitionId/duplicates')
  @Can('registration.read')
  async duplicates(
    @Who() actor: Actor,
    @Param('competitionId') competitionId: CompetitionId,
    @Query() { importId }: DuplicatesQueryDto,
  ): Promise<DuplicatePair[]> {
    found(await this.competitions.find(competitionId));
    const reach = await this.reaches.require(actor, 'registration.read', { competitionId });
    return this.people.duplicates(competitionId, { reach, importId });
  }

  @Post('competitions/:competitionId/duplicates')
  @HttpCode(204)
  @Can('registration.approve')
  @ApiBody({ schema: sentSchema(keepBothShape) })
  async keepBoth(
    @Who() actor: Actor,
    @Param('competitionId') competitionId: CompetitionId,
    @Body(new ShapePipe(keepBothShape)) body: KeepBothRequest,
  ): Promise<void> {
    found(await this.competitions.find(competitionId));
    return this.acts.keepBoth(actor, competitionId, body);
  }

  @Post('people/:contestantId/reveal')
  @HttpCode(200)
  @Can('person.reveal')
  @ApiBody({ schema: sentSchema(revealShape) })
  reveal(
    @Who() actor: Actor,
    @Param('contestantId') id: ContestantId,
    @Body(new ShapePipe(revealShape)) { purpose }: { readonly purpose: string },
  ): Promise<RevealedPerson> {
    return this.acts.reveal(actor, id, purpose);
  }
}
