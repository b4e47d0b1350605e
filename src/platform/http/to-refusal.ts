import { HttpException } from '@nestjs/common';
import type { Refusal } from '../../domain/kernel/refusal';
import { RefusedError } from './refused-error';

/** The refusal an error stands for, or undefined when it is a bug. */
export function toRefusal(error: unknown): Refusal | undefined {
  if (error instanceof RefusedError) return error.refusal;
  if (!(error instanceof HttpException)) return isBodyFault(error) ? { code: 'MALFORMED' } : undefined;
  switch (error.getStatus()) {
    case 400:
    case 413:
    case 415:
      return { code: 'MALFORMED' };
    case 401:
      return { code: 'SIGN_IN_REQUIRED' };
    case 403:
      return { code: 'NOT_ALLOWED' };
    case 404:
      return { code: 'NOT_FOUND' };
    default:
      return undefined;
  }
}

/** body-parser refuses broken JSON and over-long bodies with a plain error that names a 4xx status. */
function isBodyFault(error: unknown): boolean {
  if (!(error instanceof Error) || !('status' in error)) return false;
  return typeof error.status === 'number' && error.status >= 400 && error.status < 500;
}
