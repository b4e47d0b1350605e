import type { Locale, LocalText } from '../../domain/kernel/local-text';

/** A text in the language of a paper, or in the other one where it has none. */
export function inLanguage({ zh, en }: LocalText, locale: Locale): string {
  return locale === 'en' ? en || zh : zh || en;
}
