import { writeXlsx } from 'hucre/xlsx';
import { madeParts, madeWorkbook, madeZip, type MadePart } from '../../../test/support/made-workbook';
import { writtenFiles } from '../../../test/support/written-files';
import type { Refusal } from '../../domain/kernel/refusal';
import { RefusedError } from '../http/refused-error';
import { TABLE_LIMITS } from './table-limits';
import { tableRows, type TableOptions } from './table-rows';

const files = writtenFiles();
afterAll(() => files.remove());

const MEGABYTE = 1024 * 1024;

async function refusalOf(bytes: Buffer | string, options?: TableOptions): Promise<Refusal | null> {
  try {
    const reading = tableRows(files.write(bytes), options);
    while (!(await reading.next()).done);
    return null;
  } catch (error) {
    if (error instanceof RefusedError) return error.refusal;
    throw error;
  }
}

const SHEET = 'xl/worksheets/sheet1.xml';
const EXTERNAL = 'TargetMode="External"';
const TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELATIONS = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';
const sheet = (inner: string, prolog = ''): string =>
  `${prolog}<worksheet xmlns="x"><sheetData>${inner}</sheetData></worksheet>`;
const withSheet = (text: string): Buffer => madeWorkbook({ instead: { [SHEET]: text } });
const inline = (text: string): string => `<row><c t="inlineStr"><is><t>${text}</t></is></c></row>`;
const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');

/** A part that says it is long. */
const long = (name: string, megabytes: number): MadePart => ({
  name,
  content: 'x',
  saidSize: megabytes * MEGABYTE,
});

describe('files that are no tables', () => {
  it.each<[string, Buffer | string, Refusal]>([
    ['an empty file', '', { code: 'NOT_A_TABLE', found: 'empty' }],
    ['a file of empty rows', '\uFEFF\r\n,,\r\n', { code: 'NOT_A_TABLE', found: 'empty' }],
    [
      'a workbook of empty rows',
      madeWorkbook({ rows: '<row r="5"/>' }),
      { code: 'NOT_A_TABLE', found: 'empty' },
    ],
    ['an old .xls', Buffer.concat([OLE, Buffer.alloc(2000)]), { code: 'NOT_A_TABLE', found: 'old-excel' }],
    [
      'a workbook behind a password',
      Buffer.concat([OLE, Buffer.alloc(2000), Buffer.from('EncryptedPackage', 'utf16le')]),
      { code: 'TABLE_LOCKED' },
    ],
    [
      'a zip behind a password',
      madeZip(madeParts({}).map((part) => ({ ...part, isEncrypted: true }))),
      { code: 'TABLE_LOCKED' },
    ],
    ['a page of HTML', '\uFEFF <html><table><tr><td>1', { code: 'NOT_A_TABLE', found: 'web-page' }],
    ['an XML table', '<?xml version="1.0"?><Workbook/>', { code: 'NOT_A_TABLE', found: 'web-page' }],
    ['a picture', Buffer.from('ffd8ffe000104a464946', 'hex'), { code: 'NOT_A_TABLE', found: 'other' }],
    ['a PDF', Buffer.from('%PDF-1.7\n1 0 obj\0'), { code: 'NOT_A_TABLE', found: 'other' }],
    ['another zip', madeZip([{ name: 'a.txt', content: 'a' }]), { code: 'NOT_A_TABLE', found: 'other' }],
    ['an empty zip', madeZip([]), { code: 'NOT_A_TABLE', found: 'other' }],
    ['UTF-7', '+/v8-name', { code: 'TABLE_UNSAFE', because: 'encoding' }],
  ])('[TAB-9] T-51: %s', async (_, bytes, refusal) => {
    expect(await refusalOf(bytes)).toEqual(refusal);
  });

  it('[TAB-9] a workbook cut off anywhere is refused', async () => {
    const whole = Buffer.from(await writeXlsx({ sheets: [{ name: 'a', rows: [['a', 'b']] }] }));
    for (const share of [0.1, 0.5, 0.9, 0.99])
      expect(await refusalOf(whole.subarray(0, whole.length * share))).toEqual({ code: 'TABLE_DAMAGED' });
    expect(await refusalOf(withSheet('<worksheet><sheetData><row><c>'))).toEqual({ code: 'TABLE_DAMAGED' });
  });

  it('[TAB-9] rows in disorder, a text that is not there and a number that is none are damage', async () => {
    for (const rows of [
      '<row r="2"/><row r="2"/>',
      '<row r="x"/>',
      '<row r="1"><c t="s"><v>9</v></c></row>',
      '<row r="1"><c><v>12a</v></c></row>',
      '<row r="1"><c r="B1"><v>1</v></c><c r="A1"><v>1</v></c></row>',
    ])
      expect(await refusalOf(madeWorkbook({ rows }))).toMatchObject({ code: 'TABLE_DAMAGED' });
  });
});

