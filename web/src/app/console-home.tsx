import { useEffect, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Navigate } from 'react-router';
import type { Me } from '#contract/access';
import type { CompetitionListItem } from '#contract/competitions';
import { useLocalText } from '../i18n/use-local-text';
import { Notice } from '../ui/notice';
import { ProblemNotice } from '../ui/problem-notice';
import { Watermark } from '../ui/watermark';
import { useCompetitionScope } from './competition-scope';
import { hasRole } from './session';
import { useAnswer } from './use-answer';
import { Loading } from '../ui/loading';

const HERE = 'baigong.console-home';

/** Where an account starts in a competition. */
function startOf(me: Me): string | null {
  if (hasRole(me, 'organizer', 'chief-judge', 'supervisor')) return '';
  if (hasRole(me, 'keeper')) return '/field';
  if (hasRole(me, 'arbitrator')) return '/appeals';
  if (hasRole(me, 'hr')) return '/honours';
  if (hasRole(me, 'unit')) return '/registrations';
  return hasRole(me, 'administrator') ? '/setup' : null;
}

/** Competitions are set up by who organizes or runs the whole house. */
const mayCreateOne = ({ grants }: Me): boolean =>
  grants.some(
    ({ role, competitionId }) => competitionId === null && (role === 'organizer' || role === 'administrator'),
  );

function NewCompetition(): ReactElement {
  const { t } = useTranslation();
  return (
    <Link className="button" data-kind="primary" to="/new-competition">
      {t('console.new')}
    </Link>
  );
}

function CompetitionLine({ competition }: { readonly competition: CompetitionListItem }): ReactElement {
  const { t } = useTranslation();
  const { local } = useLocalText();
  const { me } = useCompetitionScope();
  const start = startOf(me);
  return (
    <li>
      <h2>{local(competition.name)}</h2>
      {competition.rehearsalOf !== null && <Watermark />}
      {competition.note && <p>{local(competition.note)}</p>}
      <span className="competition-doors">
        {start !== null && (
          <Link className="button" data-kind="primary" to={`/competitions/${competition.id}${start}`}>
            {t('console.open')}
          </Link>
        )}
        <a className="button" href={`/board?competition=${encodeURIComponent(competition.id)}`}>
          {t('console.board')}
        </a>
      </span>
    </li>
  );
}

function EmptyHouse({ mayCreate }: { readonly mayCreate: boolean }): ReactElement {
  const { t } = useTranslation();
  return (
    <Notice
      kind="info"
      what={t('console.noCompetition')}
      next={t(mayCreate ? 'console.noCompetitionNext' : 'console.noCompetitionAsk')}
    >
      {mayCreate && <NewCompetition />}
    </Notice>
  );
}

/** The first page after signing in. Where there is one competition, the first visit goes straight into it. */
export function ConsoleHome(): ReactElement {
  const { t } = useTranslation();
  const { me } = useCompetitionScope();
  const { value, problem, reload } = useAnswer<readonly CompetitionListItem[]>('competitions');
  const [wasHere] = useState(() => sessionStorage.getItem(HERE) !== null);
  useEffect(() => {
    if (value) sessionStorage.setItem(HERE, '1');
  }, [value]);
  const start = startOf(me);
  const mayCreate = mayCreateOne(me);
  if (problem) {
    return <ProblemNotice problem={problem} retry={reload} />;
  }
  if (!value) return <Loading />;
  const [only] = value;
  if (!only) return <EmptyHouse mayCreate={mayCreate} />;
  if (value.length === 1 && start !== null && !wasHere) {
    return <Navigate to={`/competitions/${only.id}${start}`} replace />;
  }
  return (
    <>
      <header className="page-head">
        <h1>{t('console.competition')}</h1>
        {mayCreate && <NewCompetition />}
      </header>
      <ul className="competition-list">
        {value.map((competition) => (
          <CompetitionLine key={competition.id} competition={competition} />
        ))}
      </ul>
    </>
  );
}
