/** Keeps the newest value of each key and hands all of them on together, once per `ms`. */
export class Gathered<Key, Value> {
  private readonly waiting = new Map<Key, Value>();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly ms: number,
    private readonly handOn: (key: Key, value: Value) => void,
  ) {}

  add(key: Key, value: Value): void {
    this.waiting.set(key, value);
    this.timer ??= setTimeout(() => this.flush(), this.ms);
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  private flush(): void {
    this.timer = undefined;
    const due = [...this.waiting];
    this.waiting.clear();
    for (const [key, value] of due) this.handOn(key, value);
  }
}
