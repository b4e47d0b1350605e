import { Descriptions, Drawer, Timeline } from 'antd';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { RegistrationView, RevealedPerson } from '#contract/registrations';
import { useAnswer } from '../../app/use-answer';
import { formatTime } from '../../i18n/format-time';
import { useLocalText } from '../../i18n/use-local-text';
import { postJson } from '../../sync/api';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { Notice } from '../../ui/notice';
import { ProblemNotice } from '../../ui/problem-notice';
import { PersonChange } from './person-change';
import { PersonForm } from './person-form';

type Act = RegistrationView['acts'][number];

const LEAST_REASON = 4;
const WITH_REASON: ReadonlySet<Act> = new Set(['return', 'withdraw', 'reveal']);

function Facts({
  view,
  revealed,
}: {
  readonly view: RegistrationView;
  readonly revealed: RevealedPerson | null;
}): ReactElement {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  const lines: readonly (readonly [string, string])[] = [
    [t('reg.unit'), view.unitName],
    [t('reg.sexLabel'), t(`reg.sex.${view.sex}`)],
    [t('reg.birthDate'), view.birthDate],
    [t('reg.identity'), revealed?.identity?.number ?? view.identity ?? '—'],
    [t('reg.phone'), revealed?.phone ?? view.phone ?? '—'],
    [t('reg.gradeLabel'), view.grade === null ? '—' : t(`reg.grade.${view.grade}`)],
    [t('reg.certificate'), view.certificate ?? '—'],
    [t('reg.years'), view.yearsInTrade === null ? '—' : String(view.yearsInTrade)],
    [t('reg.stateLabel'), t(`reg.state.${view.state}`) + (view.isReserve ? ` · ${t('reg.reserve')}` : '')],
  ];
  return (
    <>
      <Descriptions
        column={1}
        size="small"
        items={lines.map(([label, children]) => ({ key: label, label, children }))}
      />
      {view.unmet.map(({ clause, text }) => (
        <Notice key={text.zh} kind="fault" what={t('reg.unmet', { text: local(text), clause })} />
      ))}
      {view.doubts.map((doubt) => (
        <Notice key={doubt} kind="warning" what={t(`reg.doubt.${doubt}`)} />
      ))}
    </>
  );
}

function Steps({ view }: { readonly view: RegistrationView }): ReactElement {
  const { t, i18n } = useTranslation('console');
  const steps = [
    { at: view.submittedAt, by: view.submittedBy, act: 'submit' as const, reason: null, replacedName: null },
    ...view.steps,
  ];
  return (
    <Timeline
      items={steps.map(({ at, by, act, reason, replacedName }, index) => ({
        key: String(index),
        content: (
          <>
            <strong>{t(`reg.act.${act}`)}</strong> {by} <small>{formatTime(at, i18n.language)}</small>
            {replacedName && <div>{t('reg.replaced', { name: replacedName })}</div>}
            {reason && <div>{reason}</div>}
          </>
        ),
      }))}
    />
  );
}

interface ActDialogProps {
  readonly view: RegistrationView;
  readonly act: Act;
  readonly onReveal: (person: RevealedPerson) => void;
  readonly onClose: (isDone: boolean) => void;
}

function ActDialog({ view, act, onReveal, onClose }: ActDialogProps): ReactElement {
  const { t } = useTranslation('console');
  if (act === 'substitute')
    return (
      <PersonForm
        title={t('reg.substituteFor', { name: view.name })}
        confirm={t('reg.act.substitute')}
        path={`registrations/${view.id}/substitution`}
        units={null}
        isWithReason
        onClose={(done) => onClose(done !== undefined)}
      />
    );
  if (act === 'change') return <PersonChange view={view} onClose={onClose} />;
  const send = async (reason: string): ReturnType<typeof postJson> => {
    if (act !== 'reveal') return postJson(`registrations/${view.id}/acts`, { act, reason });
    const answer = await postJson<RevealedPerson>(`people/${view.contestantId}/reveal`, { purpose: reason });
    if (answer.ok) onReveal(answer.value);
    return answer;
  };
  return (
    <ConfirmDialog
      title={t(`reg.act.${act}`)}
      confirm={t(`reg.act.${act}`)}
      kind="primary"
      {...(WITH_REASON.has(act) ? { leastReason: LEAST_REASON } : {})}
      act={send}
      onClose={onClose}
    >
      <p>
        {t(act === 'reveal' ? 'reg.revealMeans' : 'reg.actMeans', { name: view.name, unit: view.unitName })}
      </p>
    </ConfirmDialog>
  );
}

interface DrawerProps {
  readonly id: string;
  readonly onChanged: () => void;
  readonly onClose: () => void;
}

/** One registration: what was said, what is not met, every step, and what may be done now. */
export function RegistrationDrawer({ id, onChanged, onClose }: DrawerProps): ReactElement {
  const { t } = useTranslation('console');
  const { value, problem, reload } = useAnswer<RegistrationView>(`registrations/${id}`);
  const [act, setAct] = useState<Act | null>(null);
  const [revealed, setRevealed] = useState<RevealedPerson | null>(null);
  const close = (isDone: boolean): void => {
    setAct(null);
    if (!isDone) return;
    reload();
    onChanged();
  };
  return (
    <Drawer open title={value?.name ?? ''} size={520} onClose={onClose}>
      {problem && <ProblemNotice problem={problem} />}
      {value && (
        <>
          <Facts view={value} revealed={revealed} />
          <p className="page-acts">
            {value.acts.map((one) => (
              <Button
                key={one}
                kind={one === 'approve' || one === 'forward' ? 'primary' : 'quiet'}
                onClick={() => setAct(one)}
              >
                {t(`reg.act.${one}`)}
              </Button>
            ))}
          </p>
          <h2>{t('reg.steps')}</h2>
          <Steps view={value} />
          {act && <ActDialog view={value} act={act} onReveal={setRevealed} onClose={close} />}
        </>
      )}
    </Drawer>
  );
}
