import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { SelectionView } from '#contract/selections';
import { LEAST_REASON } from '#domain/selection/selection-act';
import { formatTime } from '../../i18n/format-time';
import { useLocalText } from '../../i18n/use-local-text';
import { postJson } from '../../sync/api';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { Notice } from '../../ui/notice';
import { TextField } from './text-field';

export interface SelectionPartProps<View extends SelectionView = SelectionView> {
  readonly view: View;
  /** Below /api/. */
  readonly path: string;
  readonly reload: () => void;
}

/** How far it is: not published, open, or decided by whom and when. */
function State({ view }: Pick<SelectionPartProps, 'view'>): ReactElement {
  const { t, i18n } = useTranslation('console');
  const { local } = useLocalText();
  const { decision, missing, notFinal } = view;
  if (decision?.isBehind)
    return <Notice kind="warning" what={t('selections.behind')} next={t('selections.behindNext')} />;
  if (decision) {
    const time = formatTime(decision.at, i18n.language);
    return (
      <Notice
        kind="info"
        what={t('selections.decided', { name: decision.byName, time })}
        kept={t('selections.rests', { count: decision.editions.length })}
      />
    );
  }
  if (missing > 0) return <Notice kind="info" what={t('selections.missing', { count: missing })} />;
  if (notFinal.length > 0)
    return (
      <Notice
        kind="warning"
        what={t('selections.notFinal', { trades: notFinal.map(local).join(t('selections.comma')) })}
        next={t('selections.notFinalNext')}
      />
    );
  return <Notice kind="info" what={t('selections.provisional')} />;
}

type DialogProps = Pick<SelectionPartProps, 'view' | 'path'> & {
  readonly onClose: (isDone: boolean) => void;
};

const DAY = /^\d{4}-\d\d-\d\d$/;

/** Freezes the list; for a post it asks for the first day of the term. */
function DecideDialog({ view, path, onClose }: DialogProps): ReactElement {
  const { t } = useTranslation('console');
  const [startsOn, setStartsOn] = useState('');
  const { seq } = view;
  const hasTerm = view.kind === 'chief-technicians';
  return (
    <ConfirmDialog
      title={t('selections.decideTitle')}
      confirm={t('selections.decide')}
      kind="official"
      isReady={!hasTerm || DAY.test(startsOn)}
      act={() => postJson(`${path}/decide`, hasTerm ? { seq, startsOn } : { seq })}
      onClose={onClose}
    >
      <p>{t('selections.decideMeans')}</p>
      {hasTerm && (
        <TextField label={t('selections.startsOn')} type="date" value={startsOn} onChange={setStartsOn} />
      )}
    </ConfirmDialog>
  );
}

function RedoDialog({ path, onClose }: DialogProps): ReactElement {
  const { t } = useTranslation('console');
  return (
    <ConfirmDialog
      title={t('selections.redoTitle')}
      confirm={t('selections.redo')}
      kind="primary"
      leastReason={LEAST_REASON}
      act={(reason) => postJson(`${path}/redo`, { reason })}
      onClose={onClose}
    >
      <p>{t('selections.redoMeans')}</p>
    </ConfirmDialog>
  );
}

/** Decides the selection as it stands, or opens a decided one again. */
export function DecisionPanel({ view, path, reload }: SelectionPartProps): ReactElement {
  const { t } = useTranslation('console');
  const [isOpen, setOpen] = useState(false);
  const { decision, mayMake, missing, notFinal } = view;
  const close = (isDone: boolean): void => {
    if (isDone) reload();
    setOpen(false);
  };
  const Dialog = decision ? RedoDialog : DecideDialog;
  return (
    <>
      <State view={view} />
      {mayMake && (
        <p className="selection-acts">
          <Button
            kind={decision ? 'quiet' : 'official'}
            disabled={!decision && missing + notFinal.length > 0}
            onClick={() => setOpen(true)}
          >
            {t(decision ? 'selections.redo' : 'selections.decide')}
          </Button>
        </p>
      )}
      {isOpen && <Dialog view={view} path={path} onClose={close} />}
    </>
  );
}
