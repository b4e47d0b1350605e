import { readXlsx, writeXlsx, type CellValue } from 'hucre/xlsx';
import { deflateRawSync } from 'node:zlib';
import type { StageRulesView } from '../../src/contract/competitions';
import type { SchemeReadView } from '../../src/contract/schemes';
import type { Refusal } from '../../src/domain/kernel/refusal';
import type { MarkingScheme } from '../../src/domain/scheme/marking-scheme';
import { statement } from '../../src/platform/database/statement';
import { startTestApp, type TestApp } from '../support/app';
import { HttpClient } from '../support/http-client';
import { createAccount, grantOf, signIn } from '../support/sign-in';
import { pointsOf, type SmallCompetition } from '../support/small-archive';
import { person } from '../support/small-hall';
import { importSmall } from '../support/small-house';
import { rulesWith, smallRules } from '../support/small-rules';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
type Answer = SchemeReadView & { readonly refusal?: Refusal };

let test: TestApp;
let organizer: HttpClient;
let small: SmallCompetition;
let competitions = 0;
let route: string;

beforeAll(async () => {
  test = await startTestApp();
  await createAccount(test, 'organizer', [grantOf('organizer')]);
  organizer = await signIn(test, 'organizer');
});
beforeEach(async () => {
  competitions += 1;
  small = await importSmall(test, `scheme-${competitions}`);
  route = `/api/stages/${small.stageId}`;
});
afterAll(() => test.close());

const bytesOf = async (rows: readonly (readonly CellValue[])[], name = '评分方案'): Promise<Buffer> =>
  Buffer.from(await writeXlsx({ sheets: [{ name, rows: rows.map((row) => [...row]) }] }));
const read = (file: Buffer, form = 'own', as = organizer) =>
  as.postBytes<Answer>(`${route}/scheme/read?form=${form}`, new Uint8Array(file), XLSX);
const download = (query: string) => organizer.getBytes(`${route}/scheme.xlsx?${query}`);
const rowsIn = async (file: Buffer): Promise<CellValue[][]> => (await readXlsx(file)).sheets[0]!.rows;
/** Everything that saving rules would write. */
const stored = (): Promise<unknown> =>
  Promise.all(
    ['stage_rules', 'audit_record', 'outbox'].map((table) =>
      statement(test.dataSource, `SELECT * FROM ${table} ORDER BY 1, 2`),
    ),
  );

/** One module of two measured things and a judgement, in a sub-criterion: what a CIS sheet can say. */
const CIS_SCHEME = {
  fullMarks: pointsOf(10),
  rounding: { decimals: 2, mode: 'half-up', at: 'display-only' },
  modules: [
    {
      ...smallRules().scheme!.modules[1]!,
      weight: 1_000_000,
      fullMarks: pointsOf(10),
      criteria: [
        {
          id: 'fitting',
          name: { zh: '装配', en: 'Fitting' },
          aspects: [],
          subCriteria: [
            {
              id: 'sizes',
              name: { zh: '尺寸', en: 'Sizes' },
              aspects: [
                { kind: 'measurement', id: 'speed', name: { zh: '=长度', en: '@Length' }, max: pointsOf(4) },
                {
                  kind: 'judgement',
                  id: 'finish',
                  name: { zh: '外观', en: 'Finish' },
                  max: pointsOf(6),
                  levels: ['差', '中', '良', '优'].map((zh) => ({ zh, en: `level ${zh}` })),
                },
              ],
            },
          ],
        },
      ],
    },
  ],
} as unknown as MarkingScheme;
const putCis = async (): Promise<void> => {
  await statement(test.dataSource, 'DELETE FROM panel_seat WHERE stage_id = $1 AND module_id = $2', [
    small.stageId,
    'theory',
  ]);
  const rules = {
    ...smallRules(),
    scheme: CIS_SCHEME,
    awards: [],
    promotions: { ...smallRules().promotions, rows: [] },
  };
  const { status, body } = await organizer.put<{ refusal?: Refusal }>(`${route}/rules`, rules);
  expect([status, body.refusal]).toEqual([200, undefined]);
};

