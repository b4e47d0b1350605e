import type { DataSource } from 'typeorm';
import { openDatabase } from './open-database';
import { statement } from './statement';

describe('statement', () => {
  let source: DataSource;

  beforeAll(async () => {
    source = await openDatabase({ dataDir: '', inMemory: true }, []);
    await source.query('CREATE TABLE probe (id TEXT, n INTEGER)');
  });
  afterAll(() => source.destroy());

  it('[DAT-14] parameters stand where their number says, also out of order and twice', async () => {
    const rows = await statement(source, 'SELECT $2 AS b, $1 AS a, $2 AS c', ['first', 'second']);
    expect(rows).toEqual([{ a: 'first', b: 'second', c: 'second' }]);
  });

  it('[DAT-14] a value is never read as SQL', async () => {
    const wild = `'); DROP TABLE probe; --`;
    await statement(source, 'INSERT INTO probe (id, n) VALUES ($1, $2)', [wild, 1]);
    expect(await statement(source, 'SELECT id, n FROM probe WHERE id = $1', [wild])).toEqual([
      { id: wild, n: 1 },
    ]);
  });

  it('[DAT-14] what answers no rows answers an empty list', async () => {
    expect(await statement(source, 'UPDATE probe SET n = $1', [2])).toEqual([]);
    expect(await statement(source, 'DELETE FROM probe')).toEqual([]);
    expect(await statement(source, 'SELECT id FROM probe')).toEqual([]);
  });
});
