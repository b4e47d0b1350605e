import { useEffect, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Modal } from 'antd';
import { useBlocker } from 'react-router';
import type { StageRulesView } from '#contract/competitions';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { ChecksPanel } from './checks-panel';
import { ImportDialog } from './import-dialog';
import { NodeForm } from './node-form';
import { SaveDialog } from './save-dialog';
import { SchemeToolbar } from './scheme-toolbar';
import { SchemeTree } from './scheme-tree';
import { useHistoryKeys } from './use-tree-keys';
import { useSchemeEditor, type SchemeEditing } from './use-scheme-editor';

export interface SchemeEditorProps {
  readonly view: StageRulesView;
  /** Why nothing may be changed; null where it may. */
  readonly locked: string | null;
  readonly reload: () => void;
}

/** Asks before unsaved changes are left behind, within the console and when the window is closed. */
function LeaveGuard({ isChanged }: { readonly isChanged: boolean }): ReactElement | null {
  const { t } = useTranslation('console');
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => isChanged && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (!isChanged) return undefined;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isChanged]);
  if (blocker.state !== 'blocked') return null;
  return (
    <Modal open title={t('scheme.leaveTitle')} footer={null} onCancel={() => blocker.reset()}>
      <p>{t('scheme.leaveLead')}</p>
      <div className="dialog-foot">
        <Button onClick={() => blocker.proceed()}>{t('scheme.leave')}</Button>
        <Button kind="primary" onClick={() => blocker.reset()}>
          {t('scheme.stay')}
        </Button>
      </div>
    </Modal>
  );
}

/** What stands between the draft and its being saved: marks, or a version that somebody else has saved. */
function StateNotices({
  editing,
  view,
  locked,
}: SchemeEditorProps & { readonly editing: SchemeEditing }): ReactElement | null {
  const { t } = useTranslation('console');
  if (locked !== null)
    return <Notice kind="info" what={locked} next={editing.isChanged ? t('scheme.lockedNext') : undefined} />;
  if (view.version === editing.version) return null;
  return (
    <Notice
      kind="warning"
      what={t('scheme.outdated', { version: view.version })}
      kept={t('scheme.outdatedKept')}
      next={t('scheme.outdatedNext')}
    >
      <Button onClick={editing.discard}>{t('scheme.takeNewest')}</Button>
      <Button onClick={editing.keepOnNewest}>{t('scheme.keepMine')}</Button>
    </Notice>
  );
}

interface FootProps {
  readonly editing: SchemeEditing;
  readonly isDisabled: boolean;
  readonly onSave: () => void;
}

function SaveFoot({ editing, isDisabled, onSave }: FootProps): ReactElement {
  const { t } = useTranslation('console');
  const { faults, isChanged, version, discard } = editing;
  const isFaulty = faults.length > 0;
  return (
    <div className="scheme-foot">
      <output>{t(isChanged ? 'scheme.unsaved' : 'scheme.savedAs', { version })}</output>
      <Button disabled={isDisabled || !isChanged} onClick={discard}>
        {t('scheme.discard')}
      </Button>
      <Button kind="primary" disabled={isDisabled || !isChanged || isFaulty} onClick={onSave}>
        {isFaulty ? t('scheme.cannotSave', { count: faults.length }) : t('scheme.save')}
      </Button>
    </div>
  );
}

interface DialogsProps {
  readonly kind: 'save' | 'import';
  readonly editing: SchemeEditing;
  readonly stageId: StageRulesView['stageId'];
  readonly reload: () => void;
  readonly onClose: () => void;
}

function Dialogs({ kind, editing, stageId, reload, onClose }: DialogsProps): ReactElement {
  if (kind === 'import')
    return (
      <ImportDialog
        stageId={stageId}
        scheme={editing.scheme}
        onTake={(scheme) => {
          editing.edit(() => ({ scheme, key: null }));
          onClose();
        }}
        onClose={onClose}
      />
    );
  return (
    <SaveDialog
      stageId={stageId}
      editing={editing}
      onRefused={(code) => code === 'VERSION_OUTDATED' && reload()}
      onSaved={(stored) => {
        editing.settle(stored);
        reload();
      }}
      onClose={onClose}
    />
  );
}

/** The editor of one marking scheme. */
export function SchemeEditor({ view, locked, reload }: SchemeEditorProps): ReactElement {
  const [dialog, setDialog] = useState<'save' | 'import' | null>(null);
  const editing = useSchemeEditor(view);
  const { stageId } = view;
  const isDisabled = locked !== null;
  useHistoryKeys(editing, isDisabled || dialog !== null);
  const close = (): void => setDialog(null);
  return (
    <div className="scheme">
      <LeaveGuard isChanged={editing.isChanged && !isDisabled} />
      <StateNotices editing={editing} view={view} locked={locked} reload={reload} />
      <SchemeToolbar
        editing={editing}
        isDisabled={isDisabled}
        stageId={stageId}
        onImport={() => setDialog('import')}
      />
      <div className="scheme-body">
        <SchemeTree editing={editing} isDisabled={isDisabled} />
        <div className="scheme-side">
          <ChecksPanel editing={editing} />
          <NodeForm editing={editing} isDisabled={isDisabled} />
        </div>
      </div>
      <SaveFoot editing={editing} isDisabled={isDisabled} onSave={() => setDialog('save')} />
      {dialog && (
        <Dialogs kind={dialog} editing={editing} stageId={stageId} reload={reload} onClose={close} />
      )}
    </div>
  );
}
