import type { SheetListItem } from '#contract/marking';
import { LIST, sheetPath, type SheetShelf } from './sheet-shelf';

export interface FetchAheadParts {
  readonly shelf: Pick<SheetShelf, 'fetch' | 'shelvedAt'>;
  readonly isConnected: () => boolean;
  /** Marks are waiting: they go first. */
  readonly isBusy: () => boolean;
  readonly wait: (ms: number) => Promise<void>;
  readonly random: () => number;
}

/** Between two sheets: a hall of tablets that come back at once asks for few sheets a second. */
const PAUSE_MS = 400;

/**
 * Brings all sheets of the judge onto this tablet, one after the other behind everything else, so that they are there when the
 * network is not. Begins again with each list; what this visit has fetched is kept current by notices and not asked for again.
 */
export class FetchAhead {
  private isRunning = false;

  constructor(private readonly parts: FetchAheadParts) {}

  async run(): Promise<void> {
    if (this.isRunning) return;
    this.isRunning = true;
    try {
      for (let path = this.next(); path !== undefined; path = this.next()) {
        await this.parts.wait(PAUSE_MS * (1 + this.parts.random()));
        if (!this.parts.isConnected()) return;
        if (this.parts.isBusy()) continue;
        const answer = await this.parts.shelf.fetch(path, 'low');
        if (!answer.ok) return;
      }
    } finally {
      this.isRunning = false;
    }
  }

  private next(): string | undefined {
    const list = (this.parts.shelf.shelvedAt(LIST)?.value ?? []) as readonly SheetListItem[];
    return list
      .map(({ entryId }) => sheetPath(entryId))
      .find((path) => !this.parts.shelf.shelvedAt(path)?.isFresh);
  }
}
