/**
 * The server's time as this tablet knows it: from the `Date` of an answer, carried on by the tablet's steady clock. So a wall clock
 * that is wrong, or jumps, shows at once, and nothing else depends on it.
 */
export class ServerClock {
  /** The server's time at the zero of the steady clock; null before the first answer. */
  private zeroMs: number | null = null;

  constructor(
    private readonly steadyMs: () => number,
    private readonly wallMs: () => number,
  ) {}

  /** An answer that was asked for at `askedMs` of the steady clock has just come. */
  hear(date: string | null, askedMs: number): void {
    const serverMs = date === null ? Number.NaN : Date.parse(date);
    if (Number.isNaN(serverMs)) return;
    // The header counts whole seconds: on average half of one has passed.
    this.zeroMs = serverMs + 500 - (askedMs + this.steadyMs()) / 2;
  }

  /** How far the tablet's wall clock is ahead of the server's; null before the first answer. */
  aheadMs(): number | null {
    return this.zeroMs === null ? null : this.wallMs() - (this.zeroMs + this.steadyMs());
  }
}

/** The clock of this page. */
export const serverClock = new ServerClock(
  () => performance.now(),
  () => new Date().getTime(),
);
