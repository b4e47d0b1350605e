import type { AwardView, HonoursView } from '../../contract/honours';
import type { Cell } from '../../platform/tables/table';
import type { EditionMark } from '../paper/draw-edition-mark';
import { formatYuan } from '../../domain/award/money';
import { inLanguage } from '../../domain/kernel/in-language';
import { dayInWords, momentText } from '../../platform/dates/say-dates';
import { editionFoot, paperFrame, type PaperOf } from './paper-frame';
import { hallDay } from '../../domain/working-days/hall-day';
import { PAPER_WORDS } from './paper-words';
import type { PrintedPaper, PrintedTable } from './printed-paper';

export interface AwardListOf extends PaperOf {
  readonly honours: HonoursView;
  /** The least official of the editions that the titles rest on. */
  readonly mark: EditionMark;
}

/** Every title of a competition with those who hold it (获奖名单), a table each, in the order of trades and places. */
export function awardListPaper(of: AwardListOf): PrintedPaper {
  const { competition, locale, honours, mark } = of;
  const words = PAPER_WORDS[locale];
  const name = inLanguage(competition.name, locale);
  const { conferredAt } = honours;
  const at = conferredAt === null ? '' : momentText(conferredAt);
  return {
    ...paperFrame(of),
    title: [name, words.awardsTitle],
    paragraphs: [words.awardsText({ competition: name, people: honours.awards.length }), ...prizeLines(of)],
    tables: honours.awardTotals.map((total) => tableOf(of, total)),
    signatures: [words.signers.committee],
    issued: [
      words.committeeOf(name),
      ...(conferredAt === null ? [] : [dayInWords(hallDay(conferredAt), locale)]),
    ],
    edition: { mark, lines: [words.marks[mark], at] },
    code: null,
    foot: editionFoot(competition.name, null, locale),
  };
}

function tableOf(
  of: AwardListOf,
  { ruleId, title, people, prizes }: HonoursView['awardTotals'][number],
): PrintedTable {
  const { honours, locale } = of;
  const words = PAPER_WORDS[locale];
  const own = honours.awards.filter((award) => award.ruleId === ruleId);
  const isByJury = own.some(({ juryPlace }) => juryPlace !== undefined);
  const hasPrize = prizes !== undefined;
  return {
    title: words.holders({ title: inLanguage(title, locale), people, isByJury }),
    columns: [
      { title: words.ordinal, share: 7, align: 'center' },
      { title: words.trade, share: 18 },
      { title: words.place, share: 7, align: 'center' },
      { title: words.name, share: 14 },
      { title: words.unit, share: hasPrize ? 24 : 28 },
      { title: words.total, share: 10, align: 'right' },
      ...(hasPrize ? [{ title: words.prize, share: 12, align: 'right' as const }] : []),
    ],
    rows: [
      ...own.map((award, index) => rowOf(of, award, { index, hasPrize })),
      ...(hasPrize ? [sumRow(words.prizes, prizes)] : []),
    ],
  };
}

function rowOf(
  { locale }: AwardListOf,
  award: AwardView,
  { index, hasPrize }: { readonly index: number; readonly hasPrize: boolean },
): Cell[] {
  return [
    { whole: index + 1 },
    { text: inLanguage(award.tradeName, locale) },
    { whole: award.place },
    { text: award.contestantName },
    { text: award.unitName },
    { points: award.total },
    ...(hasPrize ? [{ points: formatYuan(award.prize?.money ?? 0) }] : []),
  ];
}

function sumRow(said: string, prizes: number): Cell[] {
  return [null, { text: said }, null, null, null, null, { points: formatYuan(prizes) }];
}

/** What all prizes come to; nothing where there are none. */
function prizeLines({ honours, locale }: AwardListOf): string[] {
  const sums = honours.awardTotals.flatMap(({ prizes }) => (prizes === undefined ? [] : [prizes]));
  if (sums.length === 0) return [];
  return [PAPER_WORDS[locale].prizesText(formatYuan(sums.reduce((sum, one) => sum + one, 0)))];
}
