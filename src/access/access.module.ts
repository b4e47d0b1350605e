import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { SocketDoor } from '../platform/realtime/socket-door';
import { AccessController } from './access.controller';
import { AccessGuard } from './access.guard';
import { AccessService } from './access.service';
import { AccessSocketDoor } from './access-socket-door';
import { AccountNames } from './account-names.read-model';
import { AccountsRepository } from './accounts.repository';
import { AccountsService } from './accounts.service';
import { AuditReadModel } from './audit.read-model';
import { DeviceSessionsService } from './device-sessions.service';
import { HouseController } from './house.controller';
import { OpenApiController } from './open-api.controller';
import { PasswordCheck } from './password-check';
import { PasswordHasher } from './password-hasher';
import { SessionCache } from './session-cache';
import { SessionEnding } from './session-ending';
import { SessionOpening } from './session-opening';
import { SessionsRepository } from './sessions.repository';
import { SessionsService } from './sessions.service';
import { SignInThrottle } from './sign-in-throttle';
import { SocketSessions } from './socket-sessions.service';
import { TicketsRepository } from './tickets.repository';
import { TicketsService } from './tickets.service';

/** Who may come in and what they may do there. The guard of this module stands before every station's doors. */
@Global()
@Module({
  controllers: [AccessController, HouseController, OpenApiController],
  providers: [
    AccountsRepository,
    SessionsRepository,
    TicketsRepository,
    AuditReadModel,
    AccountNames,
    SessionCache,
    PasswordHasher,
    SignInThrottle,
    PasswordCheck,
    SessionsService,
    SessionEnding,
    SessionOpening,
    SocketSessions,
    DeviceSessionsService,
    AccountsService,
    TicketsService,
    AccessService,
    { provide: SocketDoor, useClass: AccessSocketDoor },
    { provide: APP_GUARD, useClass: AccessGuard },
  ],
  exports: [AccessService, AccountNames, AccountsService, SessionsService, SocketSessions, SocketDoor],
})
export class AccessModule {}
