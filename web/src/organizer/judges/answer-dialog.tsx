import { Radio } from 'antd';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConflictAnswerBody, ConflictView } from '#contract/judges';
import type { ConflictAnswerKind } from '#domain/conflict/conflict';
import { useCompetitionScope } from '../../app/competition-scope';
import { postJson } from '../../sync/api';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { LEAST_REASON } from '../least-reason';
import { isToPlace, useWhomText } from './use-whom-text';

export interface AnswerDialogProps {
  readonly conflict: ConflictView;
  readonly onClose: (isDone: boolean) => void;
}

/** Her own unit is no mistake unless she declared it; of somebody who is not known it can only be said that nobody here is meant. */
function answersTo(conflict: ConflictView): readonly ConflictAnswerKind[] {
  if (isToPlace(conflict)) return ['withdrawn'];
  const isFound = conflict.kind === 'unit' && !conflict.isOwn;
  return isFound ? ['may-mark', 'steps-aside'] : ['may-mark', 'steps-aside', 'withdrawn'];
}

/** What the committee says to a conflict, with its reason. */
export function AnswerDialog({ conflict, onClose }: AnswerDialogProps): ReactElement {
  const { t } = useTranslation('console');
  const { competitionId } = useCompetitionScope();
  const { id, judgeId, unitId, kind, judgeName } = conflict;
  const answers = answersTo(conflict);
  const [as, setAs] = useState<ConflictAnswerKind>(
    conflict.state === 'lifted' ? 'steps-aside' : (answers[0] ?? 'withdrawn'),
  );
  const body = (reason: string): ConflictAnswerBody =>
    id === null ? { judgeId, ...(unitId ? { unitId } : {}), as, reason } : { id, as, reason };
  const whom = useWhomText()(conflict);
  return (
    <ConfirmDialog
      title={t('judges.answerTitle')}
      confirm={t('judges.decide')}
      kind="primary"
      leastReason={LEAST_REASON}
      act={(reason) => postJson(`competitions/${competitionId ?? ''}/conflicts/answers`, body(reason))}
      onClose={onClose}
    >
      <p>{t('judges.answerMeans', { name: judgeName, kind: t(`judges.kind.${kind}`), whom })}</p>
      <Radio.Group
        value={as}
        onChange={({ target }) => setAs(target.value as ConflictAnswerKind)}
        options={answers.map((value) => ({ value, label: t(`judges.as.${value}`) }))}
      />
    </ConfirmDialog>
  );
}
