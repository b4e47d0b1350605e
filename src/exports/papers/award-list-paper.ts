import type { AwardView, HonoursView } from '../../contract/honours';
import type { Cell } from '../../platform/tables/table';
import type { EditionMark } from '../paper/draw-edition-mark';
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
    paragraphs: [words.awardsText({ competition: name, people: honours.awards.length })],
    tables: honours.awardTotals.map(({ ruleId, title, people }) => tableOf(of, { ruleId, title, people })),
    signatures: [words.signers.committee],
    issued: [name, ...(conferredAt === null ? [] : [dayInWords(hallDay(conferredAt), locale)])],
    edition: { mark, lines: [words.marks[mark], at] },
    code: null,
    foot: editionFoot(competition.name, null, locale),
  };
}

function tableOf(
  { honours, locale }: AwardListOf,
  { ruleId, title, people }: HonoursView['awardTotals'][number],
): PrintedTable {
  const words = PAPER_WORDS[locale];
  const own = honours.awards.filter((award) => award.ruleId === ruleId);
  const said = inLanguage(title, locale);
  return {
    title: locale === 'en' ? `${said} (${people})` : `${said}（${people} 人）`,
    columns: [
      { title: words.ordinal, share: 7, align: 'center' },
      { title: words.trade, share: 18 },
      { title: words.place, share: 7, align: 'center' },
      { title: words.name, share: 14 },
      { title: words.unit, share: 28 },
      { title: words.total, share: 10, align: 'right' },
    ],
    rows: own.map((award: AwardView, index): Cell[] => [
      { whole: index + 1 },
      { text: inLanguage(award.tradeName, locale) },
      { whole: award.place },
      { text: award.contestantName },
      { text: award.unitName },
      { points: award.total },
    ]),
  };
}
