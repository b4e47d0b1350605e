import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../../../test/rules/builders';
import { unitsArchive } from '../../../test/support/units-archive';
import type { Archive } from '../archive/archive';
import { canonicalJson } from '../kernel/canonical-json';
import { partsOf } from './parts-of';
import { reportText } from './report-text';
import { verifyArchive } from './verify-archive';

async function verify(text: string, piece = 61): Promise<readonly [zh: string, en: string]> {
  const bytes = new TextEncoder().encode(text);
  const report = await verifyArchive((take) => {
    for (let at = 0; at < bytes.length; at += piece) take(bytes.subarray(at, at + piece));
    return Promise.resolve();
  }, sha256);
  return [reportText(report, 'zh'), reportText(report, 'en')];
}

const EXAMPLE = readFileSync(join(__dirname, '../../../docs/examples/small-archive.json'), 'utf8');
const archive = JSON.parse(EXAMPLE) as Archive;
const text = canonicalJson(archive);
const rows = archive.ledger.map((row) => canonicalJson(row));
const backwards = Object.fromEntries(Object.entries(archive).toReversed());

describe('an archive from anywhere', () => {
  it('[VER-9] with its sections in another order, white space or a byte order mark the report is the same', async () => {
    const report = await verify(text, 1 << 20);
    expect(report[1]).toContain('Everything in the archive is what its ledger and its rules come to.');
    for (const other of [
      EXAMPLE,
      JSON.stringify(backwards),
      JSON.stringify(backwards, null, '\t'),
      `\u{FEFF}${text}`,
    ])
      for (const piece of [1, 1000]) expect(await verify(other, piece)).toEqual(report);
  });

  it.each([
    ['cut off', text.slice(0, -9), '档案文件 (form)：不是有效的 JSON，可能已截断或损坏'],
    [
      'cut off in its ledger',
      text.slice(0, text.indexOf('"ledger"') + 2000),
      '档案文件 (form)：不是有效的 JSON',
    ],
    ['a workbook', 'PK\u0003\u0004', '档案文件 (form)：不是有效的 JSON'],
    ['a list', '[1]', '档案文件 (form)：类型或取值不对'],
    [
      'without a ledger',
      canonicalJson({ ...archive, ledger: undefined }),
      '档案中的 ledger (form)：缺少此项',
    ],
    ['with a number for a ledger', canonicalJson({ ...archive, ledger: 5 }), '档案中的 ledger (form)：'],
    ['two in one', text + text, '档案文件 (form)：不是有效的 JSON'],
    [
      'with two ledgers',
      text.replace('"ledger":', '"ledger":[],"ledger":'),
      '档案中的 ledger (form)：与前面重复',
    ],
    [
      'with its units twice',
      text.replace('"units":', '"units":[],"units":'),
      '档案中的 units (form)：与前面重复',
    ],
    [
      'damaged in its people',
      text.replace('"birthDate":', '"birthDate"'),
      '档案中的 contestants[0] (form)：不是有效的',
    ],
  ])(
    '[VER-13] a file that is %s is refused in a sentence, and nothing of it is claimed',
    async (_, file, zh) => {
      const [chinese, english] = await verify(file);
      expect(chinese).toContain(zh);
      expect(english).toMatch(/(the file|in the archive) \(form\): [a-z].+\n/);
      expect(chinese.split('\n')).toHaveLength(3);
    },
  );

  it.each([
    [
      'is garbage',
      (row: string) => row.replace('"at":', '"at" '),
      '台账第 5 行：不是有效的 JSON，可能已截断或损坏',
    ],
    ['is missing between its commas', () => '', '台账第 5 行：不是有效的 JSON，可能已截断或损坏'],
    [
      'says its number twice',
      (row: string) => row.replace('"seq":', '"seq":5,"seq":'),
      '台账第 5 行 (seq)：与前面重复',
    ],
    ['is a number', () => '5', '台账第 5 行：类型或取值不对'],
  ])('[VER-13] a row that %s is named', async (_, damage, zh) => {
    const head = text.indexOf(rows[4]!);
    const damaged = text.slice(0, head) + damage(rows[4]!) + text.slice(head + rows[4]!.length);
    const [chinese] = await verify(damaged);
    expect(chinese).toContain(zh);
  });

  it('[VER-8] trade by trade, each with its own people; as a whole where units are ranked over all trades', () => {
    const head = unitsArchive();
    expect([...partsOf(head)].map(({ trades }) => trades.map(({ id }) => id))).toEqual(
      head.trades.map(({ id }) => [id]),
    );
    const ranked = { ...head, competition: { ...head.competition, unitResults: [{}] } };
    expect([...partsOf(ranked as unknown as typeof head)]).toEqual([ranked]);
    expect([...partsOf(archive)]).toEqual([archive]);
  });
});
