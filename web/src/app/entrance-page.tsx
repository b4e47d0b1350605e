import './entrance.css';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Brand } from '../ui/brand-seal';
import { LanguageSwitch, ThemeSwitch } from '../ui/switches';

/** The page before one is in: brand, one form, language and appearance. */
export function EntrancePage({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ReactNode;
}): ReactElement {
  const { t } = useTranslation();
  return (
    <div className="entrance">
      <header>
        <Brand />
        <p>{t('product.tagline')}</p>
      </header>
      <main>
        <h1>{title}</h1>
        {children}
      </main>
      <footer>
        <LanguageSwitch />
        <ThemeSwitch />
      </footer>
    </div>
  );
}
