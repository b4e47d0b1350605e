import './console.css';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink, Outlet } from 'react-router';
import type { Me } from '#contract/access';
import { Brand } from '../ui/brand-seal';
import { Button } from '../ui/button';
import { LanguageSwitch, ThemeSwitch } from '../ui/switches';
import { CompetitionScopeProvider } from './competition-scope';
import { ConsoleStations } from './console-stations';
import { useSession } from './session';
import { TradeSearch } from './trade-search';

/** The console: stations on the left in the order of the way, the page beside them. */
export function ConsoleFrame({ me }: { readonly me: Me }): ReactElement {
  const { t } = useTranslation();
  const { leave } = useSession();
  return (
    <CompetitionScopeProvider me={me}>
      <div className="console">
        <header className="console-top">
          <NavLink to="/" className="console-home">
            <Brand />
          </NavLink>
          <TradeSearch />
          <LanguageSwitch />
          <ThemeSwitch />
          <span>{t('signIn.as', { name: me.name ?? '' })}</span>
          <Button onClick={() => void leave()}>{t('signIn.out')}</Button>
        </header>
        <ConsoleStations />
        <main className="console-page">
          <Outlet />
        </main>
      </div>
    </CompetitionScopeProvider>
  );
}