describe('our own form', () => {
  it.each(['zh-CN', 'en'])(
    '[CIS-8][CIS-10] in %s: taken away, changed in a cell and read, and nothing is stored',
    async (lang) => {
      const { status, body, headers } = await download(`form=own&lang=${lang}`);
      expect([status, headers.get('content-type'), headers.get('content-disposition')]).toEqual([
        200,
        XLSX,
        'attachment; filename="scheme.xlsx"',
      ]);
      const before = await stored();
      const same = await read(body);
      expect([same.status, same.body]).toEqual([
        200,
        { stageId: small.stageId, version: 1, scheme: smallRules().scheme, faults: [], changes: [] },
      ]);
      const rows = await rowsIn(body);
      const at = rows.findIndex((row) => row[1] === 'speed');
      rows[at]![2] = '=HYPERLINK("x")';
      const changed = await read(await bytesOf(rows));
      expect(changed.body.changes).toEqual([
        {
          path: 'scheme.modules[practical].criteria[practical-criterion].aspects[speed].name.zh',
          kind: 'changed',
          before: '评分点 speed',
          after: '=HYPERLINK("x")',
        },
      ]);
      expect(await stored()).toEqual(before);
    },
  );

  it('[CIS-9][CIS-11] planted faults: each row with its column, a formula among them, and no scheme', async () => {
    const { body: file } = await download('form=own');
    const rows = await rowsIn(file);
    const head = rows[0]!;
    const at = rows.findIndex((row) => row[1] === 'speed');
    rows[at]![head.indexOf('最高分')] = '六十';
    const cells = new Map([
      [`${at + 1},2`, { value: 'x', type: 'formula' as const, formula: '"x"', formulaResult: 'x' }],
    ]);
    const planted = Buffer.from(await writeXlsx({ sheets: [{ name: '评分方案', rows, cells }] }));
    const before = await stored();
    const { status, body } = await read(planted);
    expect([status, body.scheme]).toEqual([200, null]);
    expect(body.faults).toEqual([
      { sheet: '评分方案', row: at + 1, column: 'I', fault: 'not-a-number', found: '六十' },
      { sheet: '评分方案', row: at + 2, column: 'C', fault: 'formula', found: 'x' },
    ]);
    expect(await stored()).toEqual(before);
  });
});

describe('the CIS sheet', () => {
  it('[CIS-4] what it cannot say is named, and no sheet is written', async () => {
    const { status, body } = await organizer.get<{ refusal: Refusal }>(`${route}/scheme.xlsx?form=cis`);
    expect([status, body.refusal.code]).toEqual([422, 'RULES_FAULTY']);
    expect(body.refusal).toMatchObject({
      faults: expect.arrayContaining([{ path: 'scheme.modules[0].weight', fault: 'not-in-cis' }]) as unknown,
    });
  });

  it.each(['zh-CN', 'en'])(
    '[CIS-5][CIS-11] in %s: written and read again nothing changes, and no text becomes a formula',
    async (lang) => {
      await putCis();
      const { status, body } = await download(`form=cis&lang=${lang}`);
      expect(status).toBe(200);
      const { sheets } = await readXlsx(body);
      expect(sheets.map(({ name }) => name)).toEqual(['CIS Marking Scheme Import']);
      expect([...(sheets[0]!.cells?.values() ?? [])].some(({ formula }) => formula !== undefined)).toBe(
        false,
      );
      expect(sheets[0]!.rows.flat()).toContain(lang === 'en' ? '@Length' : '=长度');
      const answer = await read(body, 'cis');
      expect(answer.body).toEqual({
        stageId: small.stageId,
        version: 2,
        scheme: CIS_SCHEME,
        faults: [],
        changes: [],
      });
    },
  );

  it('[CIS-3] two planted faults: both rows are told, and nothing is stored', async () => {
    await putCis();
    const { body } = await download('form=cis');
    const rows = await rowsIn(body);
    const at = rows.findIndex((row) => row[3] === 'M');
    rows[at]![3] = 'X';
    rows[at + 1]![10] = 'six';
    const before = await stored();
    const answer = await read(await bytesOf(rows, 'CIS Marking Scheme Import'), 'cis');
    expect(answer.body.faults.map(({ row, column, fault, found }) => [row, column, fault, found])).toEqual([
      [at + 1, 'D', 'wrong-type', 'X'],
      [at + 2, 'K', 'not-a-number', 'six'],
    ]);
    expect(await stored()).toEqual(before);
  });
});

/** A ZIP file of one part that says it is as large as it says. */
function zipOf(unpacked: number, said = unpacked): Buffer {
  const name = Buffer.from('xl/workbook.xml');
  const packed = deflateRawSync(Buffer.alloc(unpacked));
  const sizes = Buffer.alloc(8);
  sizes.writeUInt32LE(packed.length, 0);
  sizes.writeUInt32LE(said, 4);
  const local = Buffer.concat([
    Buffer.from('504b0304140000000800000000000000000000', 'hex').subarray(0, 18),
    sizes,
    Buffer.from([name.length, 0, 0, 0]),
    name,
    packed,
  ]);
  const entry = Buffer.concat([
    Buffer.from('504b01021400140000000800', 'hex'),
    Buffer.alloc(8),
    sizes,
    Buffer.from([name.length, 0]),
    Buffer.alloc(16),
    name,
  ]);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(entry.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, entry, end]);
}

