import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiBody } from '@nestjs/swagger';
import type { Actor } from '../../access/actor';
import { Can } from '../../access/can';
import { Who } from '../../access/who';
import type {
  RegistrationCounts,
  RegistrationPage,
  RegistrationView,
  SubmittedView,
} from '../../contract/registrations';
import type { RegistrationId, TradeId } from '../../domain/kernel/ids';
import {
  actShape,
  changeShape,
  submitShape,
  substituteShape,
  type ActRequest,
  type ChangeRequest,
  type SubmitRequest,
  type SubstituteRequest,
} from '../../domain/registration/registration-requests';
import { ShapePipe } from '../../platform/http/shape.pipe';
import { sentSchema } from '../stages/sent-schema';
import { CountsQueryDto, RegistrationQueryDto } from './dto/registration-query.dto';
import { RegistrationActsService } from './registration-acts.service';
import { RegistrationChangesService } from './registration-changes.service';
import { RegistrationReadingService } from './registration-reading.service';
import { SubmissionService } from './submission.service';
import { SubstitutionService } from './substitution.service';

@Controller('api')
export class RegistrationsController {
  constructor(
    private readonly reading: RegistrationReadingService,
    private readonly submission: SubmissionService,
    private readonly changes: RegistrationChangesService,
    private readonly acts: RegistrationActsService,
    private readonly substitution: SubstitutionService,
  ) {}

  @Get('trades/:tradeId/registrations')
  @Can('registration.read')
  list(
    @Who() actor: Actor,
    @Param('tradeId') tradeId: TradeId,
    @Query() query: RegistrationQueryDto,
  ): Promise<RegistrationPage> {
    return this.reading.page(actor, tradeId, query);
  }

  @Get('trades/:tradeId/registrations/counts')
  @Can('registration.read')
  counts(
    @Who() actor: Actor,
    @Param('tradeId') tradeId: TradeId,
    @Query() query: CountsQueryDto,
  ): Promise<RegistrationCounts> {
    return this.reading.counts(actor, tradeId, query);
  }

  @Post('trades/:tradeId/registrations')
  @Can('registration.submit')
  @ApiBody({ schema: sentSchema(submitShape) })
  submit(
    @Who() actor: Actor,
    @Param('tradeId') tradeId: TradeId,
    @Body(new ShapePipe(submitShape)) body: SubmitRequest,
  ): Promise<SubmittedView> {
    return this.submission.submit(actor, tradeId, body);
  }

  @Get('registrations/:registrationId')
  @Can('registration.read')
  one(@Who() actor: Actor, @Param('registrationId') id: RegistrationId): Promise<RegistrationView> {
    return this.reading.one(actor, id);
  }

  @Put('registrations/:registrationId')
  @HttpCode(204)
  @Can('registration.submit')
  @ApiBody({ schema: sentSchema(changeShape) })
  change(
    @Who() actor: Actor,
    @Param('registrationId') id: RegistrationId,
    @Body(new ShapePipe(changeShape)) body: ChangeRequest,
  ): Promise<void> {
    return this.changes.change(actor, id, body);
  }

  @Post('registrations/:registrationId/acts')
  @HttpCode(204)
  @Can('registration.submit')
  @ApiBody({ schema: sentSchema(actShape) })
  act(
    @Who() actor: Actor,
    @Param('registrationId') id: RegistrationId,
    @Body(new ShapePipe(actShape)) body: ActRequest,
  ): Promise<void> {
    return this.acts.act(actor, id, body);
  }

  @Post('registrations/:registrationId/substitution')
  @HttpCode(204)
  @Can('registration.approve')
  @ApiBody({ schema: sentSchema(substituteShape) })
  substitute(
    @Who() actor: Actor,
    @Param('registrationId') id: RegistrationId,
    @Body(new ShapePipe(substituteShape)) body: SubstituteRequest,
  ): Promise<void> {
    return this.substitution.substitute(actor, id, body);
  }
}
