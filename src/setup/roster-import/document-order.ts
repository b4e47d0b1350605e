import type { ContestantId } from '../../domain/kernel/ids';
import type { PersonDocument } from '../entries/person-documents';

/** So many are written in one transaction: in their order they are quick, and a mark waits for one of them. */
const AT_ONCE = 4000;
const INDEX_SIGNS = 22;
/** Of an id, after the run that all of them begin with. */
const COUNTED_SIGNS = 7;
const EACH = new RegExp(`.{${INDEX_SIGNS + COUNTED_SIGNS}}`, 'g');

/**
 * The documents of very many people in the order of their hashes. They wait as plain text, which takes a third of the memory of a
 * list, and are sorted shelf by shelf: sorting all of them at once would hold up a mark.
 */
export class DocumentOrder {
  private readonly shelves = new Map<string, string[]>();

  /** @param run with which the ids of all begin */
  constructor(private readonly run: string) {}

  add(rows: readonly { readonly id: ContestantId; readonly identityIndex: string }[]): void {
    const added = new Map<string, string[]>();
    for (const { id, identityIndex } of rows) {
      const first = identityIndex.slice(0, 1);
      const shelf = added.get(first);
      if (shelf) shelf.push(identityIndex, id.slice(this.run.length));
      else added.set(first, [identityIndex, id.slice(this.run.length)]);
    }
    for (const [first, texts] of added) {
      const shelf = this.shelves.get(first) ?? [];
      this.shelves.set(first, shelf);
      shelf.push(texts.join(''));
    }
  }

  *batches(): Generator<readonly PersonDocument[]> {
    let waiting: PersonDocument[] = [];
    for (const first of [...this.shelves.keys()].toSorted()) {
      waiting.push(...sorted(this.shelves.get(first) ?? [], this.run));
      let taken = 0;
      for (; waiting.length - taken >= AT_ONCE; taken += AT_ONCE) yield waiting.slice(taken, taken + AT_ONCE);
      waiting = waiting.slice(taken);
    }
    if (waiting.length > 0) yield waiting;
  }
}

function sorted(shelf: readonly string[], run: string): PersonDocument[] {
  const documents = shelf.join('').match(EACH) ?? [];
  return documents.toSorted().map((text) => ({
    identityIndex: text.slice(0, INDEX_SIGNS),
    contestantId: (run + text.slice(INDEX_SIGNS)) as ContestantId,
  }));
}
