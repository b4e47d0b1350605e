import i18next from 'i18next';
import type { Locale } from '#domain/kernel/local-text';
import { keepLocale, LOCALES, startLocale } from './locale';

type Catalogue = Record<string, unknown>;
type Catalogues = Readonly<Record<Locale, () => Promise<{ default: Catalogue }>>>;

const SHARED: Catalogues = {
  'zh-CN': () => import('./zh-CN.json'),
  en: () => import('./en.json'),
};

const namespaces = new Map<string, Catalogues>([['app', SHARED]]);

async function loadCatalogues(locale: Locale): Promise<void> {
  for (const [namespace, catalogues] of namespaces) {
    if (i18next.hasResourceBundle(locale, namespace)) continue;
    const { default: texts } = await catalogues[locale]();
    i18next.addResourceBundle(locale, namespace, texts);
  }
}

/** Starts i18next with one language loaded. `more` adds catalogues of a page's own under their namespaces. */
export async function startI18n(more: Readonly<Record<string, Catalogues>> = {}): Promise<void> {
  for (const [namespace, catalogues] of Object.entries(more)) namespaces.set(namespace, catalogues);
  const locale = startLocale();
  await i18next.init({
    lng: locale,
    defaultNS: 'app',
    ns: [...namespaces.keys()],
    resources: {},
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  await loadCatalogues(locale);
  document.documentElement.lang = locale;
}

/** Fetches every language, for a page that goes on without the network. */
export async function loadEveryLanguage(): Promise<void> {
  await Promise.all(LOCALES.map(loadCatalogues));
}

/** Switches the language of the page and keeps the choice. */
export async function switchLocale(locale: Locale): Promise<void> {
  await loadCatalogues(locale);
  await i18next.changeLanguage(locale);
  document.documentElement.lang = locale;
  keepLocale(locale);
}

/** The language in force. */
export function currentLocale(): Locale {
  return i18next.language === 'en' ? 'en' : 'zh-CN';
}
