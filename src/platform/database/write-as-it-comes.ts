import { nextTurn } from '../clock/next-turn';
import type { Transactions, Tx } from './transactions';

/** So many pieces go into one transaction at most: what it has written waits in memory. */
const MOST_PIECES = 4;

/**
 * Writes what comes piece by piece. A transaction goes on with the next piece as long as that is at hand and nobody waits for the
 * transaction to end: the fewer there are, the fewer pages are written again and again. Between two pieces whatever has come from
 * outside goes first. What has been committed stays when a later piece fails; it is on disk when the caller has said in a unit of
 * work of its own that all is there.
 */
export async function writeAsItComes<Piece>(
  transactions: Transactions,
  pieces: AsyncIterable<Piece> | Iterable<Piece>,
  write: (tx: Tx, piece: Piece) => Promise<void>,
): Promise<void> {
  const coming = new Coming(pieces);
  const writeSome = async (tx: Tx): Promise<void> => {
    for (let written = 1; coming.isHere; written += 1) {
      await write(tx, coming.take());
      await nextTurn();
      if (written === MOST_PIECES || transactions.isAwaited) return;
    }
  };
  try {
    while (await coming.goesOn()) {
      await transactions.runProvisionally(writeSome);
      // Who has waited asks more than one thing of the database.
      await nextTurn();
    }
  } finally {
    await coming.close();
  }
}

/** What comes, asked for one ahead: whether the next is at hand is known without waiting for it. */
class Coming<Piece> {
  private readonly pieces: AsyncIterator<Piece> | Iterator<Piece>;
  private next: IteratorResult<Piece> | undefined;
  private asked: Promise<void>;

  constructor(pieces: AsyncIterable<Piece> | Iterable<Piece>) {
    this.pieces = Symbol.asyncIterator in pieces ? pieces[Symbol.asyncIterator]() : pieces[Symbol.iterator]();
    this.asked = this.ask();
  }

  get isHere(): boolean {
    return this.next !== undefined && !this.next.done;
  }

  /** Waits for the next. */
  async goesOn(): Promise<boolean> {
    await this.asked;
    return this.isHere;
  }

  take(): Piece {
    if (!this.next || this.next.done) throw new RangeError('there is no next piece');
    const { value } = this.next;
    this.next = undefined;
    this.asked = this.ask();
    // A fault is met by whoever waits for the next.
    this.asked.catch(() => {});
    return value;
  }

  async close(): Promise<void> {
    await this.pieces.return?.();
  }

  private async ask(): Promise<void> {
    this.next = await this.pieces.next();
  }
}
