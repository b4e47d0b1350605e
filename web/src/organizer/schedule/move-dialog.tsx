import { InputNumber, Select } from 'antd';
import { useId, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScheduleView } from '#contract/schedule';
import type { Placement } from '#domain/schedule/session';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import type { ScheduleDraft } from './schedule-draft';
import { namesOf } from './schedule-warnings-panel';
import { useSessionWords } from './use-session-words';

export interface MoveDialogProps {
  readonly view: ScheduleView;
  readonly draft: ScheduleDraft;
  readonly placement: Placement;
  readonly onMove: (to: Placement) => void;
  readonly onClose: () => void;
}

interface BenchProps extends Pick<MoveDialogProps, 'draft'> {
  readonly to: Placement;
  readonly onTo: (change: Partial<Placement>) => void;
}

function BenchFields({ draft, to, onTo }: BenchProps): ReactElement {
  const { t } = useTranslation('console');
  const words = useSessionWords();
  const sessionField = useId();
  const session = draft.sessions.find(({ id }) => id === to.sessionId);
  return (
    <div className="field-form">
      <label htmlFor={sessionField}>
        {t('schedule.session')}
        <Select
          id={sessionField}
          value={to.sessionId}
          options={draft.sessions.map((one) => ({ value: one.id, label: `${words.when(one)} ${one.place}` }))}
          onChange={(sessionId) => onTo({ sessionId, batch: 1, station: 1 })}
        />
      </label>
      <div className="schedule-fields">
        {(['batch', 'station'] as const).map((key) => (
          <label key={key}>
            {t(`schedule.${key}`)}
            <InputNumber
              min={1}
              max={(key === 'batch' ? session?.batches : session?.stations) ?? 1}
              precision={0}
              value={to[key]}
              onChange={(value) => onTo({ [key]: value ?? 1 })}
            />
          </label>
        ))}
      </div>
    </div>
  );
}

/** Puts somebody at another bench by hand; says who has to make room. */
export function MoveDialog({ view, draft, placement, onMove, onClose }: MoveDialogProps): ReactElement {
  const { t } = useTranslation('console');
  const [to, setTo] = useState(placement);
  const nameOf = namesOf(view);
  const there = draft.placements.find(
    ({ entryId, sessionId, batch, station }) =>
      entryId !== to.entryId && sessionId === to.sessionId && batch === to.batch && station === to.station,
  );
  return (
    <ConfirmDialog
      title={t('schedule.moveTitle', { name: nameOf(placement.entryId) })}
      confirm={t('schedule.take')}
      kind="primary"
      act={() => {
        onMove(to);
        return Promise.resolve({ ok: true, value: null });
      }}
      onClose={onClose}
    >
      <BenchFields draft={draft} to={to} onTo={(change) => setTo((before) => ({ ...before, ...change }))} />
      <p>{there ? t('schedule.swaps', { name: nameOf(there.entryId) }) : t('schedule.free')}</p>
    </ConfirmDialog>
  );
}
