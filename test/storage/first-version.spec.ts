import type { DataSource } from 'typeorm';
import { archiveStandings } from '../../src/domain/archive/archive-standings';
import { canonicalJson } from '../../src/domain/kernel/canonical-json';
import type { ClientId, CompetitionId, EntryId, JudgeId, StageId } from '../../src/domain/kernel/ids';
import type { Points } from '../../src/domain/kernel/points';
import type { MutationBody } from '../../src/domain/mark/mutation';
import { checkStageRules } from '../../src/domain/stage-rules/check-stage-rules';
import type { StageRules } from '../../src/domain/stage-rules/stage-rules';
import { stageRulesShape } from '../../src/domain/stage-rules/stage-rules-shape';
import { HonoursService } from '../../src/honours/honours.service';
import { IntakeService } from '../../src/marking/intake/intake.service';
import { ModerationService } from '../../src/marking/moderation/moderation.service';
import { MIGRATIONS } from '../../src/platform/database/migrations';
import { openDatabase, type DatabaseSettings } from '../../src/platform/database/open-database';
import { statement } from '../../src/platform/database/statement';
import { PublishedResultsReadModel } from '../../src/publication/published-results.read-model';
import { AdvancementService } from '../../src/results/advancement/advancement.service';
import { StageRulesReadModel } from '../../src/setup/stages/stage-rules.read-model';
import { StagesService } from '../../src/setup/stages/stages.service';
import { startTestApp, type TestApp } from '../support/app';
import { describeOnBoth, type EmptyDatabase, type MakeDatabase } from '../support/both-databases';
import { actorOf, archiveOf, batchOf, outcomesOf, soundLedger, standingsBytes } from '../support/small-house';
import first from './first-version.json';

type Row = Readonly<Record<string, unknown>>;

/** A competition as the first version left it: marked, closed, published, honoured. Objects are texts in the database. */
const ROWS = Object.entries(first as Readonly<Record<string, readonly Row[]>>);
const COMPETITION = 'example-2026' as CompetitionId;
const FINAL = 'fitter-final' as StageId;
const PRELIMINARY = 'fitter-preliminary' as StageId;
const CREATED_AT = first.competition[0]?.created_at;
const organizer = actorOf('organizer' as JudgeId, COMPETITION, 'organizer');

const textOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null ? JSON.stringify(value) : value;

/** Opens a database as the first version did, without what came later. */
async function atFirstVersion<T>(
  settings: DatabaseSettings,
  work: (source: DataSource) => Promise<T>,
): Promise<T> {
  const later = MIGRATIONS.splice(1);
  const source = await openDatabase(settings, []).finally(() => MIGRATIONS.push(...later));
  try {
    return await work(source);
  } finally {
    await source.destroy();
  }
}

async function insert(source: DataSource, table: string, row: Row): Promise<void> {
  const columns = Object.keys(row);
  const places = columns.map((_, index) => `$${index + 1}`).join(', ');
  const sql = `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${places})`;
  await statement(source, sql, Object.values(row).map(textOf));
}

const fill = (settings: DatabaseSettings): Promise<void> =>
  atFirstVersion(settings, async (source) => {
    for (const [table, rows] of ROWS) for (const row of rows) await insert(source, table, row);
  });

/** A table's rows in the columns that the first version had. */
async function contents(source: DataSource, table: string, rows: readonly Row[]): Promise<unknown[]> {
  const columns = Object.keys(rows[0] ?? {}).filter((column) => `${table}.${column}` !== 'stage.rules');
  const found = await statement<Row>(source, `SELECT ${columns.join(', ')} FROM ${table} ORDER BY 1, 2`);
  return JSON.parse(JSON.stringify(found)) as unknown[];
}

const stored = (table: string, rows: readonly Row[]): unknown[] =>
  rows.map((row) =>
    Object.fromEntries(
      Object.entries(row)
        .filter(([column]) => `${table}.${column}` !== 'stage.rules')
        .map(([column, value]) => [column, textOf(value)]),
    ),
  );

