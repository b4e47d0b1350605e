import { useTranslation } from 'react-i18next';
import type { Locale, LocalText } from '#domain/kernel/local-text';
import { inLanguage } from '#domain/kernel/in-language';

/** The language in force, and a function that picks a `LocalText` in it; re-renders when the language changes. */
export function useLocalText(): { readonly locale: Locale; readonly local: (text: LocalText) => string } {
  const { i18n } = useTranslation();
  const locale: Locale = i18n.language === 'en' ? 'en' : 'zh-CN';
  return { locale, local: (text) => inLanguage(text, locale) };
}
