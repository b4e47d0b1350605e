import './schedule.css';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScheduleView } from '#contract/schedule';
import { useCompetitionScope } from '../../app/competition-scope';
import { holdsRole } from '../../app/holds-role';
import { useAnswer } from '../../app/use-answer';
import { formatTime } from '../../i18n/format-time';
import { Loading } from '../../ui/loading';
import { Notice } from '../../ui/notice';
import { ProblemNotice } from '../../ui/problem-notice';
import { FieldStage, type StageOnField } from '../field/field-stage';
import { draftOf, linesOf } from './schedule-draft';
import { ScheduleEditor } from './schedule-editor';
import { WarningsPanel } from './schedule-warnings-panel';
import { SessionsTable } from './sessions-table';
import { TicketsPanel } from './tickets-panel';

/** For those who may read and not change. */
function ReadOnly({ view }: { readonly view: ScheduleView }): ReactElement {
  const { t } = useTranslation('console');
  const draft = draftOf(view);
  return (
    <section className="field-part">
      <WarningsPanel view={view} draft={draft} />
      <h2>{t('schedule.sessions')}</h2>
      <SessionsTable view={view} lines={linesOf(draft)} />
    </section>
  );
}

function Saved({ view }: { readonly view: ScheduleView }): ReactElement | null {
  const { t, i18n } = useTranslation('console');
  if (!view.savedAt) return null;
  const by = { version: view.version, name: view.savedByName };
  return <p>{t('schedule.savedBy', { ...by, time: formatTime(view.savedAt, i18n.language) })}</p>;
}

function Schedule(on: StageOnField): ReactElement {
  const { t } = useTranslation('console');
  const { me, competitionId } = useCompetitionScope();
  const { value, problem, reload } = useAnswer<ScheduleView>(`stages/${on.stage.id}/schedule`);
  const scope = { tradeId: on.trade.id };
  const mayMake = competitionId !== null && holdsRole(me, ['organizer'], { competitionId, ...scope });
  return (
    <>
      {problem && <ProblemNotice problem={problem} retry={reload} />}
      {!value && !problem && <Loading />}
      {value?.isSealed && <Notice kind="info" what={t('schedule.sealed')} next={t('schedule.sealedNext')} />}
      {value && <Saved view={value} />}
      {value &&
        (mayMake ? (
          <ScheduleEditor key={value.version} view={value} reload={reload} />
        ) : (
          <ReadOnly view={value} />
        ))}
      {value && mayMake && value.entries.length > 0 && <TicketsPanel view={value} />}
    </>
  );
}

/** Sessions of a stage, who works where, and the tickets that say so. */
export function SchedulePage(): ReactElement {
  const { t } = useTranslation('console');
  return (
    <FieldStage title={t('field.door.schedule')} lead={t('schedule.lead')}>
      {(on) => <Schedule {...on} />}
    </FieldStage>
  );
}
