import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { RulingBody, RulingView } from '#contract/marking';
import { postJson } from '../../sync/api';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { LEAST_REASON } from '../least-reason';
import { rulingText } from './ruling-text';
import type { RulingDesk } from './use-ruling-desk';

export interface TakeBackProps {
  readonly desk: RulingDesk;
  readonly ruling: RulingView;
  readonly onClose: () => void;
}

/** Takes a penalty or bonus back, with a reason; both stay in the list. */
export function TakeBack({ desk, ruling, onClose }: TakeBackProps): ReactElement | null {
  const { t } = useTranslation('console');
  const { seq, fact } = ruling;
  if (!('entryId' in fact)) return null;
  const { entryId } = fact;
  const what = rulingText(fact, desk.rulings, desk.words);
  const body = (reason: string): RulingBody => ({ kind: 'AdjustmentVoided', voids: seq, reason });
  return (
    <ConfirmDialog
      title={t('rulings.takeBackTitle')}
      confirm={t('rulings.takeBack')}
      kind="primary"
      leastReason={LEAST_REASON}
      act={(reason, key) => postJson(`marking/entries/${entryId}/rulings`, body(reason), key)}
      onClose={(isDone) => {
        if (isDone) desk.reload();
        onClose();
      }}
    >
      <p>{t('rulings.takeBackMeans', { number: desk.words.names.numberOf(entryId), what, seq })}</p>
    </ConfirmDialog>
  );
}
