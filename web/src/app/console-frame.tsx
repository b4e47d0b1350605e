import './console.css';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink, Outlet } from 'react-router';
import type { Me } from '#contract/access';
import { Brand } from '../ui/brand-seal';
import { Button } from '../ui/button';
import { LanguageSwitch, ThemeSwitch } from '../ui/switches';
import { Watermark } from '../ui/watermark';
import { CompetitionScopeProvider, useCompetitionScope } from './competition-scope';
import { ConsoleStations } from './console-stations';
import { useSession } from './session';
import { TradeSearch } from './trade-search';

/** Every page of a rehearsal says that it is one. */
function RehearsalMark(): ReactElement | null {
  const { competition } = useCompetitionScope();
  return competition.value && competition.value.rehearsalOf !== null ? <Watermark /> : null;
}

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
          <RehearsalMark />
          <Outlet />
        </main>
      </div>
    </CompetitionScopeProvider>
  );
}
