import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { RehearsalDetail } from '#contract/rehearsals';
import { postJson } from '../../sync/api';
import { ConfirmDialog } from '../../ui/confirm-dialog';

interface EndDialogProps {
  readonly path: string;
  readonly detail: RehearsalDetail;
  readonly onClose: (isDone: boolean) => void;
}

/** Names what ends with a rehearsal before it is ended. */
export function EndDialog({ path, detail, onClose }: EndDialogProps): ReactElement {
  const { t } = useTranslation('console');
  const { touches } = detail;
  const list = t('app:judge.again.list');
  const bound = detail.tablets.filter(({ isBound }) => isBound);
  const tablets = bound.map((tablet) => t('rehearsal.tabletOf', { ...tablet })).join(list);
  return (
    <ConfirmDialog
      title={t('rehearsal.endTitle')}
      confirm={t('rehearsal.end')}
      kind="primary"
      act={() => postJson(`${path}/end`)}
      onClose={onClose}
    >
      <p>{t('rehearsal.endMeans')}</p>
      <ul className="rehearsal-touches">
        <li>
          {t('rehearsal.endJudges', { count: touches.judges.length, names: touches.judges.join(list) })}
        </li>
        <li>{bound.length > 0 ? t('rehearsal.endTablets', { tablets }) : t('rehearsal.endNoTablets')}</li>
        <li>{t('rehearsal.endSlips', { count: touches.slips })}</li>
      </ul>
      <p>{t('rehearsal.endSimulation')}</p>
    </ConfirmDialog>
  );
}
