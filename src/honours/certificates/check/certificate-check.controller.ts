import { Controller, Get, Header, Param, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { createElement } from 'react';
import { Public } from '../../../access/can';
import { Config } from '../../../platform/config/config';
import { renderPage } from '../../../platform/pages/render-page';
import { CertificateChecks } from './certificate-checks.read-model';
import { CheckPage, UnknownPage } from './check-page';
import { CheckThrottle } from './check-throttle';

/** Anybody who holds a certificate checks it here, on any phone, without a script. */
@Controller('public/certificates')
export class CertificateCheckController {
  constructor(
    private readonly checks: CertificateChecks,
    private readonly throttle: CheckThrottle,
    private readonly config: Config,
  ) {}

  @Get(':number/:code')
  @Public()
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('Cache-Control', 'no-store')
  @Header('X-Robots-Tag', 'noindex')
  async check(
    @Param('number') number: string,
    @Param('code') code: string,
    @Query('lang') lang: string | undefined,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const locale = lang === 'en' ? 'en' : 'zh-CN';
    const otherLanguage = request.path + (locale === 'en' ? '' : '?lang=en');
    const certificate = await this.checks.check(number, code);
    if (certificate) {
      const isSigned = certificate.state === 'valid' && this.config.publicUrl !== undefined;
      const signedCopy = isSigned ? `${request.path}/credential` : null;
      return renderPage(createElement(CheckPage, { certificate, locale, otherLanguage, signedCopy }));
    }
    const waitMs = this.throttle.countWrong();
    response.status(waitMs > 0 ? 429 : 404);
    if (waitMs > 0) response.setHeader('Retry-After', Math.ceil(waitMs / 1000));
    return renderPage(createElement(UnknownPage, { locale, otherLanguage }));
  }
}
