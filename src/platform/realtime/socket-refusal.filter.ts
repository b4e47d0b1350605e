import { Catch, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Refusal } from '../../domain/kernel/refusal';
import { toRefusal } from '../http/to-refusal';

/** Answers the acknowledgement with the typed refusal whatever threw: a guard, a pipe or the handler. Never silence, never "Internal server error". */
@Catch()
export class SocketRefusalFilter implements ExceptionFilter {
  private readonly logger = new Logger('socket');

  catch(error: unknown, host: ArgumentsHost): void {
    const known = toRefusal(error);
    if (!known) this.logger.error(error);
    const refusal: Refusal = known ?? { code: 'RETRY_LATER', retryAfterMs: 2000 };
    const answer = host.getArgs<unknown[]>().find((argument) => typeof argument === 'function');
    if (answer) (answer as (outcome: unknown) => void)({ ok: false, refusal });
  }
}
