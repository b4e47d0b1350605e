import type { ReactNode } from 'react';
import type { Locale } from '../../domain/kernel/local-text';

export interface FrameProps {
  /** What the browser's tab, a bookmark and a search result say. */
  readonly title: string;
  readonly locale: Locale;
  /** The address of the same page in the other language. */
  readonly otherLanguage: string;
  readonly children: ReactNode;
}

const NAME: Readonly<Record<Locale, string>> = { 'zh-CN': '百工', en: 'Baigong' };
const OTHER: Readonly<Record<Locale, { readonly lang: Locale; readonly name: string }>> = {
  'zh-CN': { lang: 'en', name: 'English' },
  en: { lang: 'zh-CN', name: '中文' },
};

/** A page for the public: one stylesheet, no script, the same on a phone and on paper. */
export function PageFrame({ title, locale, otherLanguage, children }: FrameProps): ReactNode {
  const other = OTHER[locale];
  return (
    <html lang={locale}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light" />
        <title>{`${title} · ${NAME[locale]}`}</title>
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/page.css" />
      </head>
      <body>
        <header className="page-head">
          <a className="page-home" href={locale === 'en' ? '/public?lang=en' : '/public'}>
            {NAME[locale]}
          </a>
          <a href={otherLanguage} lang={other.lang} hrefLang={other.lang}>
            {other.name}
          </a>
        </header>
        <main>{children}</main>
      </body>
    </html>
  );
}
