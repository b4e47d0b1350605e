import type { StandingsView, StandingView } from '../../contract/results';
import { sayPercent } from '../../domain/kernel/say';
import type { Cell } from '../../platform/tables/table';
import { inLanguage } from '../../domain/kernel/in-language';
import { editionFoot, paperFrame, type PaperOf } from './paper-frame';
import { PAPER_WORDS } from './paper-words';
import type { PrintedColumn, PrintedPaper } from './printed-paper';
import type { LocalText } from '../../domain/kernel/local-text';

export interface SummaryOf extends PaperOf {
  readonly tradeName: LocalText;
  readonly stageName: LocalText;
  readonly standings: StandingsView;
  /** When it was printed, as papers say moments. */
  readonly at: string;
}

/** The summary of a stage's results (成绩汇总表) for those who sign it: every entry with each module; numbers alone while sealed. */
export function summaryPaper(of: SummaryOf): PrintedPaper {
  const { competition, locale, tradeName, stageName, standings, at } = of;
  const words = PAPER_WORDS[locale];
  const said = [tradeName, stageName].map((text) => inLanguage(text, locale));
  return {
    ...paperFrame(of),
    layout: 'landscape',
    title: [
      inLanguage(competition.name, locale),
      [...said, words.summaryTitle].join(locale === 'en' ? ', ' : ''),
    ],
    paragraphs: [],
    tables: [{ title: words.summaryTitle, columns: columnsOf(of), rows: standings.standings.map(rowOf(of)) }],
    signatures: [
      words.signers.keeper,
      words.signers.judge,
      words.signers.chiefJudge,
      words.signers.supervisor,
    ],
    edition: { mark: 'provisional', lines: [words.marks.provisional, at] },
    code: null,
    foot: editionFoot(competition.name, null, locale),
  };
}

function columnsOf({ standings, locale }: SummaryOf): PrintedColumn[] {
  const words = PAPER_WORDS[locale];
  return [
    { title: words.place, share: 6, align: 'center' },
    { title: words.number, share: 10, align: 'center' },
    { title: words.name, share: 11 },
    { title: words.unit, share: 22 },
    ...standings.modules.map(({ name, weight }) => ({
      title: words.moduleOf(inLanguage(name, locale), sayPercent(weight)),
      share: 10,
      align: 'right' as const,
    })),
    { title: words.total, share: 10, align: 'right' },
  ];
}

function rowOf({ locale }: SummaryOf): (row: StandingView) => Cell[] {
  const { noResult } = PAPER_WORDS[locale];
  const points = (value: string | null): Cell => (value === null ? { text: noResult } : { points: value });
  return ({ place, number, contestantName, unitName, modules, total }) => [
    place === null ? { text: noResult } : { whole: place },
    { text: number },
    { text: contestantName },
    { text: unitName },
    ...modules.map(points),
    points(total),
  ];
}
