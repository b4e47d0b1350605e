import { textOfPdf } from '../../../test/support/read-pdf';
import { drawEditionMark } from './draw-edition-mark';
import { drawSignatures } from './draw-signatures';
import { drawTable } from './draw-table';
import { numberPages } from './number-pages';
import { newPage, openPaper, wholePaper } from './open-paper';
import { PaperFont } from './paper-font';

const font = new PaperFont().bytes;
const WATERMARK = '演练 · 成绩无效';
const COLUMNS = [
  { title: '名次', width: 60, align: 'center' as const },
  { title: '姓名', width: 200 },
  { title: '单位', width: 250 },
];

/** A list of people with what papers share around it. */
function listOf(count: number): Promise<Buffer> {
  const paper = openPaper({ font, title: '虚构成绩公示', isNumbered: true });
  newPage(paper, WATERMARK);
  const mark = { mark: 'final' as const, lines: ['正式 第 2 版', '2026-11-26 09:00 · 0a1b2c3d'] };
  drawEditionMark(paper, mark, { x: 380, y: 30, width: 170 });
  const rows = Array.from({ length: count }, (_, index) => [
    String(index + 1),
    index % 7 === 0 ? '阿卜杜热西提·买买提明·虚构' : `虚构${index}`,
    index % 5 === 0 ? '虚构市轨道交通装备制造（集团）有限责任公司第二检修分公司虚构车间' : '虚构机械厂',
  ]);
  const end = drawTable(paper, {
    columns: COLUMNS,
    rows,
    x: 42,
    y: 90,
    bottom: 780,
    onNextPage: () => {
      newPage(paper, WATERMARK);
      return 50;
    },
  });
  if (count < 30)
    drawSignatures(
      paper,
      ['裁判长', '总裁判', '监督员'],
      { x: 42, y: end + 20, width: 510, height: 80 },
      '年　月　日',
    );
  numberPages(paper, 'zh-CN', '虚构市职工职业技能大赛');
  return wholePaper(paper);
}

describe('what papers share', () => {
  it('[CER-1] a table repeats its heads on every page, loses no row, and pages say which of how many they are', async () => {
    const pages = textOfPdf(await listOf(90));
    expect(pages.length).toBeGreaterThan(2);
    for (const [index, page] of pages.entries()) {
      expect(page.split('\n')).toEqual(expect.arrayContaining(['名次', '姓名', '单位']));
      expect(page).toContain(`第 ${index + 1} 页，共 ${pages.length} 页`);
      expect(page).not.toContain('□');
    }
    const numbers = pages.flatMap((page) => page.split('\n').filter((line) => /^\d+$/.test(line)));
    expect(numbers.map(Number)).toEqual(Array.from({ length: 90 }, (_, index) => index + 1));
  });

  it('[CER-1] a paper of a rehearsal says so across every page', async () => {
    const pages = textOfPdf(await listOf(90));
    for (const page of pages) expect(page).toContain(WATERMARK);
  });

  it('[CER-1] boxes for signatures and the mark of the edition are named in words', async () => {
    const [page = ''] = textOfPdf(await listOf(12));
    for (const text of ['裁判长', '总裁判', '监督员', '正式 第 2 版', '2026-11-26 09:00 · 0a1b2c3d'])
      expect(page).toContain(text);
  });

  it('[CER-1] two thousand rows take seconds, not a minute', async () => {
    const startedAt = performance.now();
    await listOf(2000);
    expect(performance.now() - startedAt).toBeLessThan(20_000);
  }, 60_000);
});
