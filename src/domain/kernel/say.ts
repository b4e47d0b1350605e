import { formatPoints } from './format-points';
import type { LocalText } from './local-text';
import type { Points } from './points';

/** A sentence in both languages. */
export function say(zh: string, en: string): LocalText {
  return { zh, en };
}

/** Sentences or parts of one, joined by each language's own signs. */
export function joinTexts(texts: readonly LocalText[], between: LocalText): LocalText {
  return {
    zh: texts.map(({ zh }) => zh).join(between.zh),
    en: texts.map(({ en }) => en).join(between.en),
  };
}

/** Several clauses after one another: ；and "; ". */
export const CLAUSES: LocalText = { zh: '；', en: '; ' };

/** Members of a list: 、and ", ". */
export const LISTED: LocalText = { zh: '、', en: ', ' };

/** Points as people print them, with the sign of minus: −3. */
export function sayPoints(points: Points): string {
  return formatPoints(points).replace('-', '−');
}

/** So many things, in English: "1 mark", "3 marks". */
export function sayMany(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`;
}

/** How often, in English. */
export function sayTimes(count: number): string {
  return count === 1 ? 'once' : sayMany(count, 'time');
}

/** What stands where a draft names no clause of the regulations. */
export const NO_CLAUSE = '—';

/** A rule as a sentence, and in brackets the clause that it comes from, where one is named. */
export function withClause(words: LocalText, clause: LocalText): LocalText {
  return {
    zh: clause.zh === NO_CLAUSE ? words.zh : `${words.zh}（${clause.zh}）`,
    en: clause.en === NO_CLAUSE ? words.en : `${words.en} (${clause.en})`,
  };
}

/** Millionths as a percentage: 300000 → "30 %". */
export function sayPercent(millionths: number): string {
  return `${formatPoints((millionths * 100) as Points)} %`;
}

/** Millionths as a plain factor: 1500000 → "1.5". */
export function sayFactor(millionths: number): string {
  return formatPoints(millionths as Points);
}

/** Places as a person says them: "第 1—3 名", "places 1–3". */
export function sayPlaces(fromPlace: number, toPlace: number): LocalText {
  return fromPlace === toPlace
    ? say(`第 ${fromPlace} 名`, `place ${fromPlace}`)
    : say(`第 ${fromPlace}—${toPlace} 名`, `places ${fromPlace}–${toPlace}`);
}
