import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalText } from '#domain/kernel/refusal-text';
import { useLocalText } from '../i18n/use-local-text';
import type { Problem } from '../sync/api';
import { Button } from './button';
import { Notice } from './notice';

export interface ProblemNoticeProps {
  readonly problem: Problem;
  readonly kept?: string | undefined;
  readonly next?: string | undefined;
  /** Asks again; a button says so. */
  readonly retry?: () => void;
  readonly children?: ReactNode;
}

/** Words a refusal or a missing answer, in the language in force. */
export function ProblemNotice({ problem, kept, next, retry, children }: ProblemNoticeProps): ReactElement {
  const { t } = useTranslation();
  const { locale } = useLocalText();
  const acts = (
    <>
      {retry && <Button onClick={retry}>{t('notice.retry')}</Button>}
      {children}
    </>
  );
  if (problem.code === 'NO_ANSWER') {
    return (
      <Notice
        kind="warning"
        what={t('problem.noAnswer')}
        kept={kept}
        next={next ?? t('problem.noAnswerNext')}
      >
        {acts}
      </Notice>
    );
  }
  return (
    <Notice kind="fault" what={refusalText(problem, locale)} kept={kept} next={next}>
      {acts}
    </Notice>
  );
}
