import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { useLocalText } from '../i18n/use-local-text';
import { useCompetitionScope } from './competition-scope';
import { HOUSE, STATIONS, type Station } from './console-places';
import { holdsInHouse } from './holds-role';
import { hasRole } from './session';
import type { Due } from './what-is-due';

/** What waits in a station; null where nothing is counted. */
function waitingIn(key: Station['key'], due: Due): number | null {
  switch (key) {
    case 'marking':
      return due.marking.length + due.complete.length;
    case 'publication':
      return due.closed.length;
    case 'honours':
      return due.honours === 'ready' || due.honours === 'outdated' ? 1 : 0;
    case 'setup':
    case 'roster':
    case 'units':
    case 'registrations':
    case 'judges':
    case 'field':
    case 'rehearsal':
    case 'results':
    case 'appeals':
    case 'ownSheets':
    case 'certificates':
    case 'exports':
      return null;
  }
}

function StationLink({ station, base }: { readonly station: Station; readonly base: string }): ReactElement {
  const { t } = useTranslation('console');
  const { due } = useCompetitionScope();
  const waiting = waitingIn(station.key, due);
  return (
    <li>
      <NavLink to={`${base}/${station.path}`}>
        <span>{t(`stations.${station.key}`)}</span>
        {waiting !== null && waiting > 0 && (
          <span className="station-waits">
            <span aria-hidden="true">{waiting}</span>
            <span className="visually-hidden">{t('stations.waits', { count: waiting })}</span>
          </span>
        )}
      </NavLink>
    </li>
  );
}

function CompetitionStations(): ReactElement | null {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  const { me, competitionId, competition } = useCompetitionScope();
  if (competitionId === null) return null;
  const base = `/competitions/${competitionId}`;
  const stations = STATIONS.filter(({ roles }) => hasRole(me, ...roles));
  return (
    <>
      {competition.value && <p className="station-title">{local(competition.value.name)}</p>}
      <ol>
        {hasRole(me, 'organizer', 'chief-judge', 'supervisor') && (
          <li>
            <NavLink to={base} end>
              {t('stations.overview')}
            </NavLink>
          </li>
        )}
        {stations.map((station) => (
          <StationLink key={station.key} station={station} base={base} />
        ))}
      </ol>
    </>
  );
}

/** The console's left list: the stations in the order of the way with what waits in each, then the house's own pages. */
export function ConsoleStations(): ReactElement {
  const { t } = useTranslation('console');
  const { me, competitionId } = useCompetitionScope();
  const house = HOUSE.filter(({ roles }) => holdsInHouse(me, roles));
  const board = competitionId === null ? '/board' : `/board?competition=${encodeURIComponent(competitionId)}`;
  return (
    <nav className="console-stations" aria-label={t('app:console.stations')}>
      <CompetitionStations />
      {house.length > 0 && (
        <>
          <p className="station-title">{t('house.title')}</p>
          <ol>
            {house.map(({ key, path }) => (
              <li key={key}>
                <NavLink to={path}>{t(`house.${key}`)}</NavLink>
              </li>
            ))}
          </ol>
        </>
      )}
      <ul>
        <li>
          <NavLink to="/" end>
            {t('stations.all')}
          </NavLink>
        </li>
        {hasRole(me, 'judge') && (
          <li>
            <a href="/judge">{t('app:console.judge')}</a>
          </li>
        )}
        <li>
          <a href={board}>{t('app:console.board')}</a>
        </li>
      </ul>
    </nav>
  );
}
