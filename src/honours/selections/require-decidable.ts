import type { SelectionAct } from '../../domain/selection/selection-act';
import type { SelectionRule } from '../../domain/selection/selection-rule';
import { unitSheets } from '../../domain/selection/units/unit-sheets';
import { RefusedError } from '../../platform/http/refused-error';
import { notFinal } from './not-final';
import type { SelectionField } from './selection-field.read-model';
import type { SelectionList, TechniciansList, UnitsList } from './stored-decision';

/**
 * Whom a list chooses. @throws RefusedError NOT_PUBLISHED, SELECTION_PROVISIONAL, SELECTION_UNREVIEWED, REVIEW_MISSING,
 * HONOURS_BEHIND, SELECTION_TIED, NOBODY_CHOSEN where it cannot be decided yet.
 */
export function requireDecidable(
  rule: SelectionRule,
  list: SelectionList,
  field: SelectionField,
  acts: readonly SelectionAct[],
): string[] {
  const { missing, editions } = field;
  if (missing > 0 || editions.length === 0)
    throw new RefusedError({ code: 'NOT_PUBLISHED', stages: missing });
  const trades = notFinal(rule, list, field);
  if (trades.length > 0) throw new RefusedError({ code: 'SELECTION_PROVISIONAL', trades });
  const { tied, chosen } = list.kind === 'excellent-units' ? ofUnits(list, acts) : ofTechnicians(list);
  if (tied > 0) throw new RefusedError({ code: 'SELECTION_TIED', tied });
  if (chosen.length === 0) throw new RefusedError({ code: 'NOBODY_CHOSEN' });
  return chosen;
}

interface Outcome {
  readonly tied: number;
  readonly chosen: string[];
}

function ofUnits({ rows }: UnitsList, acts: readonly SelectionAct[]): Outcome {
  const { unreviewed } = unitSheets(acts);
  if (unreviewed > 0) throw new RefusedError({ code: 'SELECTION_UNREVIEWED', lines: unreviewed });
  return {
    tied: rows.filter(({ isTied }) => isTied).length,
    chosen: rows.flatMap(({ unitId, titleId }) => (titleId === null ? [] : [unitId])),
  };
}

function ofTechnicians({ rows, review, isConferred }: TechniciansList): Outcome {
  if (!isConferred) throw new RefusedError({ code: 'HONOURS_BEHIND' });
  if (!review) throw new RefusedError({ code: 'REVIEW_MISSING' });
  if (review.version === null) throw new RefusedError({ code: 'NOT_PUBLISHED', stages: 1 });
  return {
    tied: rows.filter(({ state }) => state === 'tied').length,
    chosen: rows.flatMap(({ contestantId, state }) => (state === 'chosen' ? [contestantId] : [])),
  };
}
