import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConflictView, JudgeRegister } from '#contract/judges';
import { useCompetitionScope } from '../../app/competition-scope';
import { postJson } from '../../sync/api';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { NO_TARGET, TargetFields, targetOf } from './target-fields';

export interface PlaceDialogProps {
  readonly conflict: ConflictView;
  readonly register: JudgeRegister;
  readonly onClose: (isDone: boolean) => void;
}

/** Says whom a judge meant who declared in words. */
export function PlaceDialog({ conflict, register, onClose }: PlaceDialogProps): ReactElement {
  const { t } = useTranslation('console');
  const { competitionId } = useCompetitionScope();
  const [draft, setDraft] = useState(NO_TARGET);
  const target = targetOf(draft);
  const path = `competitions/${competitionId ?? ''}/conflicts/${conflict.id ?? ''}/target`;
  return (
    <ConfirmDialog
      title={t('ownConflicts.placeTitle')}
      confirm={t('ownConflicts.record')}
      kind="primary"
      isReady={target !== null}
      act={() => postJson(path, target ?? {})}
      onClose={onClose}
    >
      <p>{t('ownConflicts.placeMeans', { judge: conflict.judgeName })}</p>
      <blockquote>
        {conflict.named} · {conflict.reason}
      </blockquote>
      <TargetFields
        draft={draft}
        onDraft={(change) => setDraft((before) => ({ ...before, ...change }))}
        units={register.units}
      />
      <p>{t('ownConflicts.placeNobody')}</p>
    </ConfirmDialog>
  );
}
