import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { AccountView, AuditPage, IssuedTicket, SessionView } from '../contract/access';
import type { AccountId } from '../domain/kernel/ids';
import { AccountsService } from './accounts.service';
import type { Actor } from './actor';
import { AuditReadModel } from './audit.read-model';
import { Can } from './can';
import { DeviceSessionsService } from './device-sessions.service';
import { AuditPageQuery } from './dto/audit-page.dto';
import { CreateAccountDto } from './dto/create-account.dto';
import { GrantsDto } from './dto/grants.dto';
import { CompetitionParam, IdParam } from './dto/id.dto';
import { TicketsService } from './tickets.service';
import { Who } from './who';

/** What an administrator keeps in order: accounts, signed-in devices, judges' slips, the audit trail. */
@Controller('api/access')
export class HouseController {
  constructor(
    private readonly accounts: AccountsService,
    private readonly devices: DeviceSessionsService,
    private readonly tickets: TicketsService,
    private readonly audit: AuditReadModel,
  ) {}

  @Get('accounts')
  @Can('account.manage')
  listAccounts(@Who() actor: Actor): Promise<AccountView[]> {
    return this.accounts.list(actor);
  }

  @Post('accounts')
  @Can('account.manage')
  createAccount(@Who() actor: Actor, @Body() body: CreateAccountDto): Promise<AccountView> {
    return this.accounts.create(actor, body);
  }

  @Post('accounts/:id/disable')
  @HttpCode(204)
  @Can('account.manage')
  disableAccount(@Who() actor: Actor, @Param() { id }: IdParam): Promise<void> {
    return this.accounts.disable(actor, id as AccountId);
  }

  @Post('accounts/:id/grants')
  @HttpCode(204)
  @Can('account.manage')
  replaceGrants(@Who() actor: Actor, @Param() { id }: IdParam, @Body() body: GrantsDto): Promise<void> {
    return this.accounts.replaceGrants(actor, id as AccountId, body.grants);
  }

  @Get('sessions')
  @Can('session.manage')
  listSessions(@Who() actor: Actor): Promise<SessionView[]> {
    return this.devices.list(actor);
  }

  @Delete('sessions/:id')
  @HttpCode(204)
  @Can('session.manage')
  endSession(@Who() actor: Actor, @Param() { id }: IdParam): Promise<void> {
    return this.devices.end(actor, id);
  }

  @Post('competitions/:competitionId/judge-tickets')
  @Can('ticket.issue')
  issueJudgeTickets(
    @Who() actor: Actor,
    @Param() { competitionId }: CompetitionParam,
  ): Promise<IssuedTicket[]> {
    return this.tickets.issueForJudges(actor, competitionId);
  }

  @Get('audit')
  @Can('audit.read')
  listAudit(@Who() actor: Actor, @Query() page: AuditPageQuery): Promise<AuditPage> {
    return this.audit.list(actor, page);
  }
}
