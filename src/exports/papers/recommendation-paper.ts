import type { RecommendationRowView, RecommendationView } from '../../contract/recommendations';
import { inLanguage } from '../../domain/kernel/in-language';
import type { Locale } from '../../domain/kernel/local-text';
import { hallDay } from '../../domain/working-days/hall-day';
import { dayInWords, momentText } from '../../platform/dates/say-dates';
import type { Cell } from '../../platform/tables/table';
import { editionFoot, paperFrame, type PaperOf } from './paper-frame';
import { PAPER_WORDS } from './paper-words';
import type { PrintedColumn, PrintedPaper, PrintedTable } from './printed-paper';

export interface RecommendationPaperOf extends PaperOf {
  readonly view: RecommendationView;
  /** When it is printed. */
  readonly at: string;
}

interface Words {
  readonly title: string;
  readonly text: (people: number, size: number) => string;
  readonly concluded: string;
  readonly draft: string;
  readonly list: string;
  readonly composition: string;
  readonly post: string;
  readonly titles: string;
  readonly traits: string;
  readonly opinions: string;
  readonly agrees: string;
  readonly objects: string;
  readonly bound: string;
  readonly have: string;
  readonly limit: string;
  readonly off: string;
  readonly level: string;
  readonly opinion: string;
  readonly said: string;
  readonly signer: string;
  readonly between: string;
}

const WORDS: Readonly<Record<Locale, Words>> = {
  'zh-CN': {
    title: '推荐人选名单',
    text: (people, size) => `经逐级征求意见，推荐下列人选 ${people} 名（名额 ${size} 名）。`,
    concluded: '已定稿',
    draft: '征求意见稿，未定稿',
    list: '推荐人选',
    composition: '构成比例',
    post: '岗位',
    titles: '本次竞赛荣誉',
    traits: '身份',
    opinions: '逐级意见',
    agrees: '同意',
    objects: '不同意',
    bound: '要求',
    have: '现有人数',
    limit: '限额人数',
    off: '相差人数',
    level: '层级',
    opinion: '意见',
    said: '内容',
    signer: '签署',
    between: '；',
  },
  en: {
    title: 'List of those recommended',
    text: (people, size) =>
      `After opinions at every level, ${people} are recommended as listed (places: ${size}).`,
    concluded: 'Concluded',
    draft: 'Draft, not concluded',
    list: 'Recommended',
    composition: 'Composition',
    post: 'Post',
    titles: 'Titles here',
    traits: 'Who she is',
    opinions: 'Opinions',
    agrees: 'agrees',
    objects: 'objects',
    bound: 'Bound',
    have: 'On the list',
    limit: 'Limit',
    off: 'Off by',
    level: 'Level',
    opinion: 'Opinion',
    said: 'What it says',
    signer: 'Signed by',
    between: '; ',
  },
};

/** The list of those recommended (推荐人选名单) with what each level said, and the composition under it. */
export function recommendationPaper(of: RecommendationPaperOf): PrintedPaper {
  const { competition, locale, view, at } = of;
  const words = WORDS[locale];
  const name = inLanguage(competition.name, locale);
  const people = view.rows.filter(({ isOn }) => isOn);
  const { conclusion } = view;
  const stamp = conclusion ? [words.concluded, momentText(conclusion.at)] : [words.draft, at];
  return {
    ...paperFrame(of),
    title: [inLanguage(view.rule.name, locale), words.title],
    paragraphs: [words.text(people.length, view.rule.size)],
    tables: [listOf(of, people), opinionsOf(of, people), compositionOf(of)],
    signatures: view.rule.levels
      .filter(({ onlyTrait }) => onlyTrait === undefined)
      .map((level) => inLanguage(level.name, locale)),
    issued: [name, ...(conclusion ? [dayInWords(hallDay(conclusion.at), locale)] : [])],
    edition: { mark: conclusion ? 'final' : 'provisional', lines: stamp },
    code: null,
    foot: editionFoot(competition.name, null, locale),
  };
}

function listOf(of: RecommendationPaperOf, people: readonly RecommendationRowView[]): PrintedTable {
  const words = WORDS[of.locale];
  const said = PAPER_WORDS[of.locale];
  const columns: PrintedColumn[] = [
    { title: said.ordinal, share: 5, align: 'center' },
    { title: said.name, share: 10 },
    { title: said.unit, share: 18 },
    { title: words.post, share: 12 },
    { title: words.titles, share: 15 },
    { title: words.traits, share: 18 },
  ];
  const rows = people.map((row, index): Cell[] => [
    { whole: index + 1 },
    { text: row.contestantName },
    { text: row.unitName },
    { text: row.post },
    { text: titlesOf(of, row) },
    { text: traitsOf(of, row) },
  ]);
  return { title: words.list, columns, rows };
}

function titlesOf({ locale }: PaperOf, { titles }: RecommendationRowView): string {
  return titles
    .map(({ title, tradeName }) => `${inLanguage(title, locale)} (${inLanguage(tradeName, locale)})`)
    .join(WORDS[locale].between);
}

function traitsOf({ locale, view }: RecommendationPaperOf, { yes }: RecommendationRowView): string {
  return view.rule.traits
    .filter(({ id }) => yes?.includes(id) ?? false)
    .map(({ name }) => inLanguage(name, locale))
    .join(WORDS[locale].between);
}

/** A line for each level's word about each person, in the order of the list and of the levels. */
function opinionsOf(
  { locale, view }: RecommendationPaperOf,
  people: readonly RecommendationRowView[],
): PrintedTable {
  const words = WORDS[locale];
  const levels = new Map(view.rule.levels.map(({ id, name }) => [id, inLanguage(name, locale)]));
  return {
    title: words.opinions,
    columns: [
      { title: PAPER_WORDS[locale].name, share: 13 },
      { title: words.level, share: 22 },
      { title: words.opinion, share: 11, align: 'center' },
      { title: words.said, share: 28 },
      { title: words.signer, share: 15 },
      { title: PAPER_WORDS[locale].signedOn, share: 13, align: 'center' },
    ],
    rows: people.flatMap(({ contestantName, opinions }) =>
      opinions.map(({ levelId, agrees, text, signer, day }): Cell[] => [
        { text: contestantName },
        { text: levels.get(levelId) ?? levelId },
        { text: agrees ? words.agrees : words.objects },
        { text },
        { text: signer },
        { text: day },
      ]),
    ),
  };
}

function compositionOf({ locale, view }: RecommendationPaperOf): PrintedTable {
  const words = WORDS[locale];
  return {
    title: words.composition,
    columns: [
      { title: words.bound, share: 46 },
      { title: words.have, share: 18, align: 'center' },
      { title: words.limit, share: 18, align: 'center' },
      { title: words.off, share: 18, align: 'center' },
    ],
    rows: view.bounds.map(({ sentence, have, limit, off }): Cell[] => [
      { text: inLanguage(sentence, locale) },
      { whole: have },
      { whole: limit },
      { whole: off },
    ]),
  };
}
