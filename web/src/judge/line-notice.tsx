import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../ui/problem-notice';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { appUpdate } from './app-update';
import { useOutbox } from './desk-context';

/** Says when marks do not get through, that they are kept, and what to do. */
export function LineNotice(): ReactElement | null {
  const { t } = useTranslation();
  const { line } = useOutbox();
  switch (line.state) {
    case 'open':
      return null;
    case 'unreachable':
      return (
        <Notice
          kind="warning"
          what={t('judge.unreachable')}
          kept={t('problem.nothingLost')}
          next={t('judge.unreachableNext')}
        />
      );
    case 'sign-in':
      return (
        <Notice
          kind="warning"
          what={t('signIn.again')}
          kept={t('problem.nothingLost')}
          next={t('signIn.againNext')}
        />
      );
    case 'told':
      return (
        <ProblemNotice problem={line.refusal} kept={t('problem.nothingLost')} next={t('judge.toldNext')}>
          {line.refusal.code === 'VERSION_NOT_READ' && (
            <Button onClick={() => appUpdate.takeOver(true)}>{t('judge.newVersionTake')}</Button>
          )}
        </ProblemNotice>
      );
  }
}