describe('files that are not read', () => {
  const refusals: readonly (readonly [string, () => Buffer | Promise<Buffer>, string])[] = [
    ['a text', () => Buffer.from('not a workbook'), 'not-a-workbook'],
    ['nothing', () => Buffer.alloc(0), 'not-a-workbook'],
    ['half a workbook', async () => (await bytesOf([['行']])).subarray(0, 900), 'not-a-workbook'],
    ['an old or encrypted file', () => Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'encrypted'],
    ['more than 2 MB', () => Buffer.alloc(2 * 1024 * 1024 + 1), 'too-large'],
    ['a zip bomb', () => zipOf(200 * 1024 * 1024), 'too-large'],
    ['a zip bomb that does not say so', () => zipOf(200 * 1024 * 1024, 0), 'too-large'],
    ['5,001 rows', () => bytesOf(Array.from({ length: 5001 }, (_, n) => [n])), 'too-many-rows'],
    ['a cell far down', () => far('90000,0'), 'too-many-rows'],
    ['a cell far to the right', () => far('0,16000'), 'too-many-rows'],
  ];
  const far = async (at: string): Promise<Buffer> =>
    Buffer.from(
      await writeXlsx({ sheets: [{ name: 'x', rows: [['行']], cells: new Map([[at, { value: 'x' }]]) }] }),
    );

  it.each(refusals)(
    '[CIS-10] %s is refused within two seconds, and nothing is stored',
    async (_, make, why) => {
      const [file, before] = [await make(), await stored()];
      const start = performance.now();
      const { status, body } = await read(file);
      expect([status, body.refusal]).toEqual([415, { code: 'SCHEME_FILE_REFUSED', why }]);
      expect(performance.now() - start).toBeLessThan(2000);
      expect(await stored()).toEqual(before);
    },
  );

  it('[CIS-10] a form that does not exist, another type of body, a stage that is not there', async () => {
    const file = await bytesOf([['行']]);
    expect((await read(file, 'word')).body.refusal).toEqual({ code: 'MALFORMED', path: 'form' });
    const text = await organizer.postBytes<Answer>(
      `${route}/scheme/read?form=own`,
      new Uint8Array(file),
      'text/plain',
    );
    expect(text.body.refusal).toEqual({ code: 'MALFORMED' });
    route = '/api/stages/nowhere';
    expect((await read(file)).status).toBe(404);
    expect((await download('form=own')).status).toBe(404);
  });

  it.each(['judge', 'hr', 'chief-judge', 'supervisor', 'unit', 'administrator'] as const)(
    '[CIS-10] a %s may not have one read',
    async (role) => {
      const { status, body } = await read(await bytesOf([['行']]), 'own', await person(test, small, role));
      expect([status, body.refusal]).toEqual([403, { code: 'NOT_ALLOWED' }]);
    },
  );

  it('[CIS-10] nor the organizer of another competition', async () => {
    const elsewhere = await person(test, await importSmall(test, `other-${competitions}`), 'organizer');
    const { status } = await read(await bytesOf([['行']]), 'own', elsewhere);
    expect(status).toBe(403);
  });
});

describe('two organizers at once', () => {
  const put = (basedOn: string, decimals: number) =>
    organizer.put<StageRulesView & { refusal?: Refusal }>(
      `${route}/rules${basedOn}`,
      rulesWith({ 'scheme.rounding.decimals': decimals }),
    );

  it('[SCE-6] the second is refused and told the newer version; on top of that it is saved', async () => {
    expect((await put('?basedOn=1', 3)).body.version).toBe(2);
    const before = await stored();
    const late = await put('?basedOn=1', 4);
    expect([late.status, late.body.refusal]).toEqual([409, { code: 'VERSION_OUTDATED', version: 2 }]);
    expect(await stored()).toEqual(before);
    expect((await put('?basedOn=2', 4)).body.version).toBe(3);
    expect((await put('', 5)).body.version).toBe(4);
  });

  it('[SCE-6] of two at the same moment one is saved', async () => {
    const answers = await Promise.all([put('?basedOn=1', 3), put('?basedOn=1', 4)]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
  });

  it('[SCE-6] a version is a number', async () => {
    for (const wrong of ['one', '-1', '1.5'])
      expect((await put(`?basedOn=${wrong}`, 3)).body.refusal).toEqual({
        code: 'MALFORMED',
        path: 'basedOn',
      });
  });
});
