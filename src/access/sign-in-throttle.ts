import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock/clock';
import { RefusedError } from '../platform/http/refused-error';

const PER_NAME = { most: 10, withinMs: 15 * 60_000 };
const IN_ALL = { most: 50, withinMs: 60_000 };

/** One attempt of one name. Exactly one of the three is called at its end. */
export interface Attempt {
  succeed(): void;
  fail(): void;
  /** The password was not looked at. */
  takeBack(): void;
}

/**
 * Slows guessing down, per name and over all names. Not per address: a whole venue sits behind one. A name's attempt counts
 * before its password is checked, else many at once would all pass. Over all names failures alone count, so that a hundred
 * judges can sign in within the same second; it is asked again when a password's turn comes.
 */
@Injectable()
export class SignInThrottle {
  private readonly attemptsByName = new Map<string, number[]>();
  private failures: number[] = [];

  constructor(private readonly clock: Clock) {}

  /** @throws RefusedError RETRY_LATER. */
  begin(name: string): Attempt {
    this.requireOpen();
    const now = this.clock.now().getTime();
    const ofName = recent(this.attemptsByName.get(name) ?? [], PER_NAME, now);
    this.attemptsByName.set(name, ofName);
    refuseFor(waitOf(ofName, PER_NAME, now));
    this.forgetOld(now);
    this.attemptsByName.set(name, [...ofName, now]);
    return {
      succeed: () => void this.attemptsByName.delete(name),
      fail: () => void this.failures.push(this.clock.now().getTime()),
      takeBack: () => this.takeBack(name, now),
    };
  }

  /** Whether any name may try now. @throws RefusedError RETRY_LATER. */
  requireOpen(): void {
    const now = this.clock.now().getTime();
    this.failures = recent(this.failures, IN_ALL, now);
    refuseFor(waitOf(this.failures, IN_ALL, now));
  }

  private takeBack(name: string, at: number): void {
    const times = [...(this.attemptsByName.get(name) ?? [])];
    const index = times.indexOf(at);
    if (index >= 0) times.splice(index, 1);
    this.attemptsByName.set(name, times);
  }

  private forgetOld(now: number): void {
    for (const [name, times] of this.attemptsByName)
      if (recent(times, PER_NAME, now).length === 0) this.attemptsByName.delete(name);
  }
}

/** The same for slips, by tablet and over all tablets: whoever guesses passwords does not hold up slips, nor the other way round. */
@Injectable()
export class SlipThrottle extends SignInThrottle {}

function refuseFor(waitMs: number): void {
  if (waitMs > 0) throw new RefusedError({ code: 'RETRY_LATER', retryAfterMs: waitMs });
}

/** A clock that was set back makes nobody wait longer: what it has not reached yet counts as of now (NET-3). */
function recent(times: readonly number[], { withinMs }: { withinMs: number }, now: number): number[] {
  return times.map((time) => Math.min(time, now)).filter((time) => time > now - withinMs);
}

function waitOf(times: readonly number[], limit: { most: number; withinMs: number }, now: number): number {
  const first = times.at(-limit.most);
  return first === undefined ? 0 : first + limit.withinMs - now;
}
