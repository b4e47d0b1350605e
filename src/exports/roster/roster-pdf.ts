import type { Locale, LocalText } from '../../domain/kernel/local-text';
import { REHEARSAL_WATERMARK } from '../../domain/rehearsal/rehearsal-watermark';
import { drawEditionMark } from '../paper/draw-edition-mark';
import { drawSignatures } from '../paper/draw-signatures';
import { drawTable, type Column } from '../paper/draw-table';
import { inLanguage } from '../../domain/kernel/in-language';
import { numberPages } from '../paper/number-pages';
import { newPage, openPaper, wholePaper } from '../paper/open-paper';
import { A4, INK, type Paper } from '../paper/paper';
import { sizeFor } from '../paper/write-text';
import { momentText } from '../../platform/dates/say-dates';
import type { Roster, RosterRow } from './roster-tables';
import { gradeText, SEX, STAMP } from './roster-texts';

const MARGIN = 36;
const INNER = A4.long - 2 * MARGIN;
const BOTTOM = A4.short - 44;
const SIGNATURES = 104;

const TITLE: LocalText = { zh: '职业技能等级晋升名册', en: 'Roster of promotions' };
const SIGNERS: readonly LocalText[] = [
  { zh: '所在单位（盖章）', en: 'Unit (seal)' },
  { zh: '竞赛组委会（盖章）', en: 'Committee (seal)' },
  { zh: '审批机关（盖章）', en: 'Authority (seal)' },
];
const DAY: LocalText = { zh: '年　　月　　日', en: 'Date' };

const COLUMNS: readonly (Omit<Column, 'title'> & { readonly title: LocalText })[] = [
  { title: { zh: '序号', en: 'No.' }, width: 34, align: 'center' },
  { title: { zh: '姓名', en: 'Name' }, width: 76, align: 'center' },
  { title: { zh: '性别', en: 'Sex' }, width: 36, align: 'center' },
  { title: { zh: '证件号码', en: 'Identity number' }, width: 122, align: 'center' },
  { title: { zh: '工作单位', en: 'Unit' }, width: 124 },
  { title: { zh: '竞赛工种', en: 'Trade' }, width: 74, align: 'center' },
  { title: { zh: '名次', en: 'Place' }, width: 36, align: 'center' },
  { title: { zh: '综合成绩', en: 'Total' }, width: 56, align: 'right' },
  { title: { zh: '原等级', en: 'Present level' }, width: 84, align: 'center' },
  { title: { zh: '晋升等级', en: 'New level' }, width: 84, align: 'center' },
  { title: { zh: '备注', en: 'Remarks' }, width: 43 },
];

/** What a paper needs beside the roster itself. */
export interface RosterPaper {
  readonly font: Buffer;
  readonly scopeName: string;
  readonly at: string;
}

/** Every text that comes from people, to be asked of the font before anything is printed. */
export function textsOf({ competition, rows }: Roster): string[] {
  return [
    competition.name.zh,
    ...rows.flatMap(({ promotion }) => [
      promotion.contestantName,
      promotion.unitName,
      promotion.tradeName.zh,
    ]),
  ];
}

/** The roster on paper (RST-6): title, edition mark, one row a person, boxes to sign on the last page, page x of y on all. */
export async function rosterPdf(roster: Roster, { font, scopeName, at }: RosterPaper): Promise<Buffer> {
  const { competition, rows, stamp, locale } = roster;
  const title = inLanguage(TITLE, locale);
  const paper = openPaper({ font, title, layout: 'landscape', lang: locale, isNumbered: true });
  const watermark = competition.rehearsalOf === null ? '' : inLanguage(REHEARSAL_WATERMARK, locale);
  newPage(paper, watermark);
  drawHead(paper, roster, { title, scopeName, at });
  const end = drawTable(paper, {
    columns: COLUMNS.map((column) => ({ ...column, title: inLanguage(column.title, locale) })),
    rows: rows.map((row, index) => cellsOf(row, index + 1, locale)),
    x: MARGIN + (INNER - COLUMNS.reduce((sum, { width }) => sum + width, 0)) / 2,
    y: 118,
    bottom: BOTTOM,
    onNextPage: () => {
      newPage(paper, watermark);
      return MARGIN;
    },
  });
  drawFoot(paper, end, { locale, watermark });
  const said = `${inLanguage(competition.name, locale)} · ${inLanguage(STAMP[stamp], locale)}`;
  numberPages(paper, locale, said);
  return wholePaper(paper);
}

function drawHead(
  paper: Paper,
  { competition, rows, stamp, locale }: Roster,
  { title, scopeName, at }: { readonly title: string; readonly scopeName: string; readonly at: string },
): void {
  const name = inLanguage(competition.name, locale);
  const how = { width: INNER, align: 'center' } as const;
  paper.fillColor(INK);
  paper.fontSize(sizeFor(paper, name, INNER - 360, [20, 18, 16, 14, 12])).text(name, MARGIN, 34, how);
  paper.fontSize(18).text(title, MARGIN, 62, how);
  const count =
    locale === 'en' ? `${scopeName} · ${rows.length} people` : `${scopeName} · 共 ${rows.length} 人`;
  paper.fontSize(11).text(count, MARGIN, 94, { width: INNER });
  const lines = [inLanguage(STAMP[stamp], locale), momentText(at)];
  drawEditionMark(paper, { mark: stamp, lines }, { x: MARGIN + INNER - 150, y: 40, width: 150 });
}

function cellsOf({ promotion, person }: RosterRow, ordinal: number, locale: Locale): string[] {
  return [
    String(ordinal),
    promotion.contestantName,
    inLanguage(SEX[promotion.sex], locale),
    person?.identity?.number ?? '',
    promotion.unitName,
    inLanguage(promotion.tradeName, locale),
    String(promotion.place),
    promotion.total,
    gradeText(promotion.fromGrade, locale),
    gradeText(promotion.toGrade, locale),
    '',
  ];
}

/** Whole on one page: a box to sign never stands without its neighbours. */
function drawFoot(
  paper: Paper,
  end: number,
  { locale, watermark }: { readonly locale: Locale; readonly watermark: string },
): void {
  const isBelow = end + 16 + SIGNATURES <= BOTTOM;
  if (!isBelow) newPage(paper, watermark);
  drawSignatures(
    paper,
    SIGNERS.map((signer) => inLanguage(signer, locale)),
    { x: MARGIN, y: isBelow ? end + 16 : MARGIN, width: INNER, height: SIGNATURES },
    inLanguage(DAY, locale),
  );
}
