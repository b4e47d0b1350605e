import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../ui/notice';
import { ProblemNotice } from '../../ui/problem-notice';
import type { RosterTrouble } from './send-roster';

interface TroubleProps {
  readonly trouble: RosterTrouble;
  /** The file was being taken: without an answer nobody knows how far that went. */
  readonly wasTaking?: boolean;
  readonly children?: ReactNode;
}

/** Why a file did not come in, and what to do. */
export function TroubleNotice({ trouble, wasTaking = false, children }: TroubleProps): ReactElement {
  const { t } = useTranslation('console');
  if (trouble.code === 'FILE_CHANGED') {
    return (
      <Notice
        kind="fault"
        what={t('rosterImport.fileChanged')}
        kept={t('rosterImport.fileChangedKept')}
        next={t('rosterImport.fileChangedNext')}
      />
    );
  }
  const isLost = wasTaking && trouble.code === 'NO_ANSWER';
  return (
    <ProblemNotice problem={trouble} next={isLost ? t('rosterImport.lostNext') : undefined}>
      {children}
    </ProblemNotice>
  );
}
