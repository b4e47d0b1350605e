import { useState, type ReactElement, type ReactNode, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../sync/api';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { Notice } from '../ui/notice';
import { ProblemNotice } from '../ui/problem-notice';
import { EntrancePage } from './entrance-page';
import { formText } from './form-text';
import { useSession } from './session';

type Way = 'password' | 'ticket';

export interface SignInProps {
  readonly title?: string;
  /** Which way in is offered first. */
  readonly first?: Way;
  /** A problem that brought the person here. */
  readonly problem?: Problem | null;
  /** Another way in. */
  readonly children?: ReactNode;
}

/** Sign-in by account and password or by a one-time code. */
export function SignIn({ title, first = 'password', problem = null, children }: SignInProps): ReactElement {
  const { t } = useTranslation();
  const { state, enter } = useSession();
  const [way, setWay] = useState<Way>(first);
  const [isWorking, setWorking] = useState(false);
  const [failed, setFailed] = useState<Problem | null>(problem);

  const submit = async (event: SyntheticEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    setWorking(true);
    const answer = await enter(...askedIn(way, new FormData(event.currentTarget)));
    if (answer.ok) return;
    setWorking(false);
    setFailed(answer.refusal);
  };

  return (
    <EntrancePage title={title ?? t('signIn.title')}>
      {state.step === 'signed-out' && state.former !== null && !failed && <EndedNotice />}
      {failed && (
        <ProblemNotice
          problem={failed}
          next={failed.code === 'SIGN_IN_FAILED' ? t('signIn.failedNext') : undefined}
        />
      )}
      <form className="entrance-form" onSubmit={(event) => void submit(event)} key={way}>
        {way === 'password' ? <PasswordFields /> : <TicketField />}
        <Button kind="primary" size="large" type="submit" disabled={isWorking}>
          {t(isWorking ? 'signIn.working' : 'signIn.submit')}
        </Button>
        <Button onClick={() => setWay(way === 'password' ? 'ticket' : 'password')}>
          {t(way === 'password' ? 'signIn.ticketTab' : 'signIn.passwordTab')}
        </Button>
        {children}
      </form>
    </EntrancePage>
  );
}

/** The session is over without anybody's doing; what was entered is kept. */
export function EndedNotice(): ReactElement {
  const { t } = useTranslation();
  return (
    <Notice
      kind="warning"
      what={t('signIn.again')}
      kept={t('problem.nothingLost')}
      next={t('signIn.againNext')}
    />
  );
}

function askedIn(way: Way, form: FormData): [path: string, body: object] {
  return way === 'password'
    ? ['access/sign-in', { name: formText(form, 'name').trim(), password: formText(form, 'password') }]
    : ['access/ticket', { ticket: formText(form, 'ticket').trim() }];
}

function PasswordFields(): ReactElement {
  const { t } = useTranslation();
  return (
    <>
      <Field label={t('signIn.name')} name="name" autoComplete="username" autoCapitalize="none" required />
      <Field
        label={t('signIn.password')}
        name="password"
        type="password"
        autoComplete="current-password"
        required
      />
    </>
  );
}

function TicketField(): ReactElement {
  const { t } = useTranslation();
  return (
    <Field
      label={t('signIn.ticket')}
      hint={t('signIn.ticketHint')}
      name="ticket"
      autoComplete="one-time-code"
      required
    />
  );
}
