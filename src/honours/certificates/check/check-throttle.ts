import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock';

const MOST = 60;
const WITHIN_MS = 60_000;

/**
 * Slows down whoever tries numbers and codes. Only wrong answers count, and only they are slowed: a code of 120 bits needs no
 * lock, and nobody can keep others from checking a certificate they hold.
 */
@Injectable()
export class CheckThrottle {
  private wrong: number[] = [];

  constructor(private readonly clock: Clock) {}

  /** Counts a wrong answer. @returns how long to wait, in milliseconds; 0: not at all */
  countWrong(): number {
    const now = this.clock.now().getTime();
    const recent = this.wrong.map((at) => Math.min(at, now)).filter((at) => at > now - WITHIN_MS);
    const first = recent.at(-MOST);
    if (first !== undefined) {
      this.wrong = recent;
      return first + WITHIN_MS - now;
    }
    this.wrong = [...recent, now];
    return 0;
  }
}