describe('files that would do more than hold rows', () => {
  it.each<[string, Buffer, Extract<Refusal, { code: 'TABLE_UNSAFE' }>['because']]>([
    ['macros', madeWorkbook({ more: [{ name: 'xl/vbaProject.bin', content: 'x' }] }), 'macro'],
    [
      'macros by their type',
      madeWorkbook({
        instead: {
          '[Content_Types].xml':
            '<Types><Override ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>',
        },
      }),
      'macro',
    ],
    ['a way out of the archive', madeWorkbook({ more: [{ name: '../x', content: 'x' }] }), 'file-name'],
    ['a path from the root', madeWorkbook({ more: [{ name: '/etc/x', content: 'x' }] }), 'file-name'],
    [
      'a path with backslashes',
      madeWorkbook({ more: [{ name: 'xl\\..\\..\\x', content: 'x' }] }),
      'file-name',
    ],
    [
      'another workbook it draws on',
      madeWorkbook({
        more: [
          {
            name: 'xl/externalLinks/_rels/externalLink1.xml.rels',
            content: `<Relationships ${RELATIONS}><Relationship Id="rId1" Type="${TYPE}/externalLinkPath" Target="http://127.0.0.1:1/x" ${EXTERNAL}/></Relationships>`,
          },
        ],
      }),
      'external-link',
    ],
    [
      'an entity from outside (XXE)',
      withSheet(sheet(inline('&x;'), '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>')),
      'document-type',
    ],
    [
      'a billion laughs',
      withSheet(
        sheet(inline('&c;'), '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;"><!ENTITY c "&b;&b;">]>'),
      ),
      'document-type',
    ],
    [
      'entities in the table of texts',
      madeWorkbook({ instead: { 'xl/sharedStrings.xml': '<!DOCTYPE a><sst/>' }, rows: inline('a') }),
      'document-type',
    ],
    ['UTF-7 inside', withSheet(sheet(inline('a'), '<?xml version="1.0" encoding="UTF-7"?>')), 'encoding'],
  ])('[TAB-9] T-52: %s', async (_, bytes, because) => {
    expect(await refusalOf(bytes)).toEqual({ code: 'TABLE_UNSAFE', because });
  });

  it('[TAB-9] a link that somebody may click is only a text', async () => {
    const link = `<Relationships ${RELATIONS}><Relationship Id="rId1" Type="${TYPE}/hyperlink" Target="mailto:a@example.org" ${EXTERNAL}/></Relationships>`;
    const more = [{ name: 'xl/worksheets/_rels/sheet1.xml.rels', content: link }];
    expect(await refusalOf(madeWorkbook({ rows: inline('a@example.org'), more }))).toBeNull();
  });
});

