import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { DecisionView } from '#contract/registrations';
import { formatTime } from '../../i18n/format-time';
import { postJson } from '../../sync/api';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { Notice } from '../../ui/notice';
import { carryThrough, isUnderWay } from './decision-dialog';

interface DecisionsLineProps {
  readonly decisions: readonly DecisionView[];
  readonly mayUndo: boolean;
  readonly onDone: () => void;
}

interface UndoDialogProps {
  readonly decision: DecisionView;
  readonly onClose: () => void;
}

function UndoDialog({ decision: { id, done }, onClose }: UndoDialogProps): ReactElement {
  const { t } = useTranslation('console');
  return (
    <ConfirmDialog
      title={t('reg.last.undo')}
      confirm={t('reg.last.undo')}
      kind="primary"
      act={async () => carryThrough(await postJson<DecisionView>(`decisions/${id}/undo`), () => {})}
      onClose={onClose}
    >
      <p>{t('reg.last.undoMeans', { count: done })}</p>
    </ConfirmDialog>
  );
}

/** The newest decision on many: how it ended, to go on with it where it did not, and to take an approval back. */
export function DecisionsLine({ decisions, mayUndo, onDone }: DecisionsLineProps): ReactElement | null {
  const { t, i18n } = useTranslation('console');
  const [isUndoing, setUndoing] = useState(false);
  const newest = decisions.find(isUnderWay) ?? decisions[0];
  if (!newest) return null;
  const { id, act, by, at, done, skipped, undo } = newest;
  const goOn = async (): Promise<void> => {
    await carryThrough(await postJson<DecisionView>(`decisions/${id}/progress`), () => {});
    onDone();
  };
  const close = (): void => {
    setUndoing(false);
    onDone();
  };
  const what = undo
    ? t('reg.last.undone', { count: undo.undone })
    : t(`reg.last.${act}`, { count: done, by, time: formatTime(at, i18n.language) });
  return (
    <Notice
      kind={isUnderWay(newest) ? 'warning' : 'info'}
      what={what}
      kept={skipped > 0 ? t('reg.last.skipped', { count: skipped }) : undefined}
      next={isUnderWay(newest) ? t('reg.last.unfinished') : undefined}
    >
      {isUnderWay(newest) && <Button onClick={() => void goOn()}>{t('reg.last.goOn')}</Button>}
      {act === 'approve' && !undo && mayUndo && (
        <Button onClick={() => setUndoing(true)}>{t('reg.last.undo')}</Button>
      )}
      {isUndoing && <UndoDialog decision={newest} onClose={close} />}
    </Notice>
  );
}
