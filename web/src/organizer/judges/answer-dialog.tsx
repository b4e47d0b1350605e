import { Radio } from 'antd';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConflictAnswerBody, ConflictView } from '#contract/judges';
import type { ConflictAnswerKind } from '#domain/conflict/conflict';
import { useCompetitionScope } from '../../app/competition-scope';
import { postJson } from '../../sync/api';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { LEAST_REASON } from '../least-reason';

export interface AnswerDialogProps {
  readonly conflict: ConflictView;
  readonly onClose: (isDone: boolean) => void;
}

/** What the committee says to a conflict, with its reason. */
export function AnswerDialog({ conflict, onClose }: AnswerDialogProps): ReactElement {
  const { t } = useTranslation('console');
  const { competitionId } = useCompetitionScope();
  const { id, judgeId, unitId, kind, judgeName, contestantName, unitName } = conflict;
  const [as, setAs] = useState<ConflictAnswerKind>(conflict.state === 'lifted' ? 'steps-aside' : 'may-mark');
  const answers: readonly ConflictAnswerKind[] =
    kind === 'unit' ? ['may-mark', 'steps-aside'] : ['may-mark', 'steps-aside', 'withdrawn'];
  const body = (reason: string): ConflictAnswerBody =>
    id === null ? { judgeId, ...(unitId ? { unitId } : {}), as, reason } : { id, as, reason };
  const whom =
    contestantName === null ? t('judges.allOfUnit', { unit: unitName }) : `${contestantName} · ${unitName}`;
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
