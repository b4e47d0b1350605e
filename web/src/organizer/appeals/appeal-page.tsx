import './appeals.css';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { AppealStepView, AppealView } from '#contract/appeals';
import type { AppealActKind } from '#domain/appeal/appeal';
import { useCompetitionScope } from '../../app/competition-scope';
import { useAnswerAgain } from '../../app/use-answer-again';
import { formatTime } from '../../i18n/format-time';
import { useLocalText } from '../../i18n/use-local-text';
import { Button } from '../../ui/button';
import { Loading } from '../../ui/loading';
import { Notice } from '../../ui/notice';
import { ProblemNotice } from '../../ui/problem-notice';
import { NumberTag } from '../../ui/small-signs';
import { PageFrame } from '../page-frame';
import { ActDialog } from './act-dialog';
import { AGAIN_MS } from './again-ms';
import { AppealDue, AppealStateWord, DepositWords } from './appeal-state';

/** What is deposited: in the words of the rule, or as an amount that is followed. */
function Deposit({ appeal }: { readonly appeal: AppealView }): ReactElement | null {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  const { deposit, rule } = appeal;
  if (!deposit && !rule.deposit) return null;
  return (
    <>
      <dt>{t('appeals.depositName')}</dt>
      <dd>
        {rule.deposit && local(rule.deposit)} {deposit && <DepositWords deposit={deposit} />}
      </dd>
    </>
  );
}

function Facts({ appeal }: { readonly appeal: AppealView }): ReactElement {
  const { t, i18n } = useTranslation('console');
  const { local } = useLocalText();
  return (
    <dl className="appeal-facts">
      <dt>{t('appeals.kind')}</dt>
      <dd>{t(`appeals.kinds.${appeal.kind}`)}</dd>
      <dt>{t('appeals.of')}</dt>
      <dd>
        {local(appeal.tradeName)} · {local(appeal.stageName)} ·{' '}
        {t('appeals.edition', { version: appeal.version })}
      </dd>
      <dt>{t('appeals.entry')}</dt>
      <dd>
        <NumberTag number={appeal.number} /> {appeal.contestantName} · {appeal.unitName}
      </dd>
      <dt>{t('appeals.filer')}</dt>
      <dd>
        {appeal.filerName}（{t(`appeals.filers.${appeal.filerRole}`)}）
        <small>
          {' '}
          {t('appeals.takenBy', { by: appeal.filedBy, at: formatTime(appeal.filedAt, i18n.language) })}
        </small>
      </dd>
      <dt>{t('appeals.text')}</dt>
      <dd className="appeal-text">{appeal.text}</dd>
      <Deposit appeal={appeal} />
      <dt>{t('appeals.state')}</dt>
      <dd>
        <AppealStateWord line={appeal} />
        <AppealDue line={appeal} />
      </dd>
    </dl>
  );
}

/** What a step says beside its name. */
function Said({ act }: Pick<AppealStepView, 'act'>): ReactElement {
  const { t } = useTranslation('console');
  return (
    <>
      {'outcome' in act && <strong>{t(`appeals.outcomes.${act.outcome}`)}</strong>}
      {'reason' in act && <p>{act.reason}</p>}
      {'note' in act && act.note !== '' && <p>{act.note}</p>}
      {act.kind === 'carried-out' && <p>{t('appeals.byRow', { seq: act.seq })}</p>}
      {act.kind === 'answered' && (
        <p>
          {t(act.agrees ? 'appeals.agrees' : 'appeals.differs', {
            published: act.published ?? '—',
            again: act.again ?? '—',
          })}
        </p>
      )}
    </>
  );
}

function Steps({ appeal }: { readonly appeal: AppealView }): ReactElement {
  const { t, i18n } = useTranslation('console');
  return (
    <section className="stage-part" aria-labelledby="appeal-steps">
      <h2 id="appeal-steps">{t('appeals.steps')}</h2>
      {appeal.steps.length === 0 && <p>{t('appeals.noSteps')}</p>}
      <ol className="appeal-steps">
        {appeal.steps.map(({ by, at, act }) => (
          <li key={`${at} ${act.kind}`}>
            <strong>{t(`appeals.done.${act.kind}`)}</strong>
            <small>
              {by} · {formatTime(at, i18n.language)}
            </small>
            <Said act={act} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Appeal({
  appeal,
  reload,
}: {
  readonly appeal: AppealView;
  readonly reload: () => void;
}): ReactElement {
  const { t } = useTranslation('console');
  const [act, setAct] = useState<AppealActKind | null>(null);
  return (
    <>
      {appeal.conflict && appeal.isOpen && (
        <Notice
          kind="warning"
          what={t(`appeals.conflict.${appeal.conflict}`)}
          next={t('appeals.conflictNext')}
        />
      )}
      <Facts appeal={appeal} />
      <div className="appeal-bar">
        {appeal.may.map((kind) => (
          <Button key={kind} kind={kind === 'stood-aside' ? 'quiet' : 'primary'} onClick={() => setAct(kind)}>
            {t(`appeals.acts.${kind}`)}
          </Button>
        ))}
      </div>
      <Steps appeal={appeal} />
      {act && (
        <ActDialog
          appeal={appeal}
          act={act}
          onClose={() => {
            setAct(null);
            // Also after a "no": somebody else may have been first.
            reload();
          }}
        />
      )}
    </>
  );
}

/** One appeal with its deadline, what can be done with it, and every step so far. */
export function AppealPage(): ReactElement {
  const { t } = useTranslation('console');
  const { appealId } = useParams();
  const { competitionId } = useCompetitionScope();
  const { value, problem, reload } = useAnswerAgain<AppealView>(
    `publication/appeals/${appealId ?? ''}`,
    AGAIN_MS,
  );
  return (
    <PageFrame
      title={value?.subject ?? t('appeals.title')}
      lead={<Link to={`/competitions/${competitionId ?? ''}/appeals`}>{t('appeals.back')}</Link>}
    >
      {problem && <ProblemNotice problem={problem} />}
      {!value && !problem && <Loading />}
      {value && <Appeal appeal={value} reload={reload} />}
    </PageFrame>
  );
}
