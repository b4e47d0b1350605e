import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClockView } from '#contract/record';
import type { EntryId } from '#domain/kernel/ids';
import { isOut } from '#domain/ledger/entry-status';
import { useClock } from '../../app/use-clock';
import { postJson, type Problem } from '../../sync/api';
import { Button } from '../../ui/button';
import { ProblemNotice } from '../../ui/problem-notice';
import { BatchClock } from './batch-clock';
import { ClockDialog, type ClockDialogProps } from './clock-dialog';
import { ClockRow, type ClockEntry, type RowAct } from './clock-row';
import { TimeAllowed, type TimeAllowedProps } from './time-allowed';
import type { HeldClocks } from './use-clocks';

export interface ClockBoardProps {
  readonly held: HeldClocks;
  readonly module: TimeAllowedProps['module'];
  readonly mayAct: boolean;
  readonly reload: () => void;
}

type Open =
  | { readonly kind: 'row'; readonly act: ClockDialogProps['act']; readonly entry: ClockEntry }
  | {
      readonly kind: 'batch';
      readonly act: 'ClockStarted' | 'ClockStopped';
      readonly entries: readonly ClockEntry[];
    };

interface BoardActs {
  readonly problem: Problem | null;
  readonly open: Open | null;
  readonly setOpen: (open: Open | null) => void;
  readonly act: (entry: ClockEntry, act: RowAct) => void;
}

function useBoardActs({ module, reload }: ClockBoardProps): BoardActs {
  const [problem, setProblem] = useState<Problem | null>(null);
  const [open, setOpen] = useState<Open | null>(null);
  const step = async (entry: ClockEntry, kind: RowAct): Promise<void> => {
    const body = { kind, moduleId: module.moduleId };
    const answer = await postJson(`marking/entries/${entry.entryId}/clock`, body);
    setProblem(answer.ok ? null : answer.refusal);
    reload();
  };
  const act = (entry: ClockEntry, what: RowAct): void => {
    if (what === 'pause' || what === 'compensate' || what === 'undo') {
      setOpen({ kind: 'row', act: what, entry });
      return;
    }
    void step(entry, what);
  };
  return { problem, open, setOpen, act };
}

const clockOf = (entry: ClockEntry, { module }: ClockBoardProps): ClockView | undefined =>
  entry.clocks.find(({ moduleId }) => moduleId === module.moduleId);

function Head({ isActing }: { readonly isActing: boolean }): ReactElement {
  const { t } = useTranslation('console');
  return (
    <thead>
      <tr>
        <th>{isActing && <span className="visually-hidden">{t('time.chosen')}</span>}</th>
        <th scope="col">{t('time.entry')}</th>
        <th scope="col">{t('time.stateLabel')}</th>
        <th scope="col">{t('time.elapsed')}</th>
        <th scope="col">{t('time.left')}</th>
        <th>
          <span className="visually-hidden">{t('time.acts')}</span>
        </th>
      </tr>
    </thead>
  );
}

interface BatchButtonsProps {
  readonly board: ClockBoardProps;
  readonly chosen: ReadonlySet<EntryId>;
  readonly onOpen: (open: Open) => void;
}

/** Starts or stops those chosen; with nobody chosen, all who can be started or stopped. */
function BatchButtons({ board, chosen, onOpen }: BatchButtonsProps): ReactElement {
  const { t } = useTranslation('console');
  const among = board.held.view.entries.filter(
    ({ entryId, status }) => !isOut(status) && (chosen.size === 0 || chosen.has(entryId)),
  );
  const stateOf = (entry: ClockEntry): ClockView['state'] => clockOf(entry, board)?.state ?? 'not-started';
  const toStart = among.filter((entry) => stateOf(entry) === 'not-started');
  const toStop = among.filter((entry) => ['running', 'paused'].includes(stateOf(entry)));
  const button = (
    act: 'ClockStarted' | 'ClockStopped',
    entries: readonly ClockEntry[],
  ): ReactElement | false =>
    entries.length > 0 && (
      <Button
        kind={act === 'ClockStarted' ? 'primary' : 'quiet'}
        size="large"
        onClick={() => onOpen({ kind: 'batch', act, entries })}
      >
        {t(`time.batch.${act}.confirm`, { count: entries.length })}
      </Button>
    );
  return (
    <span className="clock-batch">
      {button('ClockStarted', toStart)}
      {button('ClockStopped', toStop)}
    </span>
  );
}

interface RowsProps {
  readonly board: ClockBoardProps;
  readonly chosen: ReadonlySet<EntryId>;
  readonly onChoose: (entryId: EntryId, isChosen: boolean) => void;
  readonly onAct: BoardActs['act'];
}

function Rows({ board, chosen, onChoose, onAct }: RowsProps): ReactElement {
  const { held, module, mayAct } = board;
  const sinceMs = Math.max(0, useClock() - held.atMs);
  return (
    <table className="clock-table">
      <Head isActing={mayAct} />
      <tbody>
        {held.view.entries.map((entry) => (
          <ClockRow
            key={entry.entryId}
            entry={entry}
            clock={clockOf(entry, board)}
            sinceMs={sinceMs}
            allowedMs={module.allowedSeconds === null ? null : module.allowedSeconds * 1000}
            isChosen={chosen.has(entry.entryId)}
            onChoose={(isChosen) => onChoose(entry.entryId, isChosen)}
            {...(mayAct ? { onAct: (what: RowAct) => onAct(entry, what) } : {})}
          />
        ))}
      </tbody>
    </table>
  );
}

interface DialogsProps {
  readonly board: ClockBoardProps;
  readonly open: Open;
  readonly onClose: (isDone: boolean) => void;
}

function Dialogs({ board, open, onClose }: DialogsProps): ReactElement {
  const { moduleId } = board.module;
  if (open.kind === 'row') {
    const { act, entry } = open;
    const clock = clockOf(entry, board);
    return <ClockDialog act={act} entry={entry} moduleId={moduleId} clock={clock} onClose={onClose} />;
  }
  const { act, entries } = open;
  const { stageId } = board.held.view;
  return <BatchClock act={act} stageId={stageId} moduleId={moduleId} entries={entries} onClose={onClose} />;
}

/** The clocks of one module: a row for each contestant, and what is done for many at once. */
export function ClockBoard(props: ClockBoardProps): ReactElement {
  const { held, module, mayAct, reload } = props;
  const [chosen, setChosen] = useState<ReadonlySet<EntryId>>(new Set());
  const { problem, open, setOpen, act } = useBoardActs(props);
  const close = (isDone: boolean): void => {
    setOpen(null);
    if (isDone && open?.kind === 'batch') setChosen(new Set());
    reload();
  };
  const choose = (entryId: EntryId, isChosen: boolean): void => {
    const others = [...chosen].filter((one) => one !== entryId);
    setChosen(new Set(isChosen ? [...others, entryId] : others));
  };
  return (
    <div className="clock-board">
      {problem && <ProblemNotice problem={problem} />}
      <div className="clock-head">
        <TimeAllowed stageId={held.view.stageId} module={module} mayChange={mayAct} onChanged={reload} />
        {mayAct && <BatchButtons board={props} chosen={chosen} onOpen={setOpen} />}
      </div>
      <Rows board={props} chosen={chosen} onChoose={choose} onAct={act} />
      {open && <Dialogs board={props} open={open} onClose={close} />}
    </div>
  );
}
