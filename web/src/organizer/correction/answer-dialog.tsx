import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReopeningView } from '#contract/oversight';
import type { StageId } from '#domain/kernel/ids';
import { postJson } from '../../sync/api';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { LEAST_REASON } from '../least-reason';

export interface AnswerDialogProps {
  readonly stageId: StageId;
  readonly request: ReopeningView;
  readonly act: 'confirm' | 'decline';
  readonly onClose: (isDone: boolean) => void;
}

/** The second person says yes or no; a no has a reason. */
export function AnswerDialog({ stageId, request, act, onClose }: AnswerDialogProps): ReactElement {
  const { t } = useTranslation('console');
  const { sheet, reason, by, seq } = request;
  const opens = sheet ? t('reopenings.confirmSheet', { ...sheet }) : t('reopenings.confirmStage');
  return (
    <ConfirmDialog
      title={act === 'confirm' ? t('reopenings.confirmTitle') : t('reopenings.declineTitle')}
      confirm={act === 'confirm' ? t('reopenings.confirm') : t('reopenings.decline')}
      kind="primary"
      {...(act === 'decline' ? { leastReason: LEAST_REASON } : {})}
      act={(why) =>
        postJson(
          `marking/stages/${stageId}/reopenings/${seq}/${act}`,
          act === 'decline' ? { reason: why } : {},
        )
      }
      onClose={onClose}
    >
      <p>{act === 'confirm' ? opens : t('reopenings.declineMeans')}</p>
      <blockquote>
        {reason}
        <small> — {by}</small>
      </blockquote>
    </ConfirmDialog>
  );
}
