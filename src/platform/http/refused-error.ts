import type { Refusal } from '../../domain/kernel/refusal';

/**
 * Carries an expected "no" out of a service, rolling back its transaction on the way. Each door maps it once:
 * http/refusal.filter.ts to a status, realtime/socket-refusal.filter.ts to the acknowledgement.
 */
export class RefusedError extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
    this.name = 'RefusedError';
  }
}
