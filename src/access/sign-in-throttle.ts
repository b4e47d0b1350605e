import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock/clock';
import { RefusedError } from '../platform/http/refused-error';

const PER_NAME = { most: 10, withinMs: 15 * 60_000 };
const IN_ALL = { most: 50, withinMs: 60_000 };

/**
 * Slows guessing down, per name and over all names. Not per address: a whole venue sits behind one. An attempt counts before
 * its password is checked, else many at once would all pass; a right password takes its count back.
 */
@Injectable()
export class SignInThrottle {
  private readonly attemptsByName = new Map<string, number[]>();
  private attempts: number[] = [];

  constructor(private readonly clock: Clock) {}

  /** Counts an attempt. @returns what to call when it succeeded. @throws RefusedError RETRY_LATER. */
  begin(name: string): () => void {
    const now = this.clock.now().getTime();
    this.attempts = recent(this.attempts, now - IN_ALL.withinMs);
    const ofName = recent(this.attemptsByName.get(name) ?? [], now - PER_NAME.withinMs);
    const waitMs = Math.max(waitOf(ofName, PER_NAME, now), waitOf(this.attempts, IN_ALL, now));
    if (waitMs > 0) throw new RefusedError({ code: 'RETRY_LATER', retryAfterMs: waitMs });
    this.forgetOld(now);
    this.attempts.push(now);
    this.attemptsByName.set(name, [...ofName, now]);
    return () => {
      this.attemptsByName.delete(name);
      const index = this.attempts.indexOf(now);
      if (index >= 0) this.attempts.splice(index, 1);
    };
  }

  private forgetOld(now: number): void {
    for (const [name, times] of this.attemptsByName)
      if (recent(times, now - PER_NAME.withinMs).length === 0) this.attemptsByName.delete(name);
  }
}

function recent(times: readonly number[], after: number): number[] {
  return times.filter((time) => time > after);
}

function waitOf(times: readonly number[], limit: { most: number; withinMs: number }, now: number): number {
  const first = times.at(-limit.most);
  return first === undefined ? 0 : first + limit.withinMs - now;
}
