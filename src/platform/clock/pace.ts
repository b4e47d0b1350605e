import { pause } from './pause';

/** Lets so many marks a second go, over all judges together, in the order they ask. */
export class Pace {
  private nextAt = 0;

  constructor(private readonly speed: number | 'max') {}

  async take(): Promise<void> {
    if (this.speed === 'max') return;
    const now = performance.now();
    const at = Math.max(now, this.nextAt);
    this.nextAt = at + 1000 / this.speed;
    if (at > now) await pause(at - now);
  }
}
