import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { RehearsalDetail, RehearsalView } from '#contract/rehearsals';
import type { CompetitionId } from '#domain/kernel/ids';
import { useAnswer } from '../../app/use-answer';
import { formatTime } from '../../i18n/format-time';
import { Loading } from '../../ui/loading';
import { ProblemNotice } from '../../ui/problem-notice';
import { RehearsalReport } from './rehearsal-report';

interface PastRehearsalsProps {
  /** Of the rehearsals, below /api. */
  readonly path: string;
  readonly past: readonly RehearsalView[];
}

function Report({ path }: { readonly path: string }): ReactElement {
  const { value, problem } = useAnswer<RehearsalDetail>(path);
  if (!value) return problem ? <ProblemNotice problem={problem} /> : <Loading />;
  return <RehearsalReport detail={value} />;
}

/** Rehearsals that have ended, each with its report; that of the newest stands open. */
export function PastRehearsals({ path, past }: PastRehearsalsProps): ReactElement | null {
  const { t, i18n } = useTranslation('console');
  const [chosen, choose] = useState<CompetitionId | null>(null);
  const [newest] = past;
  if (!newest) return null;
  const shown = past.find(({ id }) => id === chosen) ?? newest;
  const time = (at: string | null): string => formatTime(at ?? newest.openedAt, i18n.language);
  return (
    <section className="rehearsal-part">
      <h2>{t('rehearsal.past')}</h2>
      <ol className="rehearsal-past">
        {past.map(({ id, openedAt, openedBy, endedAt, endedBy }) => (
          <li key={id}>
            <span>
              {t('rehearsal.opened')} {t('rehearsal.by', { time: time(openedAt), name: openedBy })}
            </span>
            <span>
              {t('rehearsal.ended')} {t('rehearsal.by', { time: time(endedAt), name: endedBy ?? '' })}
            </span>
            <button
              type="button"
              className="row-act"
              aria-pressed={shown.id === id}
              onClick={() => choose(id)}
            >
              {t('rehearsal.show')}
            </button>
          </li>
        ))}
      </ol>
      <h2>{t('rehearsal.reportOf', { time: time(shown.openedAt) })}</h2>
      <Report key={shown.id} path={`${path}/${shown.id}`} />
    </section>
  );
}
