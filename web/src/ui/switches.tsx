import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { LOCALES } from '../i18n/locale';
import { currentLocale, switchLocale } from '../i18n/start-i18n';
import { currentTheme, setTheme, type Theme } from './theme';

const THEMES: readonly Theme[] = ['light', 'dark'];

/** Light paper or dark graphite, kept on this device. */
export function ThemeSwitch(): ReactElement {
  const { t } = useTranslation();
  const [theme, show] = useState(currentTheme);
  const choose = (next: Theme): void => {
    setTheme(next);
    show(next);
  };
  return (
    <fieldset className="choice" aria-label={t('theme.label')}>
      {THEMES.map((one) => (
        <button key={one} type="button" aria-pressed={one === theme} onClick={() => choose(one)}>
          {t(`theme.${one}`)}
        </button>
      ))}
    </fieldset>
  );
}

/** Chinese or English, kept on this device. */
export function LanguageSwitch(): ReactElement {
  const { t } = useTranslation();
  return (
    <fieldset className="choice" aria-label={t('language.label')}>
      {LOCALES.map((locale) => (
        <button
          key={locale}
          type="button"
          lang={locale}
          aria-pressed={locale === currentLocale()}
          onClick={() => void switchLocale(locale)}
        >
          {t(`language.${locale}`)}
        </button>
      ))}
    </fieldset>
  );
}