describe('files that hold too much', () => {
  const many = (count: number, part: (at: number) => MadePart): MadePart[] =>
    Array.from({ length: count }, (_, at) => part(at));

  it.each<[string, () => Buffer | string, TableOptions, Partial<Refusal>]>([
    [
      'a zip bomb that says how large it is',
      () => madeZip([...madeParts({}), ...many(13, (at) => long(`xl/x${at}`, 50))]),
      {},
      { what: 'unpacked', most: TABLE_LIMITS.unpackedBytes },
    ],
    [
      'row 50,000,000',
      () => madeWorkbook({ rows: '<row r="50000000"><c><v>1</v></c></row>' }),
      {},
      { what: 'rows', row: 50_000_000 },
    ],
    [
      '10,000 sheets',
      () =>
        madeWorkbook({
          more: many(10_000, (at) => ({ name: `xl/worksheets/sheet${at + 2}.xml`, content: '' })),
        }),
      {},
      { what: 'sheets', most: 50 },
    ],
    [
      '10,000 sheets that are one',
      () =>
        madeWorkbook({
          instead: {
            'xl/workbook.xml': `<workbook><sheets>${'<sheet name="a" r:id="rId1"/>'.repeat(10_000)}</sheets></workbook>`,
          },
        }),
      {},
      { what: 'sheets' },
    ],
    [
      'too many parts',
      () => madeWorkbook({ more: many(1001, (at) => ({ name: `x${at}`, content: '' })) }),
      {},
      { what: 'parts', most: 1000 },
    ],
    [
      'too many rows',
      () => madeWorkbook({ rows: '<row><c><v>1</v></c></row>'.repeat(11) }),
      { limits: { rows: 10 } },
      { what: 'rows', row: 11 },
    ],
    [
      'too many columns',
      () => madeWorkbook({ rows: '<row><c r="ZZ1"><v>1</v></c></row>' }),
      {},
      { what: 'columns', row: 1 },
    ],
    [
      'a cell of 32,767 signs',
      () => madeWorkbook({ rows: inline('张'.repeat(32_767)) }),
      {},
      { what: 'characters', row: 1 },
    ],
    [
      'a shared text of 32,767 signs',
      () =>
        madeWorkbook({
          sharedStrings: `<si><t>${'a'.repeat(32_767)}</t></si>`,
          rows: '<row><c t="s"><v>0</v></c></row>',
        }),
      {},
      { what: 'characters' },
    ],
    ['too many rows of CSV', () => 'a\n'.repeat(11), { limits: { rows: 10 } }, { what: 'rows', row: 11 }],
    ['too many columns of CSV', () => `a${',b'.repeat(200)}\n`, {}, { what: 'columns', row: 1 }],
    ['a long cell of CSV', () => `a\n${'b'.repeat(32_767)}\n`, {}, { what: 'characters', row: 2 }],
    [
      'one record that swallows the rest',
      () => `a\n"${'b,c\n'.repeat(2_000_000)}`,
      {},
      { what: 'characters' },
    ],
  ])('[TAB-8] T-51: %s', async (_, make, options, expected) => {
    expect(await refusalOf(make(), options)).toMatchObject({ code: 'TABLE_TOO_LARGE', ...expected });
  });

  it('[TAB-8] T-51: a part that is longer than the directory says ends where it should have ended', async () => {
    const parts = madeParts({ rows: '<row><c><v>1</v></c></row>'.repeat(100_000) });
    const lying = parts.map((part) => (part.name === SHEET ? { ...part, saidSize: 1000 } : part));
    expect(await refusalOf(madeZip(lying))).toEqual({ code: 'TABLE_DAMAGED' });
  });

  it('[TAB-8] a stretch without a tag does not fill the memory', async () => {
    for (const inner of [`<!--${'<'.repeat(2 * MEGABYTE)}-->`, `<row a="${'x'.repeat(2 * MEGABYTE)}"/>`])
      expect(await refusalOf(madeWorkbook({ rows: inner }))).toMatchObject({ code: 'TABLE_DAMAGED' });
  });

  it('[TAB-8] T-51: 3 MB that unpack to hundreds are refused within seconds, and the rest stays packed', async () => {
    const rows = '<row><c><v>1</v></c></row>'.repeat(4_000_000);
    const bytes = madeWorkbook({ rows });
    const before = process.memoryUsage().rss;
    const startedAt = performance.now();
    const refusal = await refusalOf(bytes);
    expect(refusal).toMatchObject({ code: 'TABLE_TOO_LARGE', what: 'rows' });
    expect(performance.now() - startedAt).toBeLessThan(8000);
    expect(process.memoryUsage().rss - before).toBeLessThan(300 * MEGABYTE);
  });
});
