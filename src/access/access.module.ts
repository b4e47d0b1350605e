import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { SocketDoor } from '../platform/realtime/socket-door';
import { AccessSocketDoor } from './access-socket-door';
import { AccessController } from './access.controller';
import { AccessGuard } from './access.guard';
import { AccessService } from './access.service';
import { AccountGrants } from './account-grants.service';
import { AccountNames } from './account-names.read-model';
import { AccountsRepository } from './accounts.repository';
import { AccountsService } from './accounts.service';
import { AuditReadModel } from './audit.read-model';
import { CompetitionGrantsRepository } from './competition-grants.repository';
import { CompetitionGrants } from './competition-grants.service';
import { CompetitionTablets } from './competition-tablets.read-model';
import { DeviceSessionsService } from './device-sessions.service';
import { Entering } from './entering';
import { GrantGuards } from './grant-guards.port';
import { GrantsChanges } from './grants-changes';
import { HouseController } from './house.controller';
import { JudgeEntrances } from './judge-entrances.service';
import { JudgeUnits } from './judge-units.read-model';
import { JudgesReadModel } from './judges.read-model';
import { OpenApiController } from './open-api.controller';
import { PasswordCheck } from './password-check';
import { PasswordHasher } from './password-hasher';
import { SessionCache } from './session-cache';
import { SessionEnding } from './session-ending';
import { SessionOpening } from './session-opening';
import { SessionsRepository } from './sessions.repository';
import { SessionsService } from './sessions.service';
import { SignInThrottle, SlipThrottle } from './sign-in-throttle';
import { SlipCodes } from './slip-codes.service';
import { SlipPin } from './slip-pin.service';
import { SlipsController } from './slips.controller';
import { SlipsRepository } from './slips.repository';
import { SlipsService } from './slips.service';
import { SocketSessions } from './socket-sessions.service';
import { TabletBinding } from './tablet-binding.service';
import { TabletEnding } from './tablet-ending.service';
import { TabletEntry } from './tablet-entry.service';
import { TabletPin } from './tablet-pin.service';
import { TabletsController } from './tablets.controller';
import { TabletsRepository } from './tablets.repository';
import { TicketsRepository } from './tickets.repository';
import { TicketsService } from './tickets.service';
import { WaysIn } from './ways-in.read-model';

/** Who may come in and what they may do there. The guard of this module stands before every station's doors. */
@Global()
@Module({
  controllers: [AccessController, HouseController, OpenApiController, TabletsController, SlipsController],
  providers: [
    WaysIn,
    GrantGuards,
    AccountsRepository,
    SessionsRepository,
    TicketsRepository,
    AuditReadModel,
    AccountNames,
    SessionCache,
    PasswordHasher,
    SignInThrottle,
    SlipThrottle,
    PasswordCheck,
    SessionsService,
    SessionEnding,
    SessionOpening,
    SocketSessions,
    DeviceSessionsService,
    AccountsService,
    AccountGrants,
    TicketsService,
    AccessService,
    Entering,
    SlipsRepository,
    TabletsRepository,
    JudgesReadModel,
    JudgeUnits,
    SlipCodes,
    SlipPin,
    TabletPin,
    TabletBinding,
    TabletEntry,
    TabletEnding,
    JudgeEntrances,
    SlipsService,
    CompetitionGrantsRepository,
    GrantsChanges,
    CompetitionGrants,
    CompetitionTablets,
    { provide: SocketDoor, useClass: AccessSocketDoor },
    { provide: APP_GUARD, useClass: AccessGuard },
  ],
  exports: [
    AccessService,
    AccountGrants,
    AccountNames,
    AccountsService,
    CompetitionGrants,
    CompetitionTablets,
    GrantGuards,
    JudgeUnits,
    JudgesReadModel,
    SessionsService,
    SignInThrottle,
    SocketSessions,
    SocketDoor,
    WaysIn,
  ],
})
export class AccessModule {}
