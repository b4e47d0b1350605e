import { useId, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { CheckInSessionBody, CheckInSessionView } from '#contract/check-in';
import type { StageId } from '#domain/kernel/ids';
import { formatTime } from '../../i18n/format-time';
import { putJson, type Problem } from '../../sync/api';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { ProblemNotice } from '../../ui/problem-notice';
import { fromLocalMinute, toLocalMinute } from './local-minute';

export interface CheckInSessionProps {
  readonly stageId: StageId;
  readonly session: CheckInSessionView | null;
  /** What the schedule offers. */
  readonly planned: CheckInSessionBody | null;
  readonly reload: () => void;
}

const USUAL_MINUTES = 20;
const MOST_MINUTES = 240;

interface FieldsProps {
  readonly start: string;
  readonly minutes: string;
  readonly onStart: (text: string) => void;
  readonly onMinutes: (text: string) => void;
}

function SessionFields({ start, minutes, onStart, onMinutes }: FieldsProps): ReactElement {
  const { t } = useTranslation('console');
  const [startId, minutesId] = [useId(), useId()];
  return (
    <>
      <label htmlFor={startId}>
        {t('checkIn.startsAt')}
        <input
          id={startId}
          type="datetime-local"
          value={start}
          onChange={({ target }) => onStart(target.value)}
        />
      </label>
      <label htmlFor={minutesId}>
        {t('checkIn.lateMinutes')}
        <input
          id={minutesId}
          inputMode="numeric"
          maxLength={3}
          value={minutes}
          onChange={({ target }) => onMinutes(target.value.trim())}
        />
      </label>
    </>
  );
}

function SessionForm({ stageId, session, planned, reload }: CheckInSessionProps): ReactElement {
  const { t } = useTranslation('console');
  const offered = session ?? planned;
  const [start, setStart] = useState(offered ? toLocalMinute(offered.startsAt) : '');
  const [minutes, setMinutes] = useState(String(offered?.lateMinutes ?? USUAL_MINUTES));
  const [problem, setProblem] = useState<Problem | null>(null);
  const startsAt = fromLocalMinute(start);
  const lateMinutes = Number(minutes);
  const isReady = startsAt !== null && /^\d+$/.test(minutes) && lateMinutes <= MOST_MINUTES;
  const save = async (): Promise<void> => {
    const answer = await putJson(`marking/stages/${stageId}/check-in`, { startsAt, lateMinutes });
    setProblem(answer.ok ? null : answer.refusal);
    reload();
  };
  return (
    <form
      className="check-in-session"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <SessionFields start={start} minutes={minutes} onStart={setStart} onMinutes={setMinutes} />
      <Button type="submit" disabled={!isReady}>
        {t(session ? 'checkIn.change' : 'checkIn.set')}
      </Button>
      {!session && planned && <small>{t('schedule.planned')}</small>}
      {problem && <ProblemNotice problem={problem} />}
    </form>
  );
}

/** When the stage begins and until when one may come; shut for good once that has passed. */
export function CheckInSession(props: CheckInSessionProps): ReactElement {
  const { t, i18n } = useTranslation('console');
  const { session } = props;
  if (session?.endedAt)
    return (
      <Notice
        kind="info"
        what={t('checkIn.ended', { time: formatTime(session.endedAt, i18n.language) })}
        next={t('checkIn.endedNext')}
      />
    );
  return (
    <>
      <SessionForm key={session?.startsAt} {...props} />
      {session && <p>{t('checkIn.until', { time: formatTime(session.endsAt, i18n.language) })}</p>}
    </>
  );
}
