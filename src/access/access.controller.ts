import { Body, Controller, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Me } from '../contract/access';
import { Config } from '../platform/config/config';
import { AccessService } from './access.service';
import type { Actor } from './actor';
import { Can, Public } from './can';
import { DeviceSessionsService } from './device-sessions.service';
import { FirstAdministratorDto } from './dto/first-administrator.dto';
import { SignInDto } from './dto/sign-in.dto';
import { TicketDto } from './dto/ticket.dto';
import { sessionCookie, type SessionCookie } from './session-cookie';
import { ABSOLUTE_MS } from './session-limits';
import type { OpenedSession } from './session-opening';
import { SessionsService } from './sessions.service';
import { Who } from './who';

/** Ways in and out. */
@Controller('api/access')
export class AccessController {
  private readonly cookie: SessionCookie;

  constructor(
    private readonly access: AccessService,
    private readonly sessions: SessionsService,
    private readonly devices: DeviceSessionsService,
    config: Config,
  ) {
    this.cookie = sessionCookie(config.publicUrl);
  }

  @Post('sign-in')
  @HttpCode(200)
  @Public()
  async signIn(
    @Body() body: SignInDto,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Me> {
    return this.enter(await this.access.signIn(body, this.cookie.read(request)), response);
  }

  @Post('ticket')
  @HttpCode(200)
  @Public()
  async signInWithTicket(
    @Body() { ticket }: TicketDto,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Me> {
    return this.enter(await this.access.signInWithTicket(ticket, this.cookie.read(request)), response);
  }

  @Post('first-administrator')
  @HttpCode(200)
  @Public()
  async createFirstAdministrator(
    @Body() body: FirstAdministratorDto,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Me> {
    return this.enter(await this.access.createFirstAdministrator(body, this.cookie.read(request)), response);
  }

  /** Whoever has a live session keeps it: a judge who opens the board stays a judge. */
  @Post('guest')
  @HttpCode(200)
  @Public()
  async openGuest(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<Me> {
    const secret = this.cookie.read(request);
    const present = secret === undefined ? undefined : await this.sessions.findBySecret(secret);
    return present ? this.access.me(present) : this.enter(await this.access.openGuest(secret), response);
  }

  @Post('sign-out')
  @HttpCode(204)
  @Can('session.own')
  async signOut(@Who() actor: Actor, @Res({ passthrough: true }) response: Response): Promise<void> {
    await this.devices.signOut(actor);
    response.setHeader('Set-Cookie', this.cookie.write(undefined, 0));
  }

  @Get('me')
  @Can('session.own')
  me(@Who() actor: Actor): Promise<Me> {
    return this.access.me(actor);
  }

  private async enter(opened: OpenedSession, response: Response): Promise<Me> {
    response.setHeader('Set-Cookie', this.cookie.write(opened.secret, ABSOLUTE_MS / 1000));
    const actor = await this.sessions.findBySecret(opened.secret);
    return this.access.me(actor ?? { accountId: opened.accountId, grants: [] });
  }
}
