import type { LeaseRow } from './outbox-db';

/** The one row both pages can see. `change` reads and writes in one transaction and answers what stands afterwards. */
export interface LeaseStore {
  change(next: (row: LeaseRow | undefined) => LeaseRow | undefined): Promise<LeaseRow | undefined>;
}

interface Seen {
  readonly holder: string;
  readonly beat: number;
  readonly atMs: number;
}

/** Longer than a batch can take: 5 s for the socket, then 15 s for HTTP. */
const DEAD_AFTER_MS = 25_000;

/**
 * A lease without clocks: whoever holds it counts `beat` up with each batch. Another page takes it only after it has watched the
 * same beat for longer than a batch can take, by its own steady clock; what the two tablets' times say does not matter.
 */
export class Lease {
  private seen: Seen | null = null;

  constructor(
    private readonly store: LeaseStore,
    private readonly of: Pick<LeaseRow, 'accountId' | 'holder'>,
    private readonly steadyMs: () => number,
  ) {}

  /** Null when another page holds it. */
  async alone<T>(work: () => Promise<T>): Promise<T | null> {
    if (!(await this.take())) return null;
    try {
      return await work();
    } finally {
      await this.store.change((row) => (row?.holder === this.of.holder ? undefined : row));
    }
  }

  private async take(): Promise<boolean> {
    const row = await this.store.change((former) =>
      former && former.holder !== this.of.holder && !this.isDead(former)
        ? former
        : { ...this.of, beat: (former?.beat ?? 0) + 1 },
    );
    if (row?.holder === this.of.holder) return true;
    const isSame = row && this.seen?.holder === row.holder && this.seen.beat === row.beat;
    if (row && !isSame) this.seen = { holder: row.holder, beat: row.beat, atMs: this.steadyMs() };
    return false;
  }

  private isDead({ holder, beat }: LeaseRow): boolean {
    const { seen } = this;
    const isSame = seen?.holder === holder && seen.beat === beat;
    return isSame && this.steadyMs() - seen.atMs > DEAD_AFTER_MS;
  }
}
