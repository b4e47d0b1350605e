/** First come, first served: a pool of size one. */
export class FifoLock {
  private tail: Promise<void> = Promise.resolve();
  private waiting = 0;

  /** Whether somebody waits for whoever has it. */
  get isAwaited(): boolean {
    return this.waiting > 0;
  }

  /** Resolves with the release function once everyone before has released. */
  async acquire(): Promise<() => void> {
    let release!: () => void;
    const mine = new Promise<void>((resolve) => (release = resolve));
    const before = this.tail;
    this.tail = before.then(() => mine);
    this.waiting += 1;
    await before;
    this.waiting -= 1;
    return release;
  }
}
