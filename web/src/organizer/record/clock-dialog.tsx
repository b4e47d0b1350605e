import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClockBody, ClockView } from '#contract/record';
import type { ModuleId } from '#domain/kernel/ids';
import { formatTime } from '../../i18n/format-time';
import { postJson } from '../../sync/api';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { LEAST_REASON } from '../least-reason';
import type { ClockEntry } from './clock-row';
import { clockText, readMinutes } from './clock-text';
import { MinutesField } from './minutes-field';

export interface ClockDialogProps {
  readonly act: 'pause' | 'compensate' | 'undo';
  readonly entry: ClockEntry;
  readonly moduleId: ModuleId;
  readonly clock: ClockView | undefined;
  readonly onClose: (isDone: boolean) => void;
}

/** The last thing that was said of the clock: what an undo takes back. */
function lastOf(
  clock: ClockView | undefined,
):
  { readonly seq: number; readonly at: string; readonly act: string; readonly seconds?: number } | undefined {
  const step = clock?.steps.at(-1);
  const given = clock?.compensations.at(-1);
  if (given && given.seq > (step?.seq ?? 0)) return { ...given, act: 'compensate' };
  return step;
}

function Undone({ clock }: Pick<ClockDialogProps, 'clock'>): ReactElement | null {
  const { t, i18n } = useTranslation('console');
  const last = lastOf(clock);
  if (!last) return null;
  const what = t(`time.step.${last.act}`, { time: clockText((last.seconds ?? 0) * 1000) });
  return <p>{t('time.undoMeans', { what, at: formatTime(last.at, i18n.language) })}</p>;
}

/** A step that wants its reason: a pause, time given back, or a slip undone. */
export function ClockDialog({ act, entry, moduleId, clock, onClose }: ClockDialogProps): ReactElement {
  const { t } = useTranslation('console');
  const [minutes, setMinutes] = useState('');
  const seconds = readMinutes(minutes);
  // What was last when the dialog opened is meant, whatever happens meanwhile.
  const [last] = useState(() => lastOf(clock));
  const bodyOf = (reason: string): ClockBody => {
    if (act === 'pause') return { kind: 'ClockPaused', moduleId, reason };
    if (act === 'undo') return { kind: 'ClockCorrected', moduleId, voids: last?.seq ?? 0, reason };
    return { kind: 'TimeCompensated', moduleId, seconds: seconds ?? 0, reason };
  };
  return (
    <ConfirmDialog
      title={t(`time.title.${act}`, { number: entry.number })}
      confirm={act === 'compensate' && seconds === null ? t('time.minutesLack') : t(`time.act.${act}`)}
      kind="primary"
      isReady={act !== 'compensate' || seconds !== null}
      leastReason={LEAST_REASON}
      act={(reason) => postJson(`marking/entries/${entry.entryId}/clock`, bodyOf(reason))}
      onClose={onClose}
    >
      {act === 'undo' && <Undone clock={clock} />}
      {act === 'compensate' && <MinutesField minutes={minutes} onMinutes={setMinutes} />}
      {act === 'pause' && <p>{t('time.pauseMeans')}</p>}
    </ConfirmDialog>
  );
}
