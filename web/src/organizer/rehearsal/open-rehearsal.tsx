import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { RehearsalDetail } from '#contract/rehearsals';
import { formatTime } from '../../i18n/format-time';
import { Button } from '../../ui/button';
import { ProgressBar } from '../../ui/small-signs';
import { EndDialog } from './end-dialog';
import { RehearsalReport } from './rehearsal-report';
import { SimulationControls } from './simulation-controls';

interface OpenRehearsalProps {
  /** Of the rehearsal, below /api. */
  readonly path: string;
  readonly detail: RehearsalDetail;
  readonly mayRun: boolean;
  readonly reload: () => void;
  readonly onEnded: () => void;
}

/** Where people go in the rehearsal. */
function Doors({ detail }: { readonly detail: RehearsalDetail }): ReactElement {
  const { t, i18n } = useTranslation('console');
  const rehearsal = `/competitions/${detail.id}`;
  return (
    <section className="rehearsal-part">
      <h2>
        {t('rehearsal.doors')}{' '}
        <small>
          {t('rehearsal.opened')}{' '}
          {t('rehearsal.by', {
            time: formatTime(detail.openedAt, i18n.language),
            name: detail.openedBy,
          })}
        </small>
      </h2>
      <div className="rehearsal-acts">
        <Link className="button" to={rehearsal}>
          {t('rehearsal.toRehearsal')}
        </Link>
        <Link className="button" to={`${rehearsal}/judges`}>
          {t('rehearsal.toSlips')}
        </Link>
        <a className="button" href={`/board?competition=${encodeURIComponent(detail.id)}`}>
          {t('rehearsal.toBoard')}
        </a>
      </div>
    </section>
  );
}

function Progress({ progress }: Pick<RehearsalDetail, 'progress'>): ReactElement {
  const { t } = useTranslation('console');
  const { marked, expected, openSheets, simulatedSeats, takenSeats } = progress;
  const { openStages, closedStages, emptyStages } = progress;
  const isOver = closedStages > 0 && openStages === 0;
  const words = t('rehearsal.marked', { marked, expected });
  return (
    <section className="rehearsal-part" aria-live="polite">
      <h2>{t('rehearsal.progress')}</h2>
      <ProgressBar value={marked} max={Math.max(1, expected)} label={words} />
      <p>
        {words} ·{' '}
        {openSheets > 0
          ? t('rehearsal.openSheets', { count: openSheets })
          : t(isOver ? 'rehearsalEnd.over' : 'rehearsal.allIn')}
      </p>
      <p>
        {t('rehearsalEnd.stages', { closed: closedStages, all: openStages + closedStages + emptyStages })}
        {emptyStages > 0 && t('rehearsalEnd.empty', { count: emptyStages })}
      </p>
      <p>{t('rehearsal.seatsOf', { simulated: simulatedSeats, taken: takenSeats })}</p>
    </section>
  );
}

/** The rehearsal that is open: its doors, its simulated judges, how far it is, and its end. */
export function OpenRehearsal({ path, detail, mayRun, reload, onEnded }: OpenRehearsalProps): ReactElement {
  const { t } = useTranslation('console');
  const [isEnding, setEnding] = useState(false);
  return (
    <>
      <Doors detail={detail} />
      {mayRun && <SimulationControls path={path} detail={detail} reload={reload} />}
      <Progress progress={detail.progress} />
      <section className="rehearsal-part">
        <h2>{t('rehearsal.report')}</h2>
        <RehearsalReport detail={detail} />
      </section>
      {mayRun && (
        <div>
          <Button onClick={() => setEnding(true)}>{t('rehearsal.end')}</Button>
        </div>
      )}
      {isEnding && (
        <EndDialog
          path={path}
          detail={detail}
          onClose={(isDone) => {
            setEnding(false);
            if (isDone) onEnded();
          }}
        />
      )}
    </>
  );
}
