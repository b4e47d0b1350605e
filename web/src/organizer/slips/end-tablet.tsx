import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoundTablet, JudgeEntrance } from '#contract/tablets';
import { useCompetitionScope } from '../../app/competition-scope';
import { deleteJson } from '../../sync/api';
import { ConfirmDialog } from '../../ui/confirm-dialog';

interface EndTabletProps {
  readonly judge: JudgeEntrance;
  readonly tablet: BoundTablet;
  readonly onClose: (isDone: boolean) => void;
}

/** Ends one judge's sign-in on one tablet. */
export function EndTablet({ judge, tablet, onClose }: EndTabletProps): ReactElement {
  const { t } = useTranslation('console');
  const { competitionId } = useCompetitionScope();
  return (
    <ConfirmDialog
      title={t('slips.endTitle', { name: judge.name, number: tablet.tablet })}
      confirm={t('slips.end')}
      kind="primary"
      act={() => deleteJson(`access/competitions/${competitionId ?? ''}/tablets/${tablet.bindingId}`)}
      onClose={onClose}
    >
      <p>{t('slips.endMeans')}</p>
    </ConfirmDialog>
  );
}
