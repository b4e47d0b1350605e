import type { Locale } from '../../domain/kernel/local-text';

/** The language that an address asks for; links on a page carry it on. */
export function pageLanguage(asked: unknown): Locale {
  return asked === 'en' ? 'en' : 'zh-CN';
}

/** A path in a language: Chinese is what an address without a word about it means. */
export function pagePath(path: string, locale: Locale): string {
  return locale === 'en' ? `${path}?lang=en` : path;
}
