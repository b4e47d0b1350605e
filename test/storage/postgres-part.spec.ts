import { Client } from 'pg';
import { describeWithPostgres, freshPostgresDatabase } from '../support/postgres';

describeWithPostgres('the PostgreSQL of the tests', () => {
  const ask = async (url: string, sql: string): Promise<Record<string, unknown>[]> => {
    const client = new Client({ connectionString: url });
    await client.connect();
    try {
      return (await client.query<Record<string, unknown>>(sql)).rows;
    } finally {
      await client.end();
    }
  };

  it('[DAT-1] the tests run on a real PostgreSQL 18', async () => {
    const database = await freshPostgresDatabase();
    try {
      expect(await ask(database.url, 'select version()')).toEqual([
        { version: expect.stringMatching(/^PostgreSQL 18\./) },
      ]);
      expect(await ask(database.url, 'show fsync')).toEqual([{ fsync: 'on' }]);
    } finally {
      await database.drop();
    }
  });

  it('[DAT-1] every test has a database of its own, which is gone afterwards', async () => {
    const [first, second] = [await freshPostgresDatabase(), await freshPostgresDatabase()];
    await ask(first.url, 'create table only_here (id integer)');
    await expect(ask(second.url, 'select * from only_here')).rejects.toThrow('does not exist');
    await Promise.all([first.drop(), second.drop()]);
    await expect(ask(first.url, 'select 1')).rejects.toThrow('does not exist');
  });
});
