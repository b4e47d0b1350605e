import { sayYearbook, type YearbookCount, type YearbookFacts } from '../../domain/yearbook/yearbook';
import type { LocalText } from '../../domain/kernel/local-text';
import type { Cell } from '../../platform/tables/table';
import { inLanguage } from '../../domain/kernel/in-language';
import { editionFoot, paperFrame, type PaperOf } from './paper-frame';
import { PAPER_WORDS } from './paper-words';
import type { PrintedPaper } from './printed-paper';

export interface YearbookOf extends PaperOf {
  readonly facts: YearbookFacts;
  readonly at: string;
}

const COUNTED = {
  units: { zh: '参赛单位', en: 'Units' },
  trades: { zh: '工种', en: 'Trades' },
  entrants: { zh: '参赛人次', en: 'Entrants' },
  judges: { zh: '裁判员', en: 'Judges' },
} as const satisfies Record<string, LocalText>;

/** The figures of a competition, in the order in which they are told. */
export function yearbookCounts(facts: YearbookFacts): YearbookCount[] {
  const { stages, titles, promotions, selections } = facts;
  const own = (key: keyof typeof COUNTED): YearbookCount => ({ name: COUNTED[key], count: facts[key] });
  return [
    ...(['units', 'trades', 'entrants'] as const).map(own),
    ...stages,
    own('judges'),
    ...titles,
    ...promotions,
    ...selections,
  ];
}

/** The yearbook's paragraph and its figures as a table, for the editors. */
export function yearbookPaper(of: YearbookOf): PrintedPaper {
  const { competition, locale, facts, at } = of;
  const words = PAPER_WORDS[locale];
  const name = inLanguage(competition.name, locale);
  const mark = facts.isFinal ? 'final' : 'provisional';
  return {
    ...paperFrame(of),
    title: [name, words.yearbookTitle],
    paragraphs: [inLanguage(sayYearbook(facts), locale)],
    tables: [
      {
        title: words.yearbookTitle,
        columns: [
          { title: words.what, share: 60 },
          { title: words.count, share: 20, align: 'right' },
        ],
        rows: yearbookCounts(facts).map(({ name: what, count }): Cell[] => [
          { text: inLanguage(what, locale) },
          { whole: count },
        ]),
      },
    ],
    signatures: [],
    edition: { mark, lines: [words.marks[mark], at] },
    code: null,
    foot: editionFoot(competition.name, null, locale),
  };
}
