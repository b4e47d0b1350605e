import type { AwardView } from '../../contract/honours';
import type { PublicArchiveView } from '../../contract/public-archives';
import type { PublishedStanding } from '../../contract/publication';
import type { Locale, LocalText } from '../../domain/kernel/local-text';
import { describeRanking } from '../../domain/stage-rules/describe/describe-ranking';
import type { StageRules } from '../../domain/stage-rules/stage-rules';
import type { Cell } from '../../platform/tables/table';
import { inLanguage } from '../../domain/kernel/in-language';
import { dayInWords } from '../../platform/dates/say-dates';
import {
  editionCode,
  editionFoot,
  editionMark,
  paperFrame,
  type PaperEdition,
  type PaperOf,
} from './paper-frame';
import { hallDay } from '../../domain/working-days/hall-day';
import { PAPER_WORDS } from './paper-words';
import type { PrintedColumn, PrintedPaper } from './printed-paper';

export interface NoticeOf extends PaperOf {
  readonly edition: PaperEdition;
  readonly stageName: LocalText;
  readonly rules: StageRules;
  /** Titles of the competition, if conferred from this very edition. */
  readonly awards: readonly AwardView[];
  /** The archive for everybody, once it is given out. */
  readonly archive: PublicArchiveView | null;
  /** Where anybody verifies it. */
  readonly verifyUrl: string;
}

/** The notice of a stage's results (成绩公示) as offices put it up: ecosystem of the field 3.2. */
export function noticePaper(of: NoticeOf): PrintedPaper {
  const { competition, locale, edition, stageName } = of;
  const words = PAPER_WORDS[locale];
  const { content } = edition.result;
  const [name, trade, stage] = [competition.name, content.tradeName, stageName].map((text) =>
    inLanguage(text, locale),
  ) as [string, string, string];
  const frame = paperFrame(of);
  return {
    ...frame,
    title: [name, [trade, stage, words.noticeTitle].join(locale === 'en' ? ', ' : '')],
    addressee: words.noticeTo,
    paragraphs: [
      words.noticeText({ competition: name, trade, stage }),
      ...(edition.notice ? [words.noticeDays(inWords(edition.notice, locale))] : []),
    ],
    tables: [{ title: words.noticeTitle, columns: columnsOf(of), rows: rowsOf(of) }],
    notes: [rankingNote(of), words.verifiable(of.archive, of.verifyUrl), ...frame.notes],
    signatures: [words.signers.chiefJudge, words.signers.supervisor, words.signers.committee],
    issued: [words.committeeOf(name), dayInWords(hallDay(content.publishedAt), locale)],
    edition: editionMark(edition, locale),
    code: editionCode(edition),
    foot: editionFoot(competition.name, edition, locale),
  };
}

const inWords = <Days extends { readonly from: string; readonly to: string }>(
  days: Days,
  locale: Locale,
): Days => ({
  ...days,
  from: dayInWords(days.from, locale),
  to: dayInWords(days.to, locale),
});

const hasParts = ({ edition }: NoticeOf): boolean =>
  edition.result.content.standings.some(({ theory, practical }) => theory !== null && practical !== null);

function columnsOf(of: NoticeOf): PrintedColumn[] {
  const words = PAPER_WORDS[of.locale];
  const number = (title: string): PrintedColumn => ({ title, share: 8, align: 'right' });
  return [
    { title: words.place, share: 6, align: 'center' },
    { title: words.name, share: 13 },
    { title: words.unit, share: 26 },
    ...(hasParts(of) ? [number(words.theory), number(words.practical)] : []),
    number(words.total),
    ...(of.awards.length > 0 ? [{ title: words.titles, share: 14 }] : []),
  ];
}

function rowsOf(of: NoticeOf): Cell[][] {
  const withParts = hasParts(of);
  const titles = titlesByContestant(of);
  const { noResult } = PAPER_WORDS[of.locale];
  const points = (value: string | null): Cell => (value === null ? { text: noResult } : { points: value });
  return of.edition.result.content.standings.map((row: PublishedStanding): Cell[] => [
    { whole: row.place },
    { text: row.contestantName },
    { text: row.unitName },
    ...(withParts ? [points(row.theory), points(row.practical)] : []),
    points(row.total),
    ...(of.awards.length > 0 ? [{ text: titles.get(row.contestantId) ?? '' }] : []),
  ]);
}

function titlesByContestant({ awards, locale }: NoticeOf): Map<string, string> {
  const titles = new Map<string, string>();
  for (const { contestantId, title } of awards) {
    const before = titles.get(contestantId);
    const said = inLanguage(title, locale);
    titles.set(contestantId, before === undefined ? said : `${before}、${said}`);
  }
  return titles;
}

/** How places came about, in one sentence made of the rules themselves. */
function rankingNote({ rules, locale }: NoticeOf): string {
  const words = PAPER_WORDS[locale];
  const said = describeRanking(rules).map((sentence) => inLanguage(sentence, locale));
  return `${words.ranking}${locale === 'en' ? ': ' : '：'}${said.join(locale === 'en' ? '; ' : '；')}${locale === 'en' ? '.' : '。'}`;
}