describeOnBoth('a database of the first version, brought up to date', (make) => {
  let database: EmptyDatabase;
  let test: TestApp;

  beforeAll(async () => {
    database = await make();
    await fill(database.settings);
    test = await startTestApp(database.settings);
  });
  afterAll(async () => {
    await test.close();
    await database.drop();
  });

  const get = <T>(token: new (...parts: never[]) => T): T => test.app.get<T>(token, { strict: false });

  it.each(ROWS)('[DAT-16] table %s has every row as it was', async (table, rows) => {
    const was = stored(table, rows);
    const is = await contents(test.dataSource, table, rows);
    expect(is.slice(0, was.length)).toEqual(was);
    // The first start tells in what state editions are that are older than states (PBS-2).
    const added = is.slice(was.length).map((row) => (row as { topic?: string }).topic);
    expect(added).toEqual(table === 'outbox' ? ['edition.state.v1'] : []);
  });

  it('[DAT-16][RUV-1] rules are version 1, by nobody, since their competition was set up', async () => {
    for (const stageId of [FINAL, PRELIMINARY])
      expect(await get(StageRulesReadModel).versionsOf(stageId)).toEqual([
        { version: 1, changedAt: CREATED_AT, changedBy: 'system' },
      ]);
  });

  it('[DAT-16] they are in the words of the present, and legal', async () => {
    const preliminary = await get(StageRulesReadModel).find(PRELIMINARY);
    expect(preliminary?.rules).toEqual({
      ranking: { terminal: 'share', style: '1-1-3', conditions: [], tieBreaks: [] },
      awards: [],
      promotions: { ladder: 'five-level', oncePerYear: false, rows: [] },
    });
    const { rules } = (await get(StageRulesReadModel).find(FINAL, 1))!;
    expect(stageRulesShape.check(rules)).toBeNull();
    expect(checkStageRules(rules, { field: 2, earlierStages: [PRELIMINARY] })).toEqual([]);
    const total = (least: number) => [{ kind: 'minimum', of: { kind: 'total' }, least: least * 1_000_000 }];
    expect(rules.scheme?.modules.map(({ panel }) => panel)).toEqual([
      { kind: 'mean', over: 'aspect', minimumMarks: 1 },
      { kind: 'trimmed-mean', over: 'aspect', minimumMarks: 2, dropHigh: 1, dropLow: 0 },
    ]);
    expect(rules.advancement).toEqual({
      steps: [{ kind: 'top-places', places: 1 }],
      conditions: total(80),
      tiesAtCut: 'all-in',
      reserves: 1,
    });
    const places = (fromPlace: number, toPlace: number) => ({ kind: 'places', fromPlace, toPlace });
    const rows = [...rules.awards, ...rules.promotions.rows].map(({ ground, conditions }) => [
      ground,
      conditions,
    ]);
    expect(rows).toEqual([
      [places(1, 1), total(80)],
      [places(1, 1), []],
      [places(2, 2), total(86)],
    ]);
  });

  // Without the highest of three marks: 80 × 0.3 + (56.5 + 31.5) × 0.7 = 85.6, and 91 × 0.3 + (51 + 35) × 0.7 = 87.5.
  it('[DAT-16] they mean the same: places, points, who goes on', async () => {
    const bytes = await standingsBytes(test, COMPETITION);
    expect(bytes).toBe(canonicalJson(archiveStandings(await archiveOf(test, COMPETITION))));
    const { stages } = JSON.parse(bytes) as ReturnType<typeof archiveStandings>;
    const rows = stages[0]?.standings.map(({ place, contestantId, total, exactTotal }) => [
      place,
      contestantId,
      total,
      exactTotal,
    ]);
    expect(rows).toEqual([
      [1, 'person-2', '87.50', '87500000'],
      [2, 'person-1', '85.60', '85600000'],
    ]);
    const cut = await get(AdvancementService).view(organizer, FINAL);
    expect([cut.advancing, cut.reserves].map((list) => list.map(({ entryId }) => entryId))).toEqual([
      ['entry-2'],
      ['entry-1'],
    ]);
  });

  it('[DAT-16] what was published and conferred reads as before; what was not said then is not known', async () => {
    const edition = await get(PublishedResultsReadModel).find(FINAL);
    expect(edition?.content).toEqual(first.published_result[0]?.content);
    const honours = await get(HonoursService).read(COMPETITION);
    expect(honours.awards).toEqual(first.award.map(({ body }) => body));
    const unsaid = { missed: null, limitedBy: null, approver: null, certificate: null };
    expect(honours.promotions).toEqual(first.promotion.map(({ body }) => ({ ...unsaid, ...body })));
  });

  it('[DAT-16] conferred anew from the old edition, honours are the same, and say what was missed', async () => {
    const before = await get(HonoursService).read(COMPETITION);
    const anew = await get(HonoursService).confer(organizer, COMPETITION);
    expect({ ...anew, conferredAt: before.conferredAt }).toEqual({
      ...before,
      promotions: [
        before.promotions[0],
        { ...before.promotions[1], missed: { zh: '总分不低于 86 分', en: 'at least 86 in the total' } },
      ],
    });
  });

  it('[DAT-16][ITK-7] a refusal that was kept is heard again in the words of the present', async () => {
    const mark = (points: number): MutationBody => ({
      name: 'enterMark',
      entryId: 'entry-1' as EntryId,
      aspectId: 'fit' as never,
      points: (points * 1_000_000) as Points,
      basedOn: 0,
    });
    const send = async (body: MutationBody, id: number) => {
      const batch = batchOf('tablet-j2' as ClientId, [body], id);
      return outcomesOf(await get(IntakeService).takeBatch(actorOf('j2' as JudgeId, COMPETITION), batch))[0];
    };
    expect(await send(mark(60.5), 7)).toEqual({
      id: 7,
      ok: false,
      refusal: { code: 'MARK_OUT_OF_RANGE', min: 0, max: 60_000_000 },
    });
    expect(await send(mark(60), 7)).toMatchObject({ refusal: { code: 'KEY_REUSED' } });
    expect(await send(mark(60), 8)).toMatchObject({ refusal: { code: 'STAGE_CLOSED' } });
  });

  it('[DAT-16][RUV-4] the ledger goes on where it stood; rules with marks stay, those without change', async () => {
    const { seq } = await get(ModerationService).reopenStage(organizer, FINAL, 'opened after the migration');
    expect(seq).toBe(23);
    expect(await soundLedger(test, COMPETITION)).toHaveLength(23);
    const rulesOf = async (stageId: StageId): Promise<StageRules> =>
      (await get(StageRulesReadModel).find(stageId))!.rules;
    const change = async (stageId: StageId) =>
      get(StagesService).changeRules(organizer, stageId, await rulesOf(stageId));
    await expect(change(FINAL)).rejects.toMatchObject({ refusal: { code: 'STAGE_STARTED' } });
    expect((await change(PRELIMINARY)).version).toBe(2);
  });

  it('[DAT-16][PRO-13] people may have the levels of the longer ladder, and no others', async () => {
    const person = (grade: number) =>
      statement(test.dataSource, 'UPDATE contestant SET grade = $1 WHERE id = $2', [grade, 'person-1']);
    for (const grade of [-1, 6]) await person(grade);
    for (const grade of [-2, 7]) await expect(person(grade)).rejects.toThrow(/check/i);
    await person(3);
  });
});

/** What stands in a database, whatever its version: tables, and the rules as the first version had them. */
const rulesOfFirst = (settings: DatabaseSettings): Promise<unknown> =>
  atFirstVersion(settings, (source) => source.query('SELECT id, rules FROM stage ORDER BY id'));

describeOnBoth('a database of the first version that cannot be brought up to date', (make: MakeDatabase) => {
  it('[DAT-7][DAT-16] stays as it was, to the last row', async () => {
    const database = await make();
    await fill(database.settings);
    await atFirstVersion(database.settings, (source) =>
      source.query(`UPDATE stage SET rules = '{"half' WHERE id = 'fitter-preliminary'`),
    );
    const before = await rulesOfFirst(database.settings);
    await expect(openDatabase(database.settings, [])).rejects.toThrow(/JSON/);
    expect(await rulesOfFirst(database.settings)).toEqual(before);
    await database.drop();
  });
});
