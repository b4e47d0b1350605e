import { Progress } from 'antd';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { DecisionPreview, DecisionView } from '#contract/registrations';
import type { BulkAct, Choice } from '#domain/registration/registration-requests';
import { postJson, type Answer } from '../../sync/api';
import { ConfirmDialog } from '../../ui/confirm-dialog';

export interface DecisionDialogProps {
  readonly tradeId: string;
  readonly tradeName: string;
  readonly act: BulkAct;
  readonly choice: Choice;
  readonly preview: DecisionPreview;
  readonly onClose: (made: DecisionView | null) => void;
}

const MOST_NAMED = 12;
const LEAST_REASON = 4;

/** Whether something is left to do: of the decision, or of taking it back. */
export function isUnderWay({ isFinished, undo }: DecisionView): boolean {
  return undo ? !undo.isFinished : !isFinished;
}

/** Goes on until it is done or there is no answer; says how far it is after each part. */
export async function carryThrough(
  first: Answer<DecisionView>,
  say: (view: DecisionView) => void,
): Promise<Answer<DecisionView>> {
  let answer = first;
  while (answer.ok) {
    say(answer.value);
    if (!isUnderWay(answer.value)) return answer;
    answer = await postJson<DecisionView>(`decisions/${answer.value.id}/progress`);
  }
  return answer;
}

function UnitCounts({ units }: Pick<DecisionPreview, 'units'>): ReactElement {
  const { t } = useTranslation('console');
  return (
    <ul className="what">
      {units.slice(0, MOST_NAMED).map(({ id, name, count }) => (
        <li key={id}>{t('reg.decide.unit', { name, count })}</li>
      ))}
      {units.length > MOST_NAMED && <li>{t('reg.decide.more', { count: units.length - MOST_NAMED })}</li>}
    </ul>
  );
}

/** Asks once before many are decided, with how many and of which units; then shows how far it is. */
export function DecisionDialog({
  tradeId,
  tradeName,
  act,
  choice,
  preview,
  onClose,
}: DecisionDialogProps): ReactElement {
  const { t } = useTranslation('console');
  const [made, setMade] = useState<DecisionView | null>(null);
  const send = async (reason: string): Promise<Answer<unknown>> => {
    // Without an answer it goes on with what has been made, not with a second decision.
    const path = made ? `decisions/${made.id}/progress` : `trades/${tradeId}/decisions`;
    const body = made ? {} : { act, reason, choice, expected: preview.total };
    return carryThrough(await postJson<DecisionView>(path, body), setMade);
  };
  const isReturn = act === 'return';
  return (
    <ConfirmDialog
      title={t(`reg.decide.${act}`, { count: preview.total })}
      confirm={t(`reg.act.${act}`)}
      kind="primary"
      isReady={preview.total > 0}
      {...(isReturn ? { leastReason: LEAST_REASON } : {})}
      act={send}
      onClose={(isDone) => onClose(isDone ? made : null)}
    >
      <p>{t('reg.decide.means', { count: preview.total, trade: tradeName })}</p>
      <UnitCounts units={preview.units} />
      {made && (
        <Progress percent={Math.floor(((made.done + made.skipped) * 100) / Math.max(1, made.expected))} />
      )}
    </ConfirmDialog>
  );
}
