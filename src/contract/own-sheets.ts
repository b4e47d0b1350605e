import type { UnitId } from '../domain/kernel/ids';
import type { LocalText } from '../domain/kernel/local-text';
import type { OwnLine } from '../domain/selection/selection-act';
import type { ChecklistItem } from '../domain/selection/units/units-rule';

/** A line as the unit entered it; `reviewed` is said once the selection is decided. */
export interface OwnLineView {
  readonly itemId: string;
  readonly own: string;
  readonly note: string;
  readonly reviewed: string | null;
}

/** GET /api/honours/competitions/:competitionId/own-sheets: selections in which whoever asks enters its own sheet. */
export interface OwnSheetView {
  readonly ruleId: string;
  readonly name: LocalText;
  readonly items: readonly ChecklistItem[];
  /** The last day on which it is entered. */
  readonly until: string;
  readonly isOver: boolean;
  readonly units: readonly {
    readonly unitId: UnitId;
    readonly unitName: string;
    readonly lines: readonly OwnLineView[];
  }[];
}

/** POST …/own-sheets/:ruleId */
export interface OwnLinesBody {
  readonly lines: readonly OwnLine[];
}
