import type { UnitId } from '../../kernel/ids';
import type { SelectionAct } from '../selection-act';

type Line = Extract<SelectionAct, { kind: 'checklist' }>;
type Contribution = Extract<SelectionAct, { kind: 'contribution' }>;

/** What was entered for the units, newest last. */
export interface UnitSheets {
  readonly lineOf: (unitId: UnitId, itemId: string) => Line | undefined;
  /** Lines that a unit has given itself points for and nobody has reviewed. */
  readonly unreviewed: number;
  readonly contributions: readonly Contribution[];
}

/** Folds the acts: of several on one line the newest counts. */
export function unitSheets(acts: readonly SelectionAct[]): UnitSheets {
  const lines = new Map<string, Line>();
  const contributions: Contribution[] = [];
  for (const act of acts) {
    if (act.kind === 'checklist') lines.set(`${act.unitId} ${act.itemId}`, act);
    if (act.kind === 'contribution') contributions.push(act);
  }
  const open = [...lines.values()].filter(({ own, reviewed }) => own !== null && reviewed === null);
  return {
    lineOf: (unitId, itemId) => lines.get(`${unitId} ${itemId}`),
    unreviewed: open.length,
    contributions,
  };
}
