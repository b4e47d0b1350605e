import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Archive } from '../../src/domain/archive/archive';
import { archiveStandings } from '../../src/domain/archive/archive-standings';
import { canonicalJson } from '../../src/domain/kernel/canonical-json';
import type { UnitId } from '../../src/domain/kernel/ids';
import { ArchiveImportService } from '../../src/exports/archive/archive-import.service';
import { startTestApp, type TestApp } from '../support/app';
import { describeOnBoth, emptyPostgres, emptySqlite, type EmptyDatabase } from '../support/both-databases';
import { underPrefix } from '../support/in-one-house';
import { describeWithPostgres } from '../support/postgres';
import { smallArchive } from '../support/small-archive';
import { archiveOf, soundLedger, standingsBytes } from '../support/small-house';
import { sealed, type RulesCase } from '../rules/rules-case';

const ROOT = join(__dirname, '../..');
const CASES = join(ROOT, 'test/rules/cases');
const read = (path: string): unknown => JSON.parse(readFileSync(join(ROOT, path), 'utf8'));

/** Every case of the rulebook: between them they use every kind of rule. */
const cases = readdirSync(CASES)
  .filter((file) => file.endsWith('.json'))
  .toSorted()
  .map((file) => [file, (read(`test/rules/cases/${file}`) as RulesCase).draft] as const);

/** The smallest draft of docs/archive-format.md. */
const SMALLEST: unknown = JSON.parse(
  /```json\n(.*?)```/s.exec(readFileSync(join(ROOT, 'docs/archive-format.md'), 'utf8'))?.[1] ?? '',
);

const importInto = (test: TestApp, input: unknown): Promise<Archive> =>
  test.app.get(ArchiveImportService, { strict: false }).importArchive(input);

const exported = async (test: TestApp, { competition }: Archive): Promise<string> =>
  canonicalJson(await archiveOf(test, competition.id));

describeWithPostgres('the cases of the rulebook, on both databases', () => {
  let databases: EmptyDatabase[];
  let sqlite: TestApp;
  let postgres: TestApp;

  beforeAll(async () => {
    databases = [await emptySqlite(), await emptyPostgres()];
    sqlite = await startTestApp(databases[0]?.settings);
    postgres = await startTestApp(databases[1]?.settings);
  });
  afterAll(async () => {
    await Promise.all([sqlite.close(), postgres.close()]);
    await Promise.all(databases.map((database) => database.drop()));
  });

  it.each(cases)(
    '[LAW-13][ARC-1] %s: SQLite, PostgreSQL and the archive reader say the same; an archive goes round unchanged',
    async (file, draft) => {
      const archive = underPrefix(`${cases.findIndex(([name]) => name === file)}.`, sealed(draft));
      const { id } = archive.competition;
      const standings = canonicalJson(archiveStandings(archive));
      await importInto(sqlite, archive);
      expect(await standingsBytes(sqlite, id)).toBe(standings);
      const written = await exported(sqlite, archive);
      await importInto(postgres, JSON.parse(written));
      expect(await standingsBytes(postgres, id)).toBe(standings);
      expect(await exported(postgres, archive)).toBe(written);
      expect(canonicalJson(archiveStandings(JSON.parse(written) as Archive))).toBe(standings);
    },
  );
});

