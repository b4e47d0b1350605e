import { DocumentsOfPeople1764875000000 } from '../../src/platform/database/migrations/1764875000000-documents-of-people.migration';
import { statement } from '../../src/platform/database/statement';
import { describeOnBoth } from '../support/both-databases';
import { openAt } from './at-migration';

describeOnBoth('documents of people', (make) => {
  it('[DAT-16] get a table of their own with everybody who has one, and go back into the index', async () => {
    const database = await make();
    const old = await openAt(database.settings, DocumentsOfPeople1764875000000, 'before');
    await old.query(`INSERT INTO competition (id, name, year, created_at) VALUES ('c', '{}', 2026, 'now')`);
    await old.query(
      `INSERT INTO unit (id, competition_id, name, kind, headcount) VALUES ('u', 'c', '虚构厂', 'enterprise', 1)`,
    );
    for (const [id, index] of [
      ['p1', 'z'],
      ['p2', null],
      ['p3', 'a'],
    ])
      await statement(
        old,
        `INSERT INTO contestant (id, competition_id, unit_id, name, sex, birth_date, identity_index)
         VALUES ($1, 'c', 'u', '虚构', 'male', '1990-01-01', $2)`,
        [id, index],
      );
    await old.destroy();
    const now = await openAt(database.settings, DocumentsOfPeople1764875000000, 'after');
    const rows = await statement<{ identity_index: string; contestant_id: string }>(
      now,
      `SELECT identity_index, contestant_id FROM contestant_document WHERE competition_id = 'c' ORDER BY identity_index`,
    );
    expect(rows.map((row) => [row.identity_index, row.contestant_id])).toEqual([
      ['a', 'p3'],
      ['z', 'p1'],
    ]);
    await now.undoLastMigration();
    const twice = `UPDATE contestant SET identity_index = 'a' WHERE id = 'p1'`;
    await expect(statement(now, twice)).rejects.toThrow(/unique/i);
    await now.destroy();
    await database.drop();
  });
});
