import type { LocalText } from '../domain/kernel/local-text';
import type { YearbookCount } from '../domain/yearbook/yearbook';

/** Papers of a stage, and of a competition; each as PDF, workbook or list. */
export type StagePaperKind = 'notice' | 'summary' | 'signatures';
export type CompetitionPaperKind = 'awards' | 'yearbook';
export type PaperFormat = 'pdf' | 'xlsx' | 'csv';

/** GET /api/exports/competitions/:competitionId/yearbook */
export interface YearbookView {
  readonly paragraph: LocalText;
  readonly counts: readonly YearbookCount[];
  readonly isFinal: boolean;
}
