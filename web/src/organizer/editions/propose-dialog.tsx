import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { CorrectionDraftView } from '#contract/corrections';
import type { LocalText } from '#domain/kernel/local-text';
import type { StageId } from '#domain/kernel/ids';
import { useAnswer } from '../../app/use-answer';
import { postJson } from '../../sync/api';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { ProblemNotice } from '../../ui/problem-notice';
import { LEAST_REASON } from '../least-reason';
import { AnnouncementFields } from './announcement-fields';
import { ImpactLines } from './impact-lines';

export interface ProposeDialogProps {
  readonly stageId: StageId;
  readonly onClose: (isDone: boolean) => void;
}

/** A later edition is proposed: what it changes first, then the reason and the announcement. */
export function ProposeDialog({ stageId, onClose }: ProposeDialogProps): ReactElement {
  const { t } = useTranslation('console');
  const { value: draft, problem } = useAnswer<CorrectionDraftView>(`publication/stages/${stageId}/draft`);
  const [worded, word] = useState<LocalText | null>(null);
  const announcement = worded ?? draft?.announcement;
  const base = draft?.baseVersion ?? 1;
  return (
    <ConfirmDialog
      title={t('editions.proposeTitle', { version: base + 1 })}
      confirm={t('editions.propose')}
      kind="primary"
      isReady={draft !== null}
      leastReason={LEAST_REASON}
      act={(reason, key) =>
        postJson(`publication/stages/${stageId}/proposals`, { reason, announcement }, key)
      }
      onClose={onClose}
    >
      <p>{t('editions.proposeMeans', { version: base })}</p>
      {problem && <ProblemNotice problem={problem} />}
      {draft && <ImpactLines path={`honours/stages/${stageId}/impact`} />}
      {announcement && <AnnouncementFields text={announcement} onText={word} />}
    </ConfirmDialog>
  );
}
