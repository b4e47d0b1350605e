import { useState } from 'react';
import type { SheetView } from '#contract/marking';
import type { AspectId } from '#domain/kernel/ids';
import type { MarkValue } from '#domain/kernel/mark-value';
import type { MutationBody } from '#domain/mark/mutation';
import { useDesk } from './desk-context';
import { readScore } from '../marks/read-score';
import type { Cell, SheetReading } from './read-sheet';
import { useLatest, type Latest } from './use-latest';
import { useTyping, type Typing } from './use-typing';

interface Step {
  readonly aspectId: AspectId;
  readonly former: MarkValue | null;
}

/** Everything a judge can do on an open sheet; each act is on this tablet's disk before it shows as entered. */
export interface Marking {
  readonly index: number;
  readonly cell: Cell | undefined;
  /** The mark in focus that the next key goes on from: stored, or being stored. */
  readonly points: MarkValue | null;
  readonly typing: Typing;
  readonly isDraft: boolean;
  readonly canUndo: boolean;
  /** Takes over what was typed; false when it is no mark. */
  readonly commit: () => boolean;
  readonly commitAndGo: (index: number) => void;
  /** `seenSeq` where the judge has just seen another mark of this cell. */
  readonly mark: (points: MarkValue | null, seenSeq?: number) => void;
  readonly undo: () => void;
}

function toMutation(sheet: SheetView, cell: Cell, points: MarkValue | null): MutationBody {
  const place = { entryId: sheet.entryId, aspectId: cell.aspect.id, basedOn: cell.seenSeq };
  return points === null ? { name: 'voidMark', ...place } : { name: 'enterMark', ...place, points };
}

type Write = (cell: Cell, points: MarkValue | null, onStored: () => void) => void;

/**
 * Puts a mark on this tablet's disk. The judge's next key may come before that is done, so nothing waits for it; when the
 * tablet cannot store the mark, the aspect comes back into focus and says so.
 */
function useWrite(sheet: SheetView, latest: Latest, onLost: (aspectId: AspectId) => void): Write {
  const { outbox } = useDesk();
  return (cell, points, onStored) => {
    navigator.vibrate?.(75);
    const settle = latest.give(cell.aspect.id, points);
    const stored = (): void => {
      settle();
      onStored();
    };
    const lost = (): void => {
      settle();
      onLost(cell.aspect.id);
    };
    outbox.enter(toMutation(sheet, cell, points)).then(stored, lost);
  };
}

interface Steps {
  readonly count: number;
  readonly keep: (step: Step) => void;
  /** Takes the last step back and returns its aspect; undefined when there is none. */
  readonly takeBack: () => AspectId | undefined;
}

/** What this visit entered, to be taken back one by one. A step back is a new mark: the ledger only grows. */
function useSteps(cells: readonly Cell[], write: Write): Steps {
  const [steps, setSteps] = useState<readonly Step[]>([]);
  const cellOf = ({ aspectId }: Step): Cell | undefined => cells.find(({ aspect }) => aspect.id === aspectId);
  // What is not on the sheet any more cannot be taken back.
  const open = steps.filter((step) => cellOf(step) !== undefined);
  const takeBack = (): AspectId | undefined => {
    const last = open.at(-1);
    const cell = last && cellOf(last);
    if (!last || !cell) return undefined;
    write(cell, last.former, () => setSteps((former) => former.filter((step) => step !== last)));
    return last.aspectId;
  };
  return { count: open.length, keep: (step) => setSteps((former) => [...former, step]), takeBack };
}

interface Hold {
  readonly cell: Cell | undefined;
  readonly typing: Typing;
  readonly points: MarkValue | null;
  readonly write: Write;
  readonly steps: Steps;
}

/** Enters a mark for the aspect in focus; the same mark again is no new mark. */
function markWith({ cell, points: former, typing, write, steps }: Hold): Marking['mark'] {
  return (points, seenSeq) => {
    typing.clear();
    if (!cell || cell.isLocked || (points === former && cell.refused === null)) return;
    const seen = seenSeq === undefined ? cell : { ...cell, seenSeq };
    write(seen, points, () => steps.keep({ aspectId: cell.aspect.id, former }));
  };
}

interface Focus {
  readonly index: number;
  readonly focus: (aspectId: AspectId | undefined) => void;
}

/**
 * Which aspect is in focus, by its id: aspects come to the sheet and go from it when elements are declared, and what is half typed
 * must not end up in another one.
 */
function useFocus(cells: readonly Cell[], typing: Typing): Focus {
  const fallback = cells[firstEmpty(cells)]?.aspect.id;
  const [aspectId, setAspectId] = useState(fallback);
  const index = cells.findIndex(({ aspect }) => aspect.id === aspectId);
  if (index < 0 && aspectId !== fallback) {
    setAspectId(fallback);
    typing.clear();
  }
  return { index: Math.max(0, index), focus: setAspectId };
}

/** The judge's hand on one sheet: which aspect is in focus, what is typed, what can be undone. */
export function useMarking(sheet: SheetView, { cells }: SheetReading): Marking {
  const typing = useTyping();
  const latest = useLatest();
  const { index, focus } = useFocus(cells, typing);
  const write = useWrite(sheet, latest, (lost) => {
    focus(lost);
    typing.fail({ kind: 'not-stored' });
  });
  const steps = useSteps(cells, write);
  const cell = cells[index];
  const points = cell ? latest.of(cell) : null;
  const { draft } = typing;
  const isDraft = draft !== null;
  const mark = markWith({ cell, points, typing, write, steps });

  const commit = (): boolean => {
    if (draft === null || !cell) return true;
    const reading = readScore(draft, cell.aspect);
    if (reading.ok) mark(reading.points);
    else typing.fail({ kind: reading.fault, text: draft });
    return reading.ok;
  };
  const commitAndGo = (next: number): void => {
    if (!commit()) return;
    typing.clear();
    focus(cells[Math.min(cells.length - 1, Math.max(0, next))]?.aspect.id);
  };
  const undo = (): void => (isDraft ? typing.clear() : focus(steps.takeBack() ?? cell?.aspect.id));

  return {
    index,
    cell,
    points,
    typing,
    isDraft,
    canUndo: isDraft || steps.count > 0,
    commit,
    commitAndGo,
    mark,
    undo,
  };
}

function firstEmpty(cells: readonly Cell[]): number {
  return Math.max(
    0,
    cells.findIndex(({ points, isLocked }) => points === null && !isLocked),
    cells.some(({ isLocked }) => isLocked) ? cells.findIndex(({ isLocked }) => !isLocked) : 0,
  );
}
