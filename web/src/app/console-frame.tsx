import './console.css';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink, Outlet } from 'react-router';
import type { Me } from '#contract/access';
import { Brand } from '../ui/brand-seal';
import { Button } from '../ui/button';
import { LanguageSwitch, ThemeSwitch } from '../ui/switches';
import { STATIONS } from './console-routes';
import { hasRole, useSession } from './session';

/** The console: stations on the left in the order of the way, the page beside them. */
export function ConsoleFrame({ me }: { readonly me: Me }): ReactElement {
  const { t } = useTranslation();
  const { leave } = useSession();
  const stations = STATIONS.filter(({ roles }) => hasRole(me, 'administrator', ...roles));
  return (
    <div className="console">
      <header className="console-top">
        <NavLink to="/" className="console-home">
          <Brand />
        </NavLink>
        <LanguageSwitch />
        <ThemeSwitch />
        <span>{t('signIn.as', { name: me.name ?? '' })}</span>
        <Button onClick={() => void leave()}>{t('signIn.out')}</Button>
      </header>
      <nav className="console-stations" aria-label={t('console.stations')}>
        <ol>
          {stations.map(({ key, path }) => (
            <li key={key}>
              <NavLink to={path}>{t(`stations.${key}`, { ns: 'console' })}</NavLink>
            </li>
          ))}
        </ol>
        <ul>
          <li>
            <a href="/judge">{t('console.judge')}</a>
          </li>
          <li>
            <a href="/board">{t('console.board')}</a>
          </li>
        </ul>
      </nav>
      <main className="console-page">
        <Outlet />
      </main>
    </div>
  );
}
