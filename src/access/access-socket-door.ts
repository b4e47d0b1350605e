import { Injectable } from '@nestjs/common';
import type { IncomingMessage } from 'node:http';
import { Config } from '../platform/config/config';
import { SocketDoor, type SocketIdentity } from '../platform/realtime/socket-door';
import { SocketRegistry } from '../platform/realtime/socket-registry';
import { sessionCookie, type SessionCookie } from './session-cookie';
import { Can } from './can';
import { may } from './may';
import { MOST_SOCKETS } from './session-limits';
import { SessionsService } from './sessions.service';
import { ACTOR } from './who';

/** Lets a connection in that brings the cookie of a live session with a place left. */
@Injectable()
export class AccessSocketDoor extends SocketDoor {
  private readonly cookie: SessionCookie;

  constructor(
    private readonly sessions: SessionsService,
    private readonly sockets: SocketRegistry,
    config: Config,
  ) {
    super();
    this.cookie = sessionCookie(config.publicUrl);
  }

  @Can('session.own')
  async admit(request: IncomingMessage): Promise<SocketIdentity | undefined> {
    const secret = this.cookie.read(request);
    const actor = secret === undefined ? undefined : await this.sessions.findBySecret(secret);
    if (!actor || !may(actor, 'session.own')) return undefined;
    const { sessionId, accountId } = actor;
    if (accountId !== null && this.sockets.count(sessionId) >= MOST_SOCKETS) return undefined;
    Object.assign(request, { [ACTOR]: actor });
    return { sessionId };
  }
}
