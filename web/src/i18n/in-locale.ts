import type { Locale, LocalText } from '#domain/kernel/local-text';

/** The text in one language; the other one when that is empty. */
export function inLocale(text: LocalText, locale: Locale): string {
  const [first, second] = locale === 'en' ? [text.en, text.zh] : [text.zh, text.en];
  return first === '' ? second : first;
}
