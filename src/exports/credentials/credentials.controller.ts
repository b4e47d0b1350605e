import { Controller, Get, Header, Param } from '@nestjs/common';
import { Public } from '../../access/can';
import { CredentialsService, JWKS_PATH } from './credentials.service';

/** For programs: the signed copy of a certificate, whether it holds, and the keys to check it by. */
@Controller()
export class CredentialsController {
  constructor(private readonly credentials: CredentialsService) {}

  @Get('public/certificates/:number/:code/credential')
  @Public()
  @Header('Content-Type', 'application/jwt')
  @Header('Content-Disposition', 'attachment; filename="certificate.jwt"')
  @Header('Cache-Control', 'no-store')
  @Header('X-Robots-Tag', 'noindex')
  sign(@Param('number') number: string, @Param('code') code: string): Promise<string> {
    return this.credentials.sign(number, code);
  }

  @Get('public/certificates/:number/:code/status')
  @Public()
  @Header('Cache-Control', 'no-store')
  @Header('X-Robots-Tag', 'noindex')
  status(@Param('number') number: string, @Param('code') code: string): Promise<object> {
    return this.credentials.status(number, code);
  }

  @Get(JWKS_PATH)
  @Public()
  keySet(): Promise<object> {
    return this.credentials.keySet();
  }
}
