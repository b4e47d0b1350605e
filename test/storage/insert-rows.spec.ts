import type { DataSource } from 'typeorm';
import { insertRows } from '../../src/platform/database/insert-rows';
import { openDatabase } from '../../src/platform/database/open-database';
import { statement } from '../../src/platform/database/statement';
import { describeOnBoth, type EmptyDatabase } from '../support/both-databases';

const COLUMNS = ['a', 'b', 'c', 'd'] as const;
type Row = readonly [id: number, ...values: readonly (string | null)[]];

/** Rows whose columns hold one value, or none, where the number has a bit; otherwise one for each row. */
function rowsOf(from: number, count: number, bits: number): Row[] {
  return Array.from({ length: count }, (_, n): Row => {
    const values = COLUMNS.map((_column, at) => {
      const isAlike = (bits & (1 << at)) !== 0;
      if (isAlike) return at % 2 === 0 ? null : '同';
      return `值${from + n}`;
    });
    return [from + n, ...values];
  });
}

describeOnBoth('rows that are inserted together', (make) => {
  let database: EmptyDatabase;
  let source: DataSource;

  beforeEach(async () => {
    database = await make();
    source = await openDatabase(database.settings, []);
    await source.query('CREATE TABLE probe (s TEXT, id INTEGER PRIMARY KEY, a TEXT, b TEXT, c TEXT, d TEXT)');
  });
  afterEach(async () => {
    await source.destroy();
    await database.drop();
  });

  it('[DAT-18] are there as they were given, whichever columns say the same in all of them', async () => {
    const columns = { same: { s: 'one' }, each: ['id', ...COLUMNS] };
    const given: Row[] = [];
    for (let bits = 0; bits < 1 << COLUMNS.length; bits += 1)
      for (const count of [1, 5, 150]) {
        const rows = rowsOf(given.length, count, bits);
        await source.transaction((tx) => insertRows(tx, 'probe', columns, rows));
        given.push(...rows);
      }
    const found = await statement<Record<string, string | number | null>>(
      source,
      'SELECT id, a, b, c, d, s FROM probe ORDER BY id',
    );
    expect(found.map(({ id, a, b, c, d, s }) => [id, a, b, c, d, s])).toEqual(
      given.map((row) => [...row, 'one']),
    );
  });

  it('[DAT-18] are all there or none of them', async () => {
    const rows = [...rowsOf(0, 200, 5), ...rowsOf(0, 1, 5)];
    const twice = source.transaction((tx) => insertRows(tx, 'probe', ['id', ...COLUMNS], rows));
    await expect(twice).rejects.toThrow(/unique/i);
    expect(await statement(source, 'SELECT id FROM probe')).toEqual([]);
  });
});
