import { Injectable } from '@nestjs/common';
import type { AccountId } from '../../domain/kernel/ids';
import { Clock } from '../../platform/clock/clock';
import { RefusedError } from '../../platform/http/refused-error';

const MOST = 30;
const WITHIN_MS = 60_000;

/** So many pictures a minute of one account: more than a judge can take, and no more than the disk bears. */
@Injectable()
export class UploadThrottle {
  private readonly timesByAccount = new Map<AccountId, number[]>();

  constructor(private readonly clock: Clock) {}

  /** Counts one more. @throws RefusedError RETRY_LATER. */
  take(accountId: AccountId): void {
    const now = this.clock.now().getTime();
    const recent = (this.timesByAccount.get(accountId) ?? []).filter((time) => time > now - WITHIN_MS);
    const [first] = recent;
    if (first !== undefined && recent.length >= MOST)
      throw new RefusedError({ code: 'RETRY_LATER', retryAfterMs: first + WITHIN_MS - now });
    this.timesByAccount.set(accountId, [...recent, now]);
  }
}