describeOnBoth('what comes from a file', (make) => {
  let database: EmptyDatabase;
  let test: TestApp;

  beforeAll(async () => {
    database = await make();
    test = await startTestApp(database.settings);
  });
  afterAll(async () => {
    await test.close();
    await database.drop();
  });

  it('[ARC-7] an archive of the first version comes in with its ledger and hashes as they are, and goes out as one of the present', async () => {
    const first = read('docs/examples/small-archive.v1.json') as Archive;
    const second = read('docs/examples/small-archive.json') as Archive;
    await importInto(test, first);
    expect((await soundLedger(test, first.competition.id)).map(({ hash }) => hash)).toEqual(
      first.ledger.map(({ hash }) => hash),
    );
    const archive = await archiveOf(test, first.competition.id);
    expect(archive.version).toBe(2);
    expect(archive.ledger).toEqual(first.ledger);
    expect(archive.trades[0]?.stages[0]?.rules).toEqual(second.trades[0]?.stages[0]?.rules);
    const results = archiveStandings(second);
    expect(await standingsBytes(test, first.competition.id)).toBe(canonicalJson(results));
  });

  it('[ARC-8] a draft comes in as its sealed archive does: the same bytes out, the same results, marks by their judges', async () => {
    const draft = { ...(SMALLEST as object), competition: { id: 'whole', name: '虚构焊接赛', year: 2026 } };
    const archive = await importInto(test, draft);
    expect(archive).toEqual(sealed(draft));
    const { trades, ledger } = await archiveOf(test, archive.competition.id);
    expect(trades[0]?.stages[0]?.rules).toEqual(archive.trades[0]?.stages[0]?.rules);
    expect(ledger.map(({ actorId, fact }) => [actorId, 'points' in fact ? fact.points : fact.kind])).toEqual([
      ['judge1', 8_500_000],
      ['judge2', 9_000_000],
      ['judge1', 9_000_000],
      ['judge2', 9_500_000],
      ['system', 'StageClosed'],
    ]);
    expect(await standingsBytes(test, archive.competition.id)).toBe(canonicalJson(archiveStandings(archive)));
  });

  it('[ARC-8] a second draft in the same house comes in too, its marks beside those of the first', async () => {
    const second = JSON.parse(
      JSON.stringify(SMALLEST).replaceAll(/welding|final|wang|li\b|judge./g, 'other-$&'),
    ) as object;
    const archive = await importInto(test, { ...second, competition: { id: 'second' } });
    expect(await soundLedger(test, archive.competition.id)).toHaveLength(5);
  });

  it.each([
    ['the same competition', { competition: { id: 'whole' } }],
    ['another one whose trade and judges go by the same ids', { competition: { id: 'third' } }],
  ])('[ARC-8] %s is ALREADY_EXISTS, and nothing of it comes in', async (_, members) => {
    const count = async (): Promise<unknown[]> =>
      Promise.all(
        ['competition', 'account', 'contestant', 'stage_rules', 'ledger', 'audit_record'].map(
          async (table) => (await test.dataSource.query<unknown[]>(`SELECT * FROM ${table}`)).length,
        ),
      );
    const before = await count();
    await expect(importInto(test, { ...(SMALLEST as object), ...members })).rejects.toMatchObject({
      refusal: { code: 'ALREADY_EXISTS' },
    });
    expect(await count()).toEqual(before);
  });

  it('[ARC-8] a faulty draft is refused by its own paths, and nothing of it comes in', async () => {
    const off = JSON.parse(JSON.stringify(SMALLEST).replace('8.5', '8.3')) as object;
    const before = await test.dataSource.query('SELECT id FROM competition ORDER BY id');
    await expect(importInto(test, { ...off, competition: { id: 'fourth' } })).rejects.toMatchObject({
      refusal: { code: 'MALFORMED', path: 'trades[0].stages[0].marks.wang.judge1.look', fault: 'off-step' },
    });
    expect(await test.dataSource.query('SELECT id FROM competition ORDER BY id')).toEqual(before);
  });

  it('[LAW-1][LAW-13] lists in any order give the same bytes, from the file and from the database', async () => {
    const archive = underPrefix('order.', smallArchive());
    const units = ['b', 'a', 'c'].map((id) => ({ ...archive.units[0]!, id: `order.${id}` as UnitId }));
    const [trade] = archive.trades;
    const participations = units.map(({ id: unitId }, n) => ({ unitId, entrants: n + 1 }));
    const contestants = archive.contestants.map((one, n) => ({ ...one, unitId: units[n % 3]!.id }));
    const one: Archive = { ...archive, units, contestants, trades: [{ ...trade!, participations }] };
    const [stage] = trade!.stages;
    const other: Archive = {
      ...one,
      units: units.toReversed(),
      contestants: contestants.toReversed(),
      judges: one.judges.toReversed(),
      trades: [
        {
          ...trade!,
          participations: participations.toReversed(),
          stages: [{ ...stage!, entries: stage!.entries.toReversed(), seats: stage!.seats.toReversed() }],
        },
      ],
    };
    await importInto(test, other);
    const bytes = await standingsBytes(test, one.competition.id);
    expect(canonicalJson(archiveStandings(one))).toBe(bytes);
    expect(canonicalJson(archiveStandings(other))).toBe(bytes);
  });
});
