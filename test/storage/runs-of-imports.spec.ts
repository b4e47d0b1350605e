import type { DataSource } from 'typeorm';
import { RunsOfImports1764880000000 } from '../../src/platform/database/migrations/1764880000000-runs-of-imports.migration';
import { statement } from '../../src/platform/database/statement';
import { describeOnBoth } from '../support/both-databases';
import { openAt } from './at-migration';

/** A person and a registration that came with an import, one that did not, and a step of the first. */
async function fill(source: DataSource): Promise<void> {
  const insert = (table: string, row: Readonly<Record<string, unknown>>): Promise<unknown> =>
    statement(
      source,
      `INSERT INTO ${table} (${Object.keys(row).join(', ')}) VALUES (${Object.keys(row)
        .map((_, index) => `$${index + 1}`)
        .join(', ')})`,
      Object.values(row),
    );
  await insert('competition', { id: 'c', name: '{}', year: 2026, created_at: 'now' });
  await insert('unit', {
    id: 'u',
    competition_id: 'c',
    name: '虚构厂',
    kind: 'enterprise',
    headcount: 1,
  });
  await insert('trade', {
    id: 't',
    competition_id: 'c',
    name: '{}',
    ordinal: 1,
    occupation_code: '',
    occupation_name: '',
    occupation_edition: '',
  });
  await insert('roster_import', {
    id: 'i',
    competition_id: 'c',
    file_name: 'f',
    file_hash: 'h',
    state: 'taken',
    counts: '{}',
    started_by: 'a',
    started_at: 'now',
    heard_at: 'now',
  });
  for (const [id, importId] of [
    ['m', 'i'],
    ['q', 'i'],
    ['n', null],
  ])
    await insert('contestant', {
      id,
      competition_id: 'c',
      unit_id: 'u',
      name: '虚构',
      sex: 'male',
      birth_date: '1990-01-01',
      import_id: importId,
    });
  await insert('registration', {
    id: 'k',
    trade_id: 't',
    contestant_id: 'm',
    state: 'submitted',
    is_reserve: 0,
    submitted_at: 'now',
    submitted_by: 'a',
    import_id: 'i',
  });
  await insert('registration_step', {
    registration_id: 'k',
    ordinal: 1,
    at: 'now',
    actor_id: 'a',
    act: 'submitted',
  });
}

const twice = (source: DataSource): Promise<unknown> =>
  statement(
    source,
    `INSERT INTO registration (id, trade_id, contestant_id, state, is_reserve, submitted_at, submitted_by)
     VALUES ('l', 't', 'm', 'submitted', 0, 'now', 'a')`,
  );

describeOnBoth('imports and the ids they brought', (make) => {
  it('[DAT-16] get a first and a last one, nobody registers twice, and every row stays', async () => {
    const database = await make();
    const old = await openAt(database.settings, RunsOfImports1764880000000, 'before');
    await fill(old);
    await old.destroy();
    const now = await openAt(database.settings, RunsOfImports1764880000000, 'after');
    const ends = await statement(now, 'SELECT first_id, last_id FROM roster_import');
    expect(ends).toEqual([{ first_id: 'k', last_id: 'q' }]);
    await expect(twice(now)).rejects.toThrow(/unique/i);
    expect(
      await statement(
        now,
        'SELECT r.id FROM known_registration r JOIN registration_step s ON s.registration_id = r.id',
      ),
    ).toEqual([{ id: 'k' }]);
    await now.destroy();
    await database.drop();
  });
});
