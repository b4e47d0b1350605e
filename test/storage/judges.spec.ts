import type { Archive } from '../../src/domain/archive/archive';
import type { Conflict } from '../../src/domain/conflict/conflict';
import { canonicalJson } from '../../src/domain/kernel/canonical-json';
import type {
  AccountId,
  ContestantId,
  EntryId,
  JudgeId,
  ModuleId,
  UnitId,
} from '../../src/domain/kernel/ids';
import { ArchiveImportService } from '../../src/exports/archive/archive-import.service';
import { startTestApp, type TestApp } from '../support/app';
import { describeOnBoth, emptyPostgres, emptySqlite, type EmptyDatabase } from '../support/both-databases';
import { JudgeOffice } from '../support/judge-office';
import { describeWithPostgres } from '../support/postgres';
import { smallArchive, smallCompetition } from '../support/small-archive';
import { person } from '../support/small-hall';
import { archiveOf, importSmall, standingsBytes } from '../support/small-house';

const small = smallCompetition('judges');
const AT = '2026-09-01T08:00:00.000Z';

const conflict = (id: string, more: Partial<Conflict>): Conflict => ({
  id,
  judgeId: small.judges[0],
  kind: 'kin',
  reason: '虚构的声明理由',
  declaredBy: 'somebody' as AccountId,
  declaredAt: AT,
  ...more,
});

/** A competition with everything that the register knows. */
function registered(): Archive {
  const plain = smallArchive('judges');
  const [first, second, ...others] = plain.judges;
  const bar = { until: '2026-12-31', reason: '虚构的处理决定' };
  return {
    ...plain,
    competition: {
      ...plain.competition,
      conflictRule: { unit: 'ask', kin: 'block', trainee: 'ask', other: 'block' },
    },
    judges: [
      {
        ...first!,
        profile: { unitId: plain.units[0]!.id, level: '国家级裁判员', trainedUntil: '2027-01-31' },
      },
      { ...second!, profile: { tradeIds: [small.tradeId], bar, note: '虚构' } },
      ...others,
      { id: 'judges-judge-9' as JudgeId, name: '没有席位', profile: {} },
    ],
    conflicts: [
      conflict('a', { contestantId: plain.contestants[0]!.id }),
      conflict('b', {
        kind: 'unit',
        unitId: plain.units[0]!.id,
        answer: { as: 'may-mark', reason: '虚构的组委会决定理由', by: 'somebody' as AccountId, at: AT },
      }),
      conflict('c', { declaredBy: small.judges[0], entryId: small.entries[0]!, named: '01-1' }),
      conflict('d', { declaredBy: small.judges[0], named: '虚构的熟人' }),
    ],
  };
}

const importInto = (test: TestApp, archive: unknown): Promise<Archive> =>
  test.app.get(ArchiveImportService, { strict: false }).importArchive(archive);

describeWithPostgres('the register of judges from one database to the other', () => {
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

  it('[JDG-7][COI-7] goes from SQLite to PostgreSQL and out again with the same bytes', async () => {
    await importInto(sqlite, registered());
    const archive = await archiveOf(sqlite, small.id);
    expect(archive).toMatchObject({ judges: registered().judges, conflicts: registered().conflicts });
    await importInto(postgres, archive);
    expect(canonicalJson(await archiveOf(postgres, small.id))).toBe(canonicalJson(archive));
    expect(await standingsBytes(postgres, small.id)).toBe(await standingsBytes(sqlite, small.id));
  });

  it('[JDG-7] an archive without a register keeps its bytes', async () => {
    const plain = smallArchive('plain');
    await importInto(sqlite, plain);
    expect(canonicalJson(await archiveOf(sqlite, plain.competition.id))).toBe(canonicalJson(plain));
  });

  it.each<[string, Partial<Archive>]>([
    [
      'judges[0].profile.unitId',
      { judges: [{ ...registered().judges[0]!, profile: { unitId: 'x' as UnitId } }] },
    ],
    ['conflicts[0].contestantId', { conflicts: [conflict('c', { contestantId: 'x' as ContestantId })] }],
    ['conflicts[0].entryId', { conflicts: [conflict('c', { entryId: 'x' as EntryId, named: '01-1' })] }],
    [
      'conflicts[0].judgeId',
      { conflicts: [conflict('c', { judgeId: 'x' as JudgeId, unitId: 'judges-unit' as UnitId })] },
    ],
    [
      'conflicts[1].id',
      { conflicts: [1, 2].map(() => conflict('c', { contestantId: 'judges-person-1' as ContestantId })) },
    ],
  ])('[JDG-7][COI-7] %s that names nothing, or stands twice, is refused', async (path, change) => {
    const judges = change.judges ? [...change.judges, ...registered().judges.slice(1)] : registered().judges;
    await expect(importInto(sqlite, { ...registered(), ...change, judges })).rejects.toMatchObject({
      refusal: { code: 'MALFORMED', path },
    });
  });
});

describeOnBoth('seats that two people change', (make) => {
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

  it('[ALO-7] five changes of the same seats at once: one is written, four are told', async () => {
    const here = await importSmall(test, 'seats');
    const office = new JudgeOffice(await person(test, here, 'organizer'), here);
    const { revision, seats } = await office.seats();
    const theory = (n: number) => ({ moduleId: 'theory' as ModuleId, judgeId: here.judges[n]! });
    const wanted = [[...seats, theory(1)], [...seats, theory(2)], seats.slice(1), seats.slice(2), []];
    const outcomes = await Promise.all(wanted.map((one) => office.seat({ revision, seats: one })));
    expect(outcomes.toSorted()).toEqual([...Array(4).fill('409 CHANGED_MEANWHILE'), 'done']);
    const after = await office.seats();
    const written = wanted[outcomes.indexOf('done')]!;
    expect(new Set(after.seats.map((seat) => JSON.stringify(seat)))).toEqual(
      new Set(written.map(({ moduleId, judgeId }) => JSON.stringify({ moduleId, judgeId }))),
    );
  });

  it('[COI-4] of five declarations of the same conflict at once one stands', async () => {
    const here = await importSmall(test, 'conflicts');
    const office = new JudgeOffice(await person(test, here, 'organizer'), here);
    const body = { judgeId: here.judges[0], kind: 'trainee', contestantId: 'conflicts-person-1' };
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => office.declare(body)));
    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1);
    expect((await office.conflicts()).conflicts).toHaveLength(1);
  });

  it('[JDG-1] two changes of one entry at once are both kept', async () => {
    const here = await importSmall(test, 'entries');
    const office = new JudgeOffice(await person(test, here, 'organizer'), here);
    const [first] = here.judges;
    await Promise.all([office.change(first, { level: '省级' }), office.change(first, { note: '虚构' })]);
    const entry = (await office.register()).judges.find(({ judgeId }) => judgeId === first);
    expect(entry).toMatchObject({ level: '省级', note: '虚构' });
  });
});
