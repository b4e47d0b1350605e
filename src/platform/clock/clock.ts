/** The only source of time. Injected, so that tests can stand at any hour. */
export abstract class Clock {
  abstract now(): Date;

  /** ISO 8601 UTC with milliseconds, as stored and sent. */
  nowText(): string {
    return this.now().toISOString();
  }
}
