import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Me } from '../contract/access';
import { Config } from '../platform/config/config';
import { AccessService } from './access.service';
import { sessionCookie, type SessionCookie } from './session-cookie';
import { ABSOLUTE_MS } from './session-limits';
import type { OpenedSession } from './session-opening';
import { SessionsService } from './sessions.service';

/** The cookie's part of coming in, the same for every way. */
@Injectable()
export class Entering {
  readonly cookie: SessionCookie;

  constructor(
    private readonly access: AccessService,
    private readonly sessions: SessionsService,
    config: Config,
  ) {
    this.cookie = sessionCookie(config.publicUrl);
  }

  /** The secret of the session that the browser had before. */
  oldSecret(request: Request): string | undefined {
    return this.cookie.read(request);
  }

  /** Hands out the cookie and says who is in. */
  async enter(opened: OpenedSession, response: Response): Promise<Me> {
    response.setHeader('Set-Cookie', this.cookie.write(opened.secret, ABSOLUTE_MS / 1000));
    const actor = await this.sessions.findBySecret(opened.secret);
    return this.access.me(actor ?? { accountId: opened.accountId, grants: [] });
  }
}
