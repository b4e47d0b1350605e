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

/** Starts one React page: theme, language, then the page. `catalogues` are texts of its own by namespace. */
export async function startPage(
  page: ReactElement,
  catalogues: Parameters<typeof startI18n>[0] = {},
): Promise<void> {
  startTheme();
  loadFonts();
  i18next.use(initReactI18next);
  await startI18n(catalogues);
  const root = document.getElementById('root');
  if (!root) throw new Error('the page has no root element');
  createRoot(root).render(<StrictMode>{page}</StrictMode>);
}
