import { Clock } from '../../src/platform/clock/clock';

/** Stands still until the test moves it. */
export class FakeClock extends Clock {
  constructor(private time = new Date('2026-10-01T08:00:00.000Z')) {
    super();
  }

  now(): Date {
    return new Date(this.time);
  }

  advance(ms: number): void {
    this.time = new Date(this.time.getTime() + ms);
  }
}
