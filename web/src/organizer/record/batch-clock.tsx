import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClocksBody, ClocksOutcome } from '#contract/record';
import type { ModuleId, StageId } from '#domain/kernel/ids';
import { postJson, type Answer } from '../../sync/api';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import type { ClockEntry } from './clock-row';

export interface BatchClockProps {
  readonly act: 'ClockStarted' | 'ClockStopped';
  readonly stageId: StageId;
  readonly moduleId: ModuleId;
  readonly entries: readonly ClockEntry[];
  readonly onClose: (isDone: boolean) => void;
}

/** One step for many at one instant, after a confirmation that names their numbers. Who could not take it is the answer. */
export function BatchClock({ act, stageId, moduleId, entries, onClose }: BatchClockProps): ReactElement {
  const { t } = useTranslation('console');
  const [meant] = useState(entries);
  const run = async (): Promise<Answer<unknown>> => {
    const body: ClocksBody = { kind: act, moduleId, entryIds: meant.map(({ entryId }) => entryId) };
    const answer = await postJson<ClocksOutcome>(`marking/stages/${stageId}/clocks`, body);
    const refused = answer.ok ? answer.value.outcomes.find((one) => !one.ok) : undefined;
    return refused && !refused.ok ? { ok: false, refusal: refused.refusal } : answer;
  };
  return (
    <ConfirmDialog
      title={t(`time.batch.${act}.title`, { count: meant.length })}
      confirm={t(`time.batch.${act}.confirm`, { count: meant.length })}
      kind="primary"
      act={run}
      onClose={onClose}
    >
      <p>{t(`time.batch.${act}.means`)}</p>
      <p className="clock-numbers">{meant.map(({ number }) => number).join(t('rules.list'))}</p>
    </ConfirmDialog>
  );
}
