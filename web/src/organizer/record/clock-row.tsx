import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClocksView, ClockView } from '#contract/record';
import { isOut } from '#domain/ledger/entry-status';
import { Button } from '../../ui/button';
import { NumberTag } from '../../ui/small-signs';
import { clockText } from './clock-text';

export type ClockEntry = ClocksView['entries'][number];
/** What a row can ask for: a step at once, or a dialog that wants a reason. */
export type RowAct = 'ClockStarted' | 'ClockResumed' | 'ClockStopped' | 'pause' | 'compensate' | 'undo';

export interface ClockRowProps {
  readonly entry: ClockEntry;
  readonly clock: ClockView | undefined;
  /** What has gone by since the server's answer. */
  readonly sinceMs: number;
  readonly allowedMs: number | null;
  readonly isChosen: boolean;
  readonly onChoose: (isChosen: boolean) => void;
  /** Absent where the account only reads, and in a closed stage. */
  readonly onAct?: (act: RowAct) => void;
}

const ACTS: Readonly<Record<ClockView['state'], readonly RowAct[]>> = {
  'not-started': ['ClockStarted'],
  running: ['pause', 'ClockStopped'],
  paused: ['ClockResumed', 'ClockStopped'],
  stopped: [],
};

function Acts({
  clock,
  onAct,
}: Pick<ClockRowProps, 'clock'> & { readonly onAct: (act: RowAct) => void }): ReactElement {
  const { t } = useTranslation('console');
  const state = clock?.state ?? 'not-started';
  const hasSteps = clock !== undefined && clock.steps.length + clock.compensations.length > 0;
  const acts: readonly RowAct[] = [...ACTS[state], 'compensate', ...(hasSteps ? (['undo'] as const) : [])];
  return (
    <span className="clock-acts">
      {acts.map((act) => (
        <Button
          key={act}
          kind={act === 'ClockStarted' || act === 'ClockResumed' ? 'primary' : 'quiet'}
          onClick={() => onAct(act)}
        >
          {t(`time.act.${act}`)}
        </Button>
      ))}
    </span>
  );
}

interface LeftProps {
  readonly clock: ClockView | undefined;
  /** Below zero while time is left; null where no time was set. */
  readonly overMs: number | null;
}

function Left({ clock, overMs }: LeftProps): ReactElement {
  const { t } = useTranslation('console');
  const isOver = overMs !== null && overMs > 0;
  return (
    <>
      {overMs !== null && !isOver && clockText(-overMs)}
      {isOver && <strong>{t('time.over', { time: clockText(overMs) })}</strong>}
      {clock !== undefined && clock.compensatedMs > 0 && (
        <small>{t('time.compensated', { time: clockText(clock.compensatedMs) })}</small>
      )}
    </>
  );
}

/** One contestant's clock. */
export function ClockRow(props: ClockRowProps): ReactElement {
  const { t } = useTranslation('console');
  const { entry, clock, sinceMs, isChosen, onChoose, onAct } = props;
  const state = clock?.state ?? 'not-started';
  const elapsedMs = (clock?.elapsedMs ?? 0) + (state === 'running' ? sinceMs : 0);
  const allowedMs = clock?.allowedMs ?? props.allowedMs;
  const overMs = allowedMs === null ? 0 : elapsedMs - allowedMs;
  const pause = clock?.steps.findLast(({ act }) => act === 'pause');
  return (
    <tr data-state={state} data-over={overMs > 0}>
      <td>
        {onAct && (
          <input
            type="checkbox"
            aria-label={t('time.choose', { number: entry.number })}
            checked={isChosen}
            disabled={isOut(entry.status)}
            onChange={(event) => onChoose(event.target.checked)}
          />
        )}
      </td>
      <th scope="row">
        <NumberTag number={entry.number} />
        {entry.status !== 'present' && <small> {t(`app:status.${entry.status}`)}</small>}
      </th>
      <td>
        <span className="state-word" data-state={state}>
          {t(`time.state.${state}`)}
        </span>
        {state === 'paused' && <small className="clock-reason">{pause?.reason}</small>}
      </td>
      <td className="clock-figure">{state === 'not-started' ? '–' : clockText(elapsedMs)}</td>
      <td className="clock-left">
        <Left clock={clock} overMs={allowedMs === null ? null : overMs} />
      </td>
      <td>{onAct && !isOut(entry.status) && <Acts clock={clock} onAct={onAct} />}</td>
    </tr>
  );
}
