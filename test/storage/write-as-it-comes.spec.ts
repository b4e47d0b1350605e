import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as after } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { openDatabase } from '../../src/platform/database/open-database';
import { statement } from '../../src/platform/database/statement';
import { Transactions, type Tx } from '../../src/platform/database/transactions';
import { writeAsItComes } from '../../src/platform/database/write-as-it-comes';
import { describeOnBoth, type EmptyDatabase } from '../support/both-databases';

const PIECES = Array.from({ length: 40 }, (_, n) => n);

describeOnBoth('what comes piece by piece', (make, kind) => {
  let database: EmptyDatabase;
  let source: DataSource;
  let transactions: Transactions;

  beforeEach(async () => {
    database = await make();
    source = await openDatabase(database.settings, []);
    transactions = new Transactions(source);
    await source.query('CREATE TABLE probe (id INTEGER PRIMARY KEY)');
  });
  afterEach(async () => {
    await source.destroy();
    await database.drop();
  });

  /** By piece, in which transaction it was written, from 1 on. */
  async function write(
    pieces: AsyncIterable<number> | Iterable<number>,
    beside: (piece: number) => void = () => {},
  ): Promise<Map<number, number>> {
    const seen = new Map<Tx, number>();
    const written = new Map<number, number>();
    await writeAsItComes(transactions, pieces, async (tx, piece) => {
      await statement(tx, 'INSERT INTO probe (id) VALUES ($1)', [piece]);
      const runner = tx.queryRunner as unknown as Tx;
      seen.set(runner, seen.get(runner) ?? seen.size + 1);
      written.set(piece, seen.get(runner) ?? 0);
      beside(piece);
    });
    return written;
  }

  const rows = async (): Promise<number[]> =>
    (await statement<{ id: number }>(source, 'SELECT id FROM probe ORDER BY id')).map(({ id }) => id);

  it('[DAT-17] is written in its order, many pieces in a transaction while they are at hand', async () => {
    const written = await write(PIECES);
    expect([...written.keys()]).toEqual(PIECES);
    expect(await rows()).toEqual(PIECES);
    const last = Math.max(...written.values());
    expect(last).toBeGreaterThan(1);
    expect(last).toBeLessThanOrEqual(PIECES.length / 4);
  });

  it('[DAT-17] no transaction stays open for a piece that has not come', async () => {
    async function* slow(): AsyncGenerator<number> {
      for (const piece of PIECES.slice(0, 5)) {
        yield piece;
        await after(30);
      }
    }
    expect([...(await write(slow())).values()]).toEqual([1, 2, 3, 4, 5]);
    expect([...(await write([])).values()]).toEqual([]);
  });

  it('[DAT-17] what has been committed stays when a later piece fails, and so does nothing of the rest', async () => {
    function* failing(): Generator<number> {
      yield* PIECES.slice(0, 20);
      throw new Error('no more');
    }
    await expect(write(failing())).rejects.toThrow('no more');
    expect(await rows()).toEqual(PIECES.slice(0, 20));
    const twice = write([21, 22, 21]);
    await expect(twice).rejects.toThrow(/unique/i);
    expect(await rows()).toEqual(PIECES.slice(0, 20));
  });

  it('[DAT-17] whoever stops in the middle ends what the pieces come from', async () => {
    let isEnded = false;
    async function* endless(): AsyncGenerator<number> {
      try {
        for (let piece = 0; ; piece += 1) yield piece % 7;
      } finally {
        isEnded = true;
      }
    }
    await expect(write(endless())).rejects.toThrow(/unique/i);
    expect(isEnded).toBe(true);
  });

  if (kind === 'sqlite')
    it('[DAT-17] ends its transaction for somebody who waits, and lets her go first', async () => {
      const outside = AsyncLocalStorage.snapshot();
      const met: number[] = [];
      const waiting: Promise<void>[] = [];
      const written = await write(PIECES, (piece) => {
        if (piece % 10 !== 3) return;
        const ask = (): Promise<void> =>
          transactions.run(async (tx) => {
            const found = await statement<{ n: number }>(tx, 'SELECT count(*) AS n FROM probe');
            met.push(found[0]?.n ?? 0);
          });
        waiting.push(outside(ask));
      });
      await Promise.all(waiting);
      expect(met).toEqual([4, 14, 24, 34]);
      expect(written.get(3)).toBe(1);
      expect(written.get(4)).toBe(2);
    });
});
