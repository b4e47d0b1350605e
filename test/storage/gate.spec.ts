import Database from 'better-sqlite3';
import { join } from 'node:path';
import type { DataSource, EntityManager } from 'typeorm';
import { openDatabase } from '../../src/platform/database/open-database';
import { statement } from '../../src/platform/database/statement';
import { Transactions } from '../../src/platform/database/transactions';
import { describeOnBoth, emptySqlite, type EmptyDatabase } from '../support/both-databases';

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** What became of a unit of work, seen by whoever asked for it. */
type Told = 'acknowledged' | 'rejected' | 'error';

const add = (on: EntityManager | DataSource, id: string): Promise<unknown[]> =>
  statement(on, 'INSERT INTO probe (id) VALUES ($1)', [id]);

class BusinessRule extends Error {}

/** Writes a row, stays open for so long, and commits unless a rule rejects it. */
async function unit(source: DataSource, id: string, { ms = 0, isRejected = false } = {}): Promise<Told> {
  try {
    await source.transaction(async (tx) => {
      await add(tx, id);
      await (ms > 0 ? pause(ms) : turn());
      if (isRejected) throw new BusinessRule();
    });
    return 'acknowledged';
  } catch (error) {
    return error instanceof BusinessRule ? 'rejected' : 'error';
  }
}

async function rowsOf(source: DataSource): Promise<string[]> {
  const rows = await statement<{ id: string }>(source, 'SELECT id FROM probe ORDER BY id');
  return rows.map(({ id }) => id);
}

/** 500 units, 20 at a time, every tenth rejected; beside them `beside` bare rows. Counted as in the table of failures. */
async function storm(source: DataSource, { beside = 0 } = {}): Promise<Record<string, number>> {
  const told = new Map<string, Told>();
  const queue = Array.from({ length: 500 }, (_, n) => n).values();
  const worker = async (): Promise<void> => {
    for (const n of queue) {
      const id = `unit-${n}`;
      told.set(id, await unit(source, id, { isRejected: n % 10 === 0 }));
    }
  };
  const bare = Array.from({ length: beside }, async (_, n) => {
    await pause(n);
    const id = `bare-${n}`;
    await add(source, id).then(
      () => told.set(id, 'acknowledged'),
      () => told.set(id, 'error'),
    );
  });
  await Promise.all([...Array.from({ length: 20 }, worker), ...bare]);
  const present = new Set(await rowsOf(source));
  const count = (is: (id: string, what: Told) => boolean): number =>
    [...told].filter(([id, what]) => is(id, what)).length;
  return {
    acknowledged: count((_, what) => what === 'acknowledged'),
    missing: count((id, what) => what === 'acknowledged' && !present.has(id)),
    ghosts: count((id, what) => what !== 'acknowledged' && present.has(id)),
    errors: count((_, what) => what === 'error'),
  };
}

describeOnBoth('transactions that overlap', (make) => {
  let database: EmptyDatabase;
  let source: DataSource;

  beforeEach(async () => {
    database = await make();
    source = await openDatabase(database.settings, []);
    await source.query('CREATE TABLE probe (id TEXT PRIMARY KEY)');
  });
  afterEach(async () => {
    await source.destroy();
    await database.drop();
  });

  it('[DAT-2] A: a commit beside an open transaction outlives the failure of that transaction', async () => {
    const told = await Promise.all([
      unit(source, 'one', { ms: 10 }),
      unit(source, 'two', { ms: 40, isRejected: true }),
    ]);
    expect(told).toEqual(['acknowledged', 'rejected']);
    expect(await rowsOf(source)).toEqual(['one']);
  });

  it('[DAT-2] B: a failure beside an open transaction takes nothing of it along', async () => {
    const told = await Promise.all([
      unit(source, 'one', { ms: 10, isRejected: true }),
      unit(source, 'two', { ms: 40 }),
    ]);
    expect(told).toEqual(['rejected', 'acknowledged']);
    expect(await rowsOf(source)).toEqual(['two']);
  });

  it('[DAT-2] C: three that begin in one turn of the loop all commit', async () => {
    const told = await Promise.all(['one', 'two', 'three'].map((id) => unit(source, id)));
    expect(told).toEqual(['acknowledged', 'acknowledged', 'acknowledged']);
    expect(await rowsOf(source)).toEqual(['one', 'three', 'two']);
  });

  it('[DAT-2] D: a row written beside a transaction that fails is kept, and nobody reads what is not committed', async () => {
    const failing = unit(source, 'inside', { ms: 40, isRejected: true });
    await pause(10);
    const [seen] = await Promise.all([rowsOf(source), add(source, 'beside')]);
    expect(await failing).toBe('rejected');
    expect(seen).not.toContain('inside');
    expect(await rowsOf(source)).toEqual(['beside']);
  });

  it('[DAT-2] E: of 500 transactions, 20 at a time, every tenth rejected, none is lost and none is a ghost', async () => {
    expect(await storm(source)).toEqual({ acknowledged: 450, missing: 0, ghosts: 0, errors: 0 });
  });

  it('[DAT-2] F: the same when the caller lets one in at a time', async () => {
    let before: Promise<unknown> = Promise.resolve();
    const told = Array.from({ length: 60 }, (_, n) => {
      const mine = before.then(() => unit(source, `unit-${n}`, { isRejected: n % 10 === 0 }));
      before = mine;
      return mine;
    });
    const outcomes = await Promise.all(told);
    expect(outcomes.filter((what) => what === 'acknowledged')).toHaveLength(54);
    expect(await rowsOf(source)).toHaveLength(54);
  });

  it('[DAT-2] G: bare rows beside the storm are all kept', async () => {
    expect(await storm(source, { beside: 200 })).toEqual({
      acknowledged: 650,
      missing: 0,
      ghosts: 0,
      errors: 0,
    });
  });

  it('[DAT-2] each caller has a query runner of its own', async () => {
    const [one, two] = [source.createQueryRunner(), source.createQueryRunner()];
    expect(one).not.toBe(two);
    await Promise.all([one.release(), two.release()]);
  });
});

