import type { PipeTransform } from '@nestjs/common';
import type { SchemeForm } from '../../contract/schemes';
import { RefusedError } from '../../platform/http/refused-error';

/** One of the forms in which a scheme leaves and comes. */
export class SchemeFormPipe implements PipeTransform<unknown, SchemeForm> {
  transform(value: unknown): SchemeForm {
    if (value === 'cis' || value === 'own') return value;
    throw new RefusedError({ code: 'MALFORMED', path: 'form' });
  }
}
