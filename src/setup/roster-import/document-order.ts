import type { ContestantId } from '../../domain/kernel/ids';
import type { PersonDocument } from '../entries/person-documents';

/** So many are written at a time: in their order they are quick. */
const AT_ONCE = 2000;
const INDEX_SIGNS = 22;
/** Of an id, after the run that all of them begin with. */
const COUNTED_SIGNS = 7;
const SIGNS = INDEX_SIGNS + COUNTED_SIGNS;
const SHELF = 1024;
/** A number holds four signs of a hash and, below them, which document it is. */
const COUNTED = 2 ** 25;

/**
 * The documents of very many people in the order in which their hashes begin. They wait as plain text, which takes a third of the
 * memory of a list, and numbers are sorted in their place: texts take ten times as long, and a mark would wait for it.
 */
export class DocumentOrder {
  private readonly shelves: string[] = [];
  private readonly places: number[] = [];
  private waiting: string[] = [];

  /** @param run with which the ids of all begin */
  constructor(private readonly run: string) {}

  add(rows: readonly { readonly id: ContestantId; readonly identityIndex: string }[]): void {
    for (const { id, identityIndex } of rows) {
      this.waiting.push(identityIndex, id.slice(this.run.length));
      this.places.push(beginningOf(identityIndex) * COUNTED + this.places.length);
      if (this.places.length % SHELF === 0) this.shelve();
    }
  }

  *batches(): Generator<readonly PersonDocument[]> {
    this.shelve();
    const ordered = Float64Array.from(this.places).sort();
    for (let from = 0; from < ordered.length; from += AT_ONCE)
      yield Array.from(ordered.subarray(from, from + AT_ONCE), (place) => this.documentAt(place % COUNTED));
  }

  private shelve(): void {
    this.shelves.push(this.waiting.join(''));
    this.waiting = [];
  }

  private documentAt(n: number): PersonDocument {
    const [shelf, from] = [this.shelves[Math.floor(n / SHELF)] ?? '', (n % SHELF) * SIGNS];
    return {
      identityIndex: shelf.slice(from, from + INDEX_SIGNS),
      contestantId: (this.run + shelf.slice(from + INDEX_SIGNS, from + SIGNS)) as ContestantId,
    };
  }
}

/** Its first four signs as a number of the same order: all signs of a hash have codes below 128. */
function beginningOf(hash: string): number {
  let beginning = 0;
  for (let at = 0; at < 4; at += 1) beginning = beginning * 128 + hash.charCodeAt(at);
  return beginning;
}
