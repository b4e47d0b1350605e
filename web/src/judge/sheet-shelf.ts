import type { SheetListItem, SheetView } from '#contract/marking';
import type { Receipt } from '#contract/mutations';
import type { EntryId } from '#domain/kernel/ids';
import type { MutationBody } from '#domain/mark/mutation';
import type { Answer, Problem } from '../sync/api';
import type { KeptAnswers } from '../sync/kept-answers';
import { withReceipt, withSheet } from './with-receipt';

export const LIST = 'marking/sheets';

/** Where the server answers one sheet. */
export function sheetPath(entryId: EntryId): string {
  return `${LIST}/${encodeURIComponent(entryId)}`;
}

/** What is known of a path. A problem takes the place of a value only where the server itself said no. */
export interface Shelved {
  readonly value: unknown;
  /** When it was fetched, by this tablet's clock: for the eye only. */
  readonly at: string;
  /** It was fetched since the connection stands; otherwise it may have changed elsewhere meanwhile. */
  readonly isFresh: boolean;
}

export interface ShelfParts {
  readonly kept: KeptAnswers;
  readonly get: (path: string, priority?: 'low') => Promise<Answer<unknown>>;
  readonly now: () => string;
}

/**
 * The judge's sheets and their list: as the server answered last, with every receipt since, in memory for the page and on the
 * tablet's disk for a page that starts without the network.
 */
export class SheetShelf {
  private readonly shelved = new Map<string, Shelved>();
  private readonly problems = new Map<string, Problem>();
  private readonly listeners = new Set<() => void>();
  /** How often a receipt has changed a path: an answer that was on its way meanwhile may not know it. */
  private readonly receipts = new Map<string, number>();

  constructor(private readonly parts: ShelfParts) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** The same object until it changes. */
  shelvedAt(path: string): Shelved | undefined {
    return this.shelved.get(path);
  }

  values(): readonly unknown[] {
    return [...this.shelved.values()].map(({ value }) => value);
  }

  problemAt(path: string): Problem | undefined {
    return this.problems.get(path);
  }

  /** Brings back what an earlier visit kept; what this visit has fetched already stands over it. */
  async open(): Promise<void> {
    const answers = await this.parts.kept.all().catch(() => []);
    for (const { path, at, value } of answers)
      if (!this.shelved.has(path)) this.shelved.set(path, { value, at, isFresh: false });
    this.tell();
  }

  /** What is here may have changed elsewhere: the connection was lost, or a whole stage has changed. */
  age(): void {
    for (const [path, known] of this.shelved) this.shelved.set(path, { ...known, isFresh: false });
    this.tell();
  }

  /** Asks the server; without an answer what is known stays. */
  async fetch(path: string, priority?: 'low'): Promise<Answer<unknown>> {
    const before = this.receipts.get(path);
    const answer = await this.parts.get(path, priority);
    if (answer.ok && before !== this.receipts.get(path)) return this.fetch(path, priority);
    if (answer.ok) {
      this.problems.delete(path);
      await this.put(path, answer.value, true);
      return answer;
    }
    this.problems.set(path, answer.refusal);
    if (answer.refusal.code === 'NOT_FOUND' || answer.refusal.code === 'NOT_ALLOWED') await this.drop(path);
    this.tell();
    return answer;
  }

  /** Resolves when the sheet with the receipt is on this tablet's disk, or cannot be. */
  async receive(body: MutationBody, receipt: Receipt): Promise<void> {
    const path = sheetPath(body.entryId);
    this.receipts.set(path, (this.receipts.get(path) ?? 0) + 1);
    const known = this.shelved.get(path);
    if (!known) return;
    const sheet = withReceipt(known.value as SheetView, body, receipt);
    const list = this.shelved.get(LIST);
    await Promise.all([
      this.put(path, sheet, known.isFresh),
      list && this.put(LIST, withSheet(list.value as SheetListItem[], sheet), list.isFresh),
    ]);
  }

  private async put(path: string, value: unknown, isFresh: boolean): Promise<void> {
    const at = isFresh ? this.parts.now() : (this.shelved.get(path)?.at ?? this.parts.now());
    this.shelved.set(path, { value, at, isFresh });
    this.tell();
    // A tablet that is full goes on with what is in memory.
    await this.parts.kept.keep({ path, at, value }).catch(() => undefined);
  }

  private async drop(path: string): Promise<void> {
    this.shelved.delete(path);
    await this.parts.kept.drop(path).catch(() => undefined);
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}
