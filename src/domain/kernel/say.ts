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
