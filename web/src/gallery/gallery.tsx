import './gallery.css';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Brand } from '../ui/brand-seal';
import { LanguageSwitch, ThemeSwitch } from '../ui/switches';
import { PartsSection } from './parts-section';
import { SignsSection } from './signs-section';
import { TokensSection } from './tokens-section';

/** The design language on one page: tokens, parts and signs in all their states, on light paper and on dark graphite. */
export function Gallery(): ReactElement {
  const { t } = useTranslation();
  return (
    <main className="gallery">
      <header>
        <Brand />
        <span className="gallery-switches">
          <LanguageSwitch />
          <ThemeSwitch />
        </span>
        <h1>{t('gallery.title')}</h1>
        <p>{t('gallery.lead')}</p>
      </header>
      <TokensSection />
      <PartsSection />
      <SignsSection />
    </main>
  );
}
