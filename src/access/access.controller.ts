import { Body, Controller, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Me } from '../contract/access';
import { AccessService } from './access.service';
import type { Actor } from './actor';
import { Can, Public } from './can';
import { DeviceSessionsService } from './device-sessions.service';
import { FirstAdministratorDto } from './dto/first-administrator.dto';
import { SignInDto } from './dto/sign-in.dto';
import { TicketDto } from './dto/ticket.dto';
import { Entering } from './entering';
import { SessionsService } from './sessions.service';
import { Who } from './who';

/** Ways in and out. */
@Controller('api/access')
export class AccessController {
  constructor(
    private readonly access: AccessService,
    private readonly sessions: SessionsService,
    private readonly devices: DeviceSessionsService,
    private readonly entering: Entering,
  ) {}

  @Post('sign-in')
  @HttpCode(200)
  @Public()
  async signIn(
    @Body() body: SignInDto,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Me> {
    return this.entering.enter(await this.access.signIn(body, this.entering.oldSecret(request)), response);
  }

  @Post('ticket')
  @HttpCode(200)
  @Public()
  async signInWithTicket(
    @Body() { ticket }: TicketDto,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Me> {
    return this.entering.enter(
      await this.access.signInWithTicket(ticket, this.entering.oldSecret(request)),
      response,
    );
  }

  @Post('first-administrator')
  @HttpCode(200)
  @Public()
  async createFirstAdministrator(
    @Body() body: FirstAdministratorDto,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Me> {
    return this.entering.enter(
      await this.access.createFirstAdministrator(body, this.entering.oldSecret(request)),
      response,
    );
  }

  /** Whoever has a live session keeps it: a judge who opens the board stays a judge. */
  @Post('guest')
  @HttpCode(200)
  @Public()
  async openGuest(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<Me> {
    const secret = this.entering.oldSecret(request);
    const present = secret === undefined ? undefined : await this.sessions.findBySecret(secret);
    return present
      ? this.access.me(present)
      : this.entering.enter(await this.access.openGuest(secret), response);
  }

  @Post('sign-out')
  @HttpCode(204)
  @Can('session.own')
  async signOut(@Who() actor: Actor, @Res({ passthrough: true }) response: Response): Promise<void> {
    await this.devices.signOut(actor);
    response.setHeader('Set-Cookie', this.entering.cookie.write(undefined, 0));
  }

  @Get('me')
  @Can('session.own')
  me(@Who() actor: Actor): Promise<Me> {
    return this.access.me(actor);
  }
}
