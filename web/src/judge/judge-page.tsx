import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../app/session';
import { SignIn } from '../app/sign-in';

/** The judge's page: sign-in, then the sheets. */
export function JudgePage(): ReactElement | null {
  const { t } = useTranslation();
  const { state } = useSession();
  if (state.step === 'loading') return null;
  return <SignIn title={t('judge.signInTitle')} first="ticket" />;
}
