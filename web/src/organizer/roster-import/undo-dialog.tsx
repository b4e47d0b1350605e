import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { RosterImportView } from '#contract/roster';
import { formatTime } from '../../i18n/format-time';
import { deleteJson } from '../../sync/api';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { useCountsText } from './use-counts-text';

interface UndoProps {
  readonly path: string;
  readonly one: RosterImportView;
  readonly onClose: (isDone: boolean) => void;
}

/** A city's roster goes some rows at a time, so that marking goes on. */
const TIMEOUT_MS = 600_000;

/** Names the file and the numbers before what it brought goes. */
export function UndoDialog({ path, one, onClose }: UndoProps): ReactElement {
  const { t, i18n } = useTranslation('console');
  const countsText = useCountsText();
  return (
    <ConfirmDialog
      title={t('rosterImport.undoTitle', { file: one.fileName })}
      confirm={t('rosterImport.undo')}
      kind="primary"
      act={() => deleteJson(`${path}/imports/${encodeURIComponent(one.id)}`, TIMEOUT_MS)}
      onClose={onClose}
    >
      <p>
        {t('rosterImport.undoMeans', {
          file: one.fileName,
          name: one.startedBy,
          time: formatTime(one.startedAt, i18n.language),
          counts: countsText({ ...one.counts, same: 0, faulty: 0 }),
        })}
      </p>
      <p>{t('rosterImport.undoKeeps')}</p>
    </ConfirmDialog>
  );
}
