import type { Locale } from '#domain/kernel/local-text';

export const LOCALES: readonly Locale[] = ['zh-CN', 'en'];

const KEY = 'baigong.lang';

function toLocale(text: string | null | undefined): Locale | undefined {
  if (!text) return undefined;
  return text.toLowerCase().startsWith('en')
    ? 'en'
    : text.toLowerCase().startsWith('zh')
      ? 'zh-CN'
      : undefined;
}

/** The language to start in: `?lang=`, then this device's choice, then the browser's; Chinese when none of them helps. */
export function startLocale(): Locale {
  const asked = toLocale(new URLSearchParams(location.search).get('lang'));
  return asked ?? toLocale(localStorage.getItem(KEY)) ?? toLocale(navigator.language) ?? 'zh-CN';
}

/** Keeps the choice on this device. */
export function keepLocale(locale: Locale): void {
  localStorage.setItem(KEY, locale);
}
