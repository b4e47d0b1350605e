import type { StageId } from '../domain/kernel/ids';
import type { RowFault } from '../domain/scheme-edit/sheet/row-fault';
import type { MarkingScheme } from '../domain/scheme/marking-scheme';
import type { RulesChange } from '../domain/stage-rules/diff-rules';

/** WorldSkills' sheet of eleven columns, or our own form. */
export type SchemeForm = 'cis' | 'own';

/** POST /api/stages/:stageId/scheme/read: what a workbook says. Nothing is stored. */
export interface SchemeReadView {
  readonly stageId: StageId;
  /** The version of the rules that it was compared with. */
  readonly version: number;
  /** Null while a row is faulty. */
  readonly scheme: MarkingScheme | null;
  readonly faults: readonly RowFault[];
  /** What it would change in the scheme as it is stored. */
  readonly changes: readonly RulesChange[];
}
