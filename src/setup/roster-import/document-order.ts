import type { PersonDocument } from '../entries/person-documents';
import { idOf, identityOf, type SoundRow } from './roster-batch';

/** So many at least are written in one transaction: in their order they are quick. */
const AT_ONCE = 4000;

/** The documents of very many people in the order of their hashes, shelf by shelf: sorting them all at once would hold up a mark. */
export class DocumentOrder {
  private readonly shelves = new Map<string, PersonDocument[]>();

  add(rows: readonly SoundRow[]): void {
    for (const row of rows) {
      const identityIndex = identityOf(row);
      const first = identityIndex.slice(0, 1);
      const shelf = this.shelves.get(first);
      const one = { identityIndex, contestantId: idOf(row) };
      if (shelf) shelf.push(one);
      else this.shelves.set(first, [one]);
    }
  }

  *batches(): Generator<readonly PersonDocument[]> {
    let batch: PersonDocument[] = [];
    for (const first of [...this.shelves.keys()].toSorted()) {
      const shelf = this.shelves.get(first) ?? [];
      batch.push(...shelf.toSorted((a, b) => (a.identityIndex < b.identityIndex ? -1 : 1)));
      if (batch.length < AT_ONCE) continue;
      yield batch;
      batch = [];
    }
    if (batch.length > 0) yield batch;
  }
}
