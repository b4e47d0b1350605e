import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../ui/notice';
import { ProblemNotice } from '../../ui/problem-notice';
import type { FileTrouble } from './send-file';

interface TroubleProps {
  readonly trouble: FileTrouble;
  /** What to do without an answer: while a file is taken nobody knows how far that went. */
  readonly lostNext?: string;
  readonly children?: ReactNode;
}

/** Why a file did not come in, and what to do. */
export function TroubleNotice({ trouble, lostNext, children }: TroubleProps): ReactElement {
  const { t } = useTranslation('console');
  if (trouble.code === 'FILE_CHANGED') {
    return (
      <Notice
        kind="fault"
        what={t('fileUpload.changed')}
        kept={t('fileUpload.changedKept')}
        next={t('fileUpload.changedNext')}
      />
    );
  }
  return (
    <ProblemNotice problem={trouble} next={trouble.code === 'NO_ANSWER' ? lostNext : undefined}>
      {children}
    </ProblemNotice>
  );
}
