import { useState, type ReactElement, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../sync/api';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { Notice } from '../ui/notice';
import { ProblemNotice } from '../ui/problem-notice';
import { EntrancePage } from './entrance-page';
import { formText } from './form-text';
import { useSession } from './session';

const LEAST_PASSWORD = 10;

type Fault = { readonly text: string } | { readonly problem: Problem };

/** The form behind the one-time link of the first start. */
export function FirstAdministrator({ ticket }: { readonly ticket: string }): ReactElement {
  const { t } = useTranslation();
  const { enter } = useSession();
  const [isWorking, setWorking] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);

  const submit = async (event: SyntheticEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const password = formText(form, 'password');
    if (password.length < LEAST_PASSWORD) return setFault({ text: t('setup.short') });
    if (password !== formText(form, 'repeat')) return setFault({ text: t('setup.mismatch') });
    setWorking(true);
    const name = formText(form, 'name').trim();
    const answer = await enter('access/first-administrator', { ticket, name, password });
    setWorking(false);
    if (answer.ok) history.replaceState(null, '', '/');
    else setFault({ problem: answer.refusal });
  };

  return (
    <EntrancePage title={t('setup.title')}>
      <p>{t('setup.lead')}</p>
      {fault && <FaultNotice fault={fault} />}
      <form className="entrance-form" onSubmit={(event) => void submit(event)}>
        <Field label={t('setup.name')} name="name" autoComplete="username" required />
        <Field
          label={t('setup.password')}
          name="password"
          type="password"
          autoComplete="new-password"
          required
        />
        <Field label={t('setup.repeat')} name="repeat" type="password" autoComplete="new-password" required />
        <Button kind="primary" size="large" type="submit" disabled={isWorking}>
          {t(isWorking ? 'setup.working' : 'setup.submit')}
        </Button>
      </form>
    </EntrancePage>
  );
}

function FaultNotice({ fault }: { readonly fault: Fault }): ReactElement {
  return 'problem' in fault ? (
    <ProblemNotice problem={fault.problem} />
  ) : (
    <Notice kind="fault" what={fault.text} />
  );
}
