import type { Locale, LocalText } from './local-text';

/** A text in a language, or in the other one where it has none. */
export function inLanguage({ zh, en }: LocalText, locale: Locale): string {
  return locale === 'en' ? en || zh : zh || en;
}
