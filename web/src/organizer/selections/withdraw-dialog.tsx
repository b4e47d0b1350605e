import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { TechnicianRowView } from '#contract/selections';
import { LEAST_REASON } from '#domain/selection/selection-act';
import { postJson } from '../../sync/api';
import { ConfirmDialog } from '../../ui/confirm-dialog';

export interface CandidateDialogProps {
  readonly row: TechnicianRowView;
  readonly path: string;
  readonly onClose: (isDone: boolean) => void;
}

/** Takes a candidate out, with the reason. */
export function WithdrawDialog({ row, path, onClose }: CandidateDialogProps): ReactElement {
  const { t } = useTranslation('console');
  const { contestantId, contestantName: name } = row;
  return (
    <ConfirmDialog
      title={t('selections.withdrawOf', { name })}
      confirm={t('selections.withdraw')}
      kind="primary"
      leastReason={LEAST_REASON}
      act={(reason) => postJson(`${path}/acts`, { acts: [{ kind: 'withdraw', contestantId, reason }] })}
      onClose={onClose}
    >
      <p>{t('selections.withdrawMeans')}</p>
    </ConfirmDialog>
  );
}
