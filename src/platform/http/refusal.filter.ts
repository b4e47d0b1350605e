import { Catch, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Response } from 'express';
import type { Refusal } from '../../domain/kernel/refusal';
import { REFUSAL_STATUS } from './refusal-status';
import { toRefusal } from './to-refusal';

/** The one place where refusals become HTTP answers: `{refusal: {code, …}}`. A bug answers 503 and is logged, never explained. */
@Catch()
export class RefusalFilter implements ExceptionFilter {
  private readonly logger = new Logger('http');

  catch(error: unknown, host: ArgumentsHost): void {
    const response = host.switchToHttp().getResponse<Response>();
    const known = toRefusal(error);
    if (!known) this.logger.error(error);
    const refusal: Refusal = known ?? { code: 'RETRY_LATER', retryAfterMs: 2000 };
    if (response.headersSent) {
      response.end();
      return;
    }
    if (refusal.code === 'RETRY_LATER')
      response.setHeader('Retry-After', Math.ceil(refusal.retryAfterMs / 1000));
    response.status(REFUSAL_STATUS[refusal.code]).json({ refusal });
  }
}
