import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Archive, ArchivedContestant } from '../../src/domain/archive/archive';
import { canonicalJson } from '../../src/domain/kernel/canonical-json';
import type { AccountId, RegistrationId, UnitId } from '../../src/domain/kernel/ids';
import { ArchiveImportService } from '../../src/exports/archive/archive-import.service';
import { dataKeyOf } from '../../src/platform/identity/data-key';
import { PersonalData } from '../../src/platform/identity/personal-data';
import { startTestApp, type TestApp } from '../support/app';
import { describeOnBoth, emptyPostgres, emptySqlite, type EmptyDatabase } from '../support/both-databases';
import { describeWithPostgres } from '../support/postgres';
import { smallArchive } from '../support/small-archive';
import { archiveOf } from '../support/small-house';
import { temporaryFolder } from '../support/temporary-folder';

// Made up: nobody in district 110101 was born in 1900.
const NUMBER = '110101190001010014';
const PHONE = '13000000000';

/** The small competition with a tree of units, people's documents, and registrations on their way. */
function registered(): Archive {
  const archive = smallArchive();
  const [first, second] = archive.contestants as [ArchivedContestant, ArchivedContestant];
  const at = '2026-03-01T08:00:00.000Z';
  const by = 'somebody' as AccountId;
  const [trade, ...others] = archive.trades;
  if (!trade) throw new Error('no trade');
  return {
    ...archive,
    competition: { ...archive.competition, participationTarget: 950_000, hasOneTradeEach: true },
    units: [
      ...archive.units.map((unit) => ({
        ...unit,
        parentId: 'zz-county' as UnitId,
        creditCode: '91350100M000100Y43',
      })),
      { id: 'zz-county' as UnitId, name: '虚构县', kind: 'county', headcount: 0, contactName: '虚构联系人' },
    ],
    contestants: archive.contestants.map((one) =>
      one === first
        ? { ...one, identity: { kind: 'resident-id', number: NUMBER }, phone: PHONE, education: '60' }
        : one,
    ),
    trades: [
      {
        ...trade,
        entryRules: {
          requirements: [],
          leastYears: { years: 1, clause: '第五条' },
          quota: { places: 9, reserves: 1 },
        },
        registrations: [
          {
            id: 'r1' as RegistrationId,
            contestantId: first.id,
            state: 'approved',
            yearsInTrade: 4,
            submittedAt: at,
            submittedBy: by,
            steps: [
              { at, actorId: by, act: 'return', reason: '材料不全' },
              { at, actorId: by, act: 'submit' },
              { at, actorId: by, act: 'approve' },
            ],
          },
          {
            id: 'r2' as RegistrationId,
            contestantId: second.id,
            state: 'submitted',
            isReserve: true,
            submittedAt: at,
            submittedBy: by,
          },
        ],
      },
      ...others,
    ],
  };
}

const importInto = (test: TestApp, archive: unknown): Promise<Archive> =>
  test.app.get(ArchiveImportService, { strict: false }).importArchive(archive);

describeWithPostgres('registrations and documents in an archive', () => {
  it('[PDT-4][EXP-6] go through both databases under different keys, and come out as the same bytes', async () => {
    const databases = [await emptySqlite(), await emptyPostgres()];
    const [sqlite, postgres] = await Promise.all(databases.map(({ settings }) => startTestApp(settings)));
    const archive = registered();
    await importInto(sqlite!, archive);
    const once = await archiveOf(sqlite!, archive.competition.id);
    expect(canonicalJson(once)).toContain(NUMBER);
    expect(once.trades[0]?.registrations).toHaveLength(2);
    expect(once.units.at(-1)?.contactName).toBe('虚构联系人');
    await importInto(postgres!, once);
    expect(canonicalJson(await archiveOf(postgres!, archive.competition.id))).toBe(canonicalJson(once));
    await Promise.all([sqlite!.close(), postgres!.close()]);
    await Promise.all(databases.map((database) => database.drop()));
  });
});

describeOnBoth('personal data', (make) => {
  let database: EmptyDatabase;
  let test: TestApp;

  beforeEach(async () => {
    database = await make();
    test = await startTestApp(database.settings);
  });
  afterEach(async () => {
    await test.close();
    await database.drop();
  });

  it('[PDT-1] number and phone stand in no row; two seals of one text differ (T-53)', async () => {
    await importInto(test, registered());
    const rows: unknown = await test.dataSource.query('SELECT * FROM contestant');
    expect(JSON.stringify(rows)).not.toMatch(new RegExp(`${NUMBER}|${PHONE}`));
    const data = test.app.get(PersonalData);
    expect(data.seal(NUMBER, 'a')).not.toBe(data.seal(NUMBER, 'a'));
    expect(data.indexOf(NUMBER)).toBe(data.indexOf(NUMBER));
    expect(data.indexOf(NUMBER)).not.toBe(data.indexOf(PHONE));
  });

  it('[PDT-2] what was sealed for one row does not open in another, nor after a change (T-53)', () => {
    const data = test.app.get(PersonalData);
    const sealed = data.seal(NUMBER, 'contestant/a/identity');
    expect(data.open(sealed, 'contestant/a/identity')).toBe(NUMBER);
    expect(() => data.open(sealed, 'contestant/b/identity')).toThrow('contestant/b/identity does not open');
    const other = `${sealed.slice(0, -4)}${sealed.endsWith('AAA=') ? 'BBB=' : 'AAA='}`;
    expect(() => data.open(other, 'contestant/a/identity')).toThrow('does not open');
  });

  it('[PDT-3] a house with another key does not start on the database, and says what to do (T-53)', async () => {
    await test.close();
    await expect(startTestApp({ ...database.settings, dataKey: '7f'.repeat(32) })).rejects.toThrow(
      /data\.key.*DATA_KEY/,
    );
    test = await startTestApp(database.settings);
  });
});

describe('dataKeyOf', () => {
  const folder = temporaryFolder();
  afterAll(() => folder.remove());

  it('[PDT-3] makes a key once, for its owner only, and finds it again', () => {
    const dataDir = join(folder.path, 'new');
    const key = dataKeyOf({ dataDir });
    expect(key).toHaveLength(32);
    expect(dataKeyOf({ dataDir })).toEqual(key);
    expect(statSync(join(dataDir, 'data.key')).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(dataDir, 'data.key'), 'utf8')).toMatch(/^[0-9a-f]{64}\n$/);
  });

  it('[PDT-3] a setting goes before the file; a file that holds no key stops the start', () => {
    const dataDir = join(folder.path, 'broken');
    dataKeyOf({ dataDir });
    writeFileSync(join(dataDir, 'data.key'), 'half a ke');
    expect(() => dataKeyOf({ dataDir })).toThrow('restore it from a backup');
    expect(dataKeyOf({ dataDir, dataKey: 'ab'.repeat(32) }).toString('hex')).toBe('ab'.repeat(32));
    expect(existsSync(join(folder.path, 'none'))).toBe(false);
  });
});
