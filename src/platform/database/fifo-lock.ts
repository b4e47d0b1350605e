/** First come, first served: a pool of size one. */
export class FifoLock {
  private tail: Promise<void> = Promise.resolve();

  /** Resolves with the release function once everyone before has released. */
  acquire(): Promise<() => void> {
    let release!: () => void;
    const mine = new Promise<void>((resolve) => (release = resolve));
    const before = this.tail;
    this.tail = before.then(() => mine);
    return before.then(() => release);
  }
}
