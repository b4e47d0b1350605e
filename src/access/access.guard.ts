import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { Config } from '../platform/config/config';
import { RefusedError } from '../platform/http/refused-error';
import { isAllowedOrigin } from '../platform/realtime/allowed-origin';
import { SESSION_OF_REQUEST } from '../platform/realtime/socket-door';
import { BODY_TYPES } from './takes';
import type { Actor } from './actor';
import { RULE } from './can';
import { may } from './may';
import type { Right } from './right';
import { sessionCookie, type SessionCookie } from './session-cookie';
import { SessionsService } from './sessions.service';
import { ACTOR } from './who';

const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

interface SocketLike {
  readonly request: { readonly [SESSION_OF_REQUEST]?: string };
  [ACTOR]?: Actor;
}

/**
 * Stands before every route and every socket event. A handler that names no rule is closed. Sockets are asked again for each
 * message, so that an ended session says nothing more.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  private readonly cookie: SessionCookie;

  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: SessionsService,
    private readonly config: Config,
  ) {
    this.cookie = sessionCookie(config.publicUrl);
  }

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const rule = this.reflector.get<Right | 'public' | undefined>(RULE, context.getHandler());
    const actor = await (context.getType() === 'ws'
      ? this.actorOfSocket(context.switchToWs().getClient<SocketLike>())
      : this.actorOfRequest(
          context.switchToHttp().getRequest<Request & { [ACTOR]?: Actor }>(),
          this.reflector.get<readonly string[] | undefined>(BODY_TYPES, context.getHandler()) ?? [],
        ));
    if (rule === undefined) throw new RefusedError({ code: 'NOT_ALLOWED' });
    if (rule === 'public') return true;
    if (!actor) throw new RefusedError({ code: 'SIGN_IN_REQUIRED' });
    if (!may(actor, rule)) throw new RefusedError({ code: 'NOT_ALLOWED' });
    return true;
  }

  private async actorOfSocket(socket: SocketLike): Promise<Actor | undefined> {
    const sessionId = socket.request[SESSION_OF_REQUEST];
    const actor = sessionId === undefined ? undefined : await this.sessions.findById(sessionId);
    if (actor) socket[ACTOR] = actor;
    else delete socket[ACTOR];
    return actor;
  }

  private async actorOfRequest(
    request: Request & { [ACTOR]?: Actor },
    bodyTypes: readonly string[],
  ): Promise<Actor | undefined> {
    this.refuseForgery(request, bodyTypes);
    const secret = this.cookie.read(request);
    const actor = secret === undefined ? undefined : await this.sessions.findBySecret(secret);
    if (actor) request[ACTOR] = actor;
    return actor;
  }

  /** A page of another site can send forms with our cookie, but neither JSON nor our Origin. */
  private refuseForgery(request: Request, bodyTypes: readonly string[]): void {
    if (READING.has(request.method)) return;
    if (request.headers.origin !== undefined && !isAllowedOrigin(request, this.config))
      throw new RefusedError({ code: 'NOT_ALLOWED' });
    const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
    const isExpected = type === 'application/json' || (type !== undefined && bodyTypes.includes(type));
    if (request.method !== 'DELETE' && !isExpected) throw new RefusedError({ code: 'MALFORMED' });
  }
}
