import type { LocalText } from '../kernel/local-text';

/** How many hold a title, were raised to a level, or were chosen. */
export interface YearbookCount {
  readonly name: LocalText;
  readonly count: number;
  /** What was chosen are people: they are counted as 名. */
  readonly isPeople?: boolean;
}

/** What the yearbook says of a competition (feature 88): every figure is counted, none is written. */
export interface YearbookFacts {
  readonly competition: LocalText;
  readonly year: number;
  readonly units: number;
  readonly trades: number;
  /** Entrants of the preliminaries, as the units reported them or as they registered. */
  readonly entrants: number;
  /** People by the stage they took part in, in the order of the stages. */
  readonly stages: readonly YearbookCount[];
  readonly judges: number;
  readonly titles: readonly YearbookCount[];
  readonly promotions: readonly YearbookCount[];
  /** Excellent units, chief technicians and whatever else was chosen; none: nothing is said of them. */
  readonly selections: readonly YearbookCount[];
  /** Whether every figure rests on final results. */
  readonly isFinal: boolean;
}

const whole = (count: number): string => String(count).replaceAll(/\B(?=(\d{3})+(?!\d))/g, ',');

/** The paragraph for the yearbook, in both languages; of what there is nothing, nothing is said. */
export function sayYearbook(facts: YearbookFacts): LocalText {
  return { zh: inChinese(facts), en: inEnglish(facts) };
}

function inChinese(facts: YearbookFacts): string {
  const { competition, year, units, trades, entrants, stages, judges, titles, promotions, selections } =
    facts;
  const sentences = [
    `${year}年，${competition.zh}举行`,
    `${units}个单位参加，设${trades}个工种${entrants > 0 ? `，参赛职工${entrants}人次` : ''}`,
    listed(stages.filter(hasAny), ({ name, count }) => `${count}人参加${name.zh}`, '，'),
    judges > 0 ? `${judges}名裁判员执裁` : '',
    listed(titles.filter(hasAny), ({ name, count }) => `${count}人获“${name.zh}”称号`, '，'),
    listed(promotions.filter(hasAny), ({ name, count }) => `${count}人${name.zh}`, '，'),
    listed(
      selections.filter(hasAny),
      ({ name, count, isPeople }) => `评出${name.zh}${count}${isPeople ? '名' : '个'}`,
      '，',
    ),
  ].filter((sentence) => sentence !== '');
  return `${sentences.join('。')}。`;
}

function inEnglish(facts: YearbookFacts): string {
  const { competition, year, units, trades, entrants, stages, judges, titles, promotions, selections } =
    facts;
  const sentences = [
    `${competition.en} was held in ${year}`,
    `${whole(units)} units took part in ${whole(trades)} trades${entrants > 0 ? `, with ${whole(entrants)} entrants` : ''}`,
    listed(stages.filter(hasAny), ({ name, count }) => `${whole(count)} reached the ${lower(name.en)}`, ', '),
    judges > 0 ? `${whole(judges)} judges marked` : '',
    listed(titles.filter(hasAny), ({ name, count }) => `${name.en}: ${whole(count)}`, '; '),
    listed(promotions.filter(hasAny), ({ name, count }) => `${name.en}: ${whole(count)}`, '; '),
    listed(selections.filter(hasAny), ({ name, count }) => `${name.en}: ${whole(count)}`, '; '),
  ].filter((sentence) => sentence !== '');
  return `${sentences.join('. ')}.`;
}

const hasAny = ({ count }: YearbookCount): boolean => count > 0;

const lower = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1);

const listed = (
  counts: readonly YearbookCount[],
  say: (of: YearbookCount) => string,
  between: string,
): string => counts.map(say).join(between);
