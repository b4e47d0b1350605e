import './notice.css';
import { Checkbox, Input, InputNumber } from 'antd';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { PublicationPlanView } from '#contract/public-results';
import { useCompetitionScope } from '../../app/competition-scope';
import { holdsRole } from '../../app/holds-role';
import { usePublicationPlan } from '../../app/use-publication-plan';
import { putJson, type Problem } from '../../sync/api';
import { Button } from '../../ui/button';
import { Loading } from '../../ui/loading';
import { ProblemNotice } from '../../ui/problem-notice';
import { PageFrame } from '../page-frame';
import { DaysTable } from './days-table';

interface FormProps {
  readonly saved: PublicationPlanView;
  readonly mayChange: boolean;
  readonly onSaved: () => void;
}

type Draft = Omit<PublicationPlanView, 'savedAt'>;

function draftOf({
  version,
  noticeWorkingDays,
  showsWithoutResult,
  contact,
  days,
}: PublicationPlanView): Draft {
  return { version, noticeWorkingDays, showsWithoutResult, contact, days };
}

interface PartsProps {
  readonly draft: Draft;
  readonly mayChange: boolean;
  readonly onDraft: (draft: Draft) => void;
}

function Parts({ draft, mayChange, onDraft }: PartsProps): ReactElement {
  const { t } = useTranslation('console');
  return (
    <>
      <div>
        <label htmlFor="notice-days">{t('notice.workingDays')}</label>
        <InputNumber
          id="notice-days"
          min={1}
          max={60}
          precision={0}
          value={draft.noticeWorkingDays}
          disabled={!mayChange}
          onChange={(value) => onDraft({ ...draft, noticeWorkingDays: value })}
        />
        <small>{t('notice.workingDaysHint')}</small>
      </div>
      <div>
        <label htmlFor="notice-contact">{t('notice.contact')}</label>
        <Input.TextArea
          id="notice-contact"
          rows={2}
          maxLength={500}
          value={draft.contact}
          disabled={!mayChange}
          onChange={(event) => onDraft({ ...draft, contact: event.target.value })}
        />
      </div>
      <Checkbox
        checked={draft.showsWithoutResult}
        disabled={!mayChange}
        onChange={(event) => onDraft({ ...draft, showsWithoutResult: event.target.checked })}
      >
        {t('notice.showsWithoutResult')}
      </Checkbox>
      <CalendarPart draft={draft} mayChange={mayChange} onDraft={onDraft} />
    </>
  );
}

function CalendarPart({ draft, mayChange, onDraft }: PartsProps): ReactElement {
  const { t } = useTranslation('console');
  return (
    <div>
      <h2>{t('notice.calendar')}</h2>
      <p>
        {t('notice.calendarHint')} {t('notice.dayOne')}
      </p>
      <DaysTable days={draft.days} mayChange={mayChange} onDays={(days) => onDraft({ ...draft, days })} />
    </div>
  );
}

function PlanForm({ saved, mayChange, onSaved }: FormProps): ReactElement {
  const { t } = useTranslation('console');
  const whole = draftOf(saved);
  const [draft, setDraft] = useState<Draft>(whole);
  const [problem, setProblem] = useState<Problem | null>(null);
  const { competitionId } = useCompetitionScope();
  const isChanged = saved.version === 0 || JSON.stringify(draft) !== JSON.stringify(whole);
  const save = async (): Promise<void> => {
    const answer = await putJson(`publication/competitions/${competitionId ?? ''}/plan`, draft);
    if (answer.ok) onSaved();
    setProblem(answer.ok ? null : answer.refusal);
  };
  return (
    <form
      className="plan-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Parts draft={draft} mayChange={mayChange} onDraft={setDraft} />
      {problem && <ProblemNotice problem={problem} />}
      {mayChange && (
        <div className="notice-acts">
          <Button kind="primary" type="submit" disabled={!isChanged}>
            {t('notice.save')}
          </Button>
          <output>{isChanged ? t('notice.unsaved') : t('notice.saved')}</output>
        </div>
      )}
    </form>
  );
}

/** How the results of the competition become public: the notice, whom to write to, and the calendar. */
export function PlanPage(): ReactElement {
  const { t } = useTranslation('console');
  const { me, competitionId } = useCompetitionScope();
  const plan = usePublicationPlan();
  const mayChange = competitionId !== null && holdsRole(me, ['organizer'], { competitionId });
  return (
    <PageFrame
      title={t('notice.planTitle')}
      lead={<Link to={`/competitions/${competitionId ?? ''}/publication`}>{t('stations.publication')}</Link>}
    >
      {plan.problem && <ProblemNotice problem={plan.problem} retry={plan.reload} />}
      {plan.isLoading && <Loading />}
      {plan.value && (
        <PlanForm key={plan.value.version} saved={plan.value} mayChange={mayChange} onSaved={plan.reload} />
      )}
    </PageFrame>
  );
}
