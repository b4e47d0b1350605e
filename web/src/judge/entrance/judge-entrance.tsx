import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountId } from '#domain/kernel/ids';
import { EntrancePage } from '../../app/entrance-page';
import { EndedNotice, SignIn } from '../../app/sign-in';
import type { Problem } from '../../sync/api';
import { Button } from '../../ui/button';
import { Loading } from '../../ui/loading';
import { ProblemNotice } from '../../ui/problem-notice';
import { BoundPin } from './bound-pin';
import { entranceStep, type WantedStep } from './entrance-step';
import { JudgeList } from './judge-list';
import { SlipEntry } from './slip-entry';
import { SlipForm } from './slip-form';
import { useTablet, type TabletState } from './use-tablet';

export interface JudgeEntranceProps {
  /** A code that came in the address. */
  readonly code: string | null;
  /** The judge whose session ended here without her doing: her PIN is asked for first. */
  readonly former: AccountId | null;
  readonly problem: Problem | null;
  /** The code of the address is used up, or was put away. */
  readonly onCodeDone: () => void;
}

/** How a judge gets in: a slip the first time, then herself in the list and her PIN; a password as a fallback. */
export function JudgeEntrance({ code, former, problem, onCodeDone }: JudgeEntranceProps): ReactElement {
  const { t } = useTranslation();
  const tablet = useTablet();
  const [wanted, want] = useState<WantedStep>(code === null ? { at: 'start' } : { at: 'code', code });
  const [told, tell] = useState(problem);
  const step = entranceStep(wanted, tablet, former);
  const go = (next: WantedStep): void => {
    tell(null);
    want(next);
  };
  if (step.at === 'password') {
    return (
      <SignIn title={t('judge.signInTitle')}>
        <Button onClick={() => go({ at: 'list' })}>{t('entrance.back')}</Button>
      </SignIn>
    );
  }
  return (
    <EntrancePage title={step.at === 'pin' ? step.judge.name : t(`entrance.title.${step.at}`)}>
      {tablet.tablet !== null && (
        <p className="tablet-name">{t('entrance.tablet', { number: tablet.tablet })}</p>
      )}
      {former !== null && step.at === 'pin' && <EndedNotice />}
      {told && <ProblemNotice problem={told} />}
      <StepBody step={step} tablet={tablet} go={go} onCodeDone={onCodeDone} tell={tell} />
      <OtherWays step={step} tablet={tablet} go={go} />
    </EntrancePage>
  );
}

interface StepProps {
  readonly step: WantedStep;
  readonly tablet: TabletState;
  readonly go: (next: WantedStep) => void;
}

interface StepBodyProps extends StepProps {
  readonly onCodeDone: () => void;
  readonly tell: (problem: Problem) => void;
}

function StepBody({ step, tablet, go, onCodeDone, tell }: StepBodyProps): ReactElement | null {
  switch (step.at) {
    case 'start':
      return <Loading />;
    case 'list':
      return <JudgeList judges={tablet.judges ?? []} onChoose={(judge) => go({ at: 'pin', judge })} />;
    case 'slip':
      return <SlipForm onCode={(code) => go({ at: 'code', code })} />;
    case 'code':
      return (
        <SlipEntry
          code={step.code}
          onIn={onCodeDone}
          onBack={() => {
            go({ at: 'slip' });
            onCodeDone();
          }}
        />
      );
    case 'pin':
      return (
        <BoundPin
          judge={step.judge}
          onBack={() => go({ at: 'list' })}
          onOver={(problem) => {
            tablet.reload();
            go({ at: 'list' });
            tell(problem);
          }}
        />
      );
    case 'password':
      return null;
  }
}

/** The other doors, and asking again when the server did not answer. */
function OtherWays({ step, tablet, go }: StepProps): ReactElement | null {
  const { t } = useTranslation();
  if (step.at !== 'list' && step.at !== 'slip') return null;
  const hasJudges = (tablet.judges ?? []).length > 0;
  return (
    <div className="other-ways">
      {tablet.problem && <ProblemNotice problem={tablet.problem} retry={tablet.reload} />}
      {step.at === 'list' && <Button onClick={() => go({ at: 'slip' })}>{t('entrance.withSlip')}</Button>}
      {step.at === 'slip' && hasJudges && (
        <Button onClick={() => go({ at: 'list' })}>{t('entrance.toList')}</Button>
      )}
      <Button onClick={() => go({ at: 'password' })}>{t('entrance.withPassword')}</Button>
    </div>
  );
}
