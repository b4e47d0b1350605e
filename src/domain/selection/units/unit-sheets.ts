import type { UnitId } from '../../kernel/ids';
import type { SelectionAct } from '../selection-act';

type Checked = Extract<SelectionAct, { kind: 'checklist' }>;
type Contribution = Extract<SelectionAct, { kind: 'contribution' }>;

/** A line of a unit's sheet: its own word beside what the reviewers make of it. */
export interface SheetLine extends Omit<Checked, 'kind'> {
  /** What the unit itself says to it; null: its own account has not entered the line. */
  readonly ownNote: string | null;
}

/** What was entered for the units, newest last. */
export interface UnitSheets {
  readonly lineOf: (unitId: UnitId, itemId: string) => SheetLine | undefined;
  /** Lines that a unit has given itself points for and nobody has reviewed. */
  readonly unreviewed: number;
  readonly contributions: readonly Contribution[];
}

/** What a unit enters is its own: the desk does not change it, and what was reviewed before is to be reviewed again (OWN-3). */
const withOwn = (
  before: SheetLine | undefined,
  { unitId, itemId, own, note }: Extract<SelectionAct, { kind: 'own-sheet' }>,
): SheetLine => ({
  unitId,
  itemId,
  own,
  ownNote: note,
  reviewed: null,
  isFailed: before?.isFailed ?? false,
  note: before?.note ?? '',
});

const withChecked = (before: SheetLine | undefined, act: Checked): SheetLine => {
  const { unitId, itemId, reviewed, isFailed, note } = act;
  const ownNote = before?.ownNote ?? null;
  return {
    unitId,
    itemId,
    own: ownNote === null ? act.own : (before?.own ?? null),
    ownNote,
    reviewed,
    isFailed,
    note,
  };
};

/** Folds the acts: of several on one line the newest counts. */
export function unitSheets(acts: readonly SelectionAct[]): UnitSheets {
  const lines = new Map<string, SheetLine>();
  const contributions: Contribution[] = [];
  for (const act of acts) {
    if (act.kind === 'contribution') contributions.push(act);
    if (act.kind !== 'checklist' && act.kind !== 'own-sheet') continue;
    const key = `${act.unitId} ${act.itemId}`;
    const before = lines.get(key);
    lines.set(key, act.kind === 'own-sheet' ? withOwn(before, act) : withChecked(before, act));
  }
  const open = [...lines.values()].filter(({ own, reviewed }) => own !== null && reviewed === null);
  return {
    lineOf: (unitId, itemId) => lines.get(`${unitId} ${itemId}`),
    unreviewed: open.length,
    contributions,
  };
}
