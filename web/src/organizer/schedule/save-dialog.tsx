import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScheduleView } from '#contract/schedule';
import { movedEntries } from '#domain/schedule/schedule-warnings';
import { putJson } from '../../sync/api';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import type { ScheduleDraft } from './schedule-draft';
import { namesOf } from './schedule-warnings-panel';

export interface SaveDialogProps {
  readonly view: ScheduleView;
  readonly draft: ScheduleDraft;
  readonly onClose: (isDone: boolean) => void;
}

const MOST_NAMED = 60;

/** Saves the schedule on top of the version that was loaded, after naming whoever comes to another place or time. */
export function SaveDialog({ view, draft, onClose }: SaveDialogProps): ReactElement {
  const { t } = useTranslation('console');
  const nameOf = namesOf(view);
  const moved = movedEntries(view.schedule, draft);
  const { sessions, placements, hallRules } = draft;
  return (
    <ConfirmDialog
      title={t('schedule.saveTitle')}
      confirm={t('schedule.save')}
      kind="primary"
      act={() =>
        putJson(`stages/${view.stageId}/schedule`, {
          version: view.version,
          sessions,
          placements,
          hallRules,
        })
      }
      onClose={onClose}
    >
      <p>{t('schedule.saveMeans', { sessions: sessions.length, placed: placements.length })}</p>
      {moved.length > 0 ? (
        <>
          <p>
            <strong>{t('schedule.moved', { count: moved.length })}</strong>
          </p>
          <p className="schedule-warnings">
            {moved.slice(0, MOST_NAMED).map(nameOf).join(t('schedule.comma'))}
            {moved.length > MOST_NAMED && t('schedule.andMore', { count: moved.length - MOST_NAMED })}
          </p>
        </>
      ) : (
        <p>{t('schedule.nobodyMoved')}</p>
      )}
    </ConfirmDialog>
  );
}