describe('a transaction on SQLite', () => {
  let database: EmptyDatabase;
  let source: DataSource;

  beforeEach(async () => {
    database = await emptySqlite();
    source = await openDatabase(database.settings, []);
    await source.query('CREATE TABLE probe (id TEXT PRIMARY KEY)');
  });
  afterEach(async () => {
    await source.destroy();
    await database.drop();
  });

  it('[DAT-17] waits for the disk, but for one of a work that a crash takes back as a whole', async () => {
    const transactions = new Transactions(source);
    const waitsForDisk = async (tx: EntityManager): Promise<boolean> =>
      JSON.stringify(await statement(tx, 'PRAGMA synchronous')) === '[{"synchronous":2}]';
    expect(await transactions.run(waitsForDisk)).toBe(true);
    expect(await transactions.runProvisionally(waitsForDisk)).toBe(false);
    expect(await transactions.run(waitsForDisk)).toBe(true);
    const failing = transactions.runProvisionally(() => Promise.reject(new BusinessRule()));
    const beside = transactions.run(waitsForDisk);
    await expect(failing).rejects.toThrow(BusinessRule);
    expect(await beside).toBe(true);
    const other = new Database(join(database.settings.dataDir, 'baigong.sqlite'));
    other.exec('BEGIN IMMEDIATE');
    await expect(transactions.runProvisionally((tx) => add(tx, 'refused'))).rejects.toThrow(/locked/);
    other.exec('COMMIT');
    other.close();
    expect(await transactions.run(waitsForDisk)).toBe(true);
  });

  it('[DAT-3] a bare query inside throws and names itself, and the transaction is undone', async () => {
    const work = source.transaction(async (tx) => {
      await add(tx, 'inside');
      await add(source, 'bare');
    });
    await expect(work).rejects.toThrow(
      'a bare query inside a transaction, use its manager: INSERT INTO probe',
    );
    expect(await rowsOf(source)).toEqual([]);
  });

  it('[DAT-3] another transaction inside throws', async () => {
    const work = source.transaction(() => source.transaction((tx) => add(tx, 'inner')));
    await expect(work).rejects.toThrow('pass the manager');
    expect(await unit(source, 'after')).toBe('acknowledged');
  });

  it('[DAT-3] a nested unit on the same manager is part of the outer one', async () => {
    const work = source.transaction(async (tx) => {
      await tx.transaction((inner) => add(inner, 'inner'));
      throw new BusinessRule();
    });
    await expect(work).rejects.toThrow(BusinessRule);
    expect(await rowsOf(source)).toEqual([]);
  });

  it('[DAT-2] a transaction that cannot begin is an error, and the next one can', async () => {
    const other = new Database(join(database.settings.dataDir, 'baigong.sqlite'));
    other.exec('BEGIN IMMEDIATE');
    expect(await unit(source, 'refused')).toBe('error');
    other.exec('COMMIT');
    other.close();
    expect(await unit(source, 'next')).toBe('acknowledged');
    expect(await rowsOf(source)).toEqual(['next']);
  });

  it('[DAT-2] runners that are released open let the next one in', async () => {
    const runner = source.createQueryRunner();
    await runner.startTransaction();
    await add(runner.manager, 'left open');
    await runner.release();
    expect(await unit(source, 'next')).toBe('acknowledged');
    expect(await rowsOf(source)).toEqual(['next']);
  });
});
