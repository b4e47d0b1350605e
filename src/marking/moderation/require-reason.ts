import { RefusedError } from '../../platform/http/refused-error';

/** Characters. Reasons are read by others, years later. */
const LEAST_REASON = 10;

/** @throws RefusedError REASON_TOO_SHORT */
export function requireReason(reason: string): void {
  if (reason.trim().length < LEAST_REASON)
    throw new RefusedError({ code: 'REASON_TOO_SHORT', least: LEAST_REASON });
}
