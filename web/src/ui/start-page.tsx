import './tokens.css';
import './base.css';
import './parts.css';
import i18next from 'i18next';
import { StrictMode, type ReactElement } from 'react';
import { createRoot } from 'react-dom/client';
import { initReactI18next } from 'react-i18next';
import { startI18n } from '../i18n/start-i18n';
import { loadFonts } from './load-fonts';
import { startTheme } from './theme';

export interface PageTexts {
  /** Key of the page's name in the shared catalogue; absent where the product's name is enough. */
  readonly title?: string;
  /** Catalogues of the page's own, by namespace. */
  readonly catalogues?: Parameters<typeof startI18n>[0];
}

/** Starts one React page: theme, language, then the page. */
export async function startPage(
  page: ReactElement,
  { title, catalogues = {} }: PageTexts = {},
): Promise<void> {
  startTheme();
  loadFonts();
  i18next.use(initReactI18next);
  await startI18n(catalogues);
  const nameTab = (): void => {
    const product = i18next.t('product.name');
    document.title = title === undefined ? product : `${i18next.t(title)} · ${product}`;
  };
  nameTab();
  i18next.on('languageChanged', nameTab);
  const root = document.getElementById('root');
  if (!root) throw new Error('the page has no root element');
  createRoot(root).render(<StrictMode>{page}</StrictMode>);
}
