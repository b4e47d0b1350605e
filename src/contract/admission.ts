import type { EntryId, StageId } from '../domain/kernel/ids';
import type { Locale } from '../domain/kernel/local-text';

/** How many tickets on a page: one large, or four to cut. */
export type TicketsPerPage = 1 | 4;

export const TICKETS_PER_PAGE: readonly TicketsPerPage[] = [1, 4];

/** POST /api/exports/stages/:stageId/admission-tickets: answered with a PDF. */
export interface AdmissionBody {
  /** Absent: everybody in the stage. */
  readonly entryIds?: readonly EntryId[];
  readonly perPage: TicketsPerPage;
  readonly language: Locale;
  /** What happens when the font has no sign for somebody's name or unit: nothing is printed, or everybody but her. */
  readonly unprintable: 'refuse' | 'leave-out';
}

export interface AdmissionRow {
  readonly entryId: EntryId;
  readonly hasPhoto: boolean;
  /** How many times her ticket was printed. */
  readonly prints: number;
  /** Signs of her name or unit that the font does not have. */
  readonly missing: readonly string[];
}

export interface AdmissionPrint {
  readonly printedAt: string;
  readonly printedByName: string;
  readonly tickets: number;
  /** How many of these had been printed before. */
  readonly again: number;
}

/** GET /api/exports/stages/:stageId/admission: what would be printed, and what was. */
export interface AdmissionView {
  readonly stageId: StageId;
  /** Nothing is printed while people are hidden. */
  readonly isSealed: boolean;
  /** By number; empty while people are hidden. */
  readonly rows: readonly AdmissionRow[];
  /** Newest first. */
  readonly prints: readonly AdmissionPrint[];
}
