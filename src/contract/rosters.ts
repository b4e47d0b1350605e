import type { RosterFormat } from '../domain/promotion/workflow/roster-request';

/** GET /api/exports/competitions/:competitionId/rosters, newest first. */
export interface RosterExportView {
  readonly id: string;
  readonly at: string;
  readonly byName: string;
  readonly fileName: string;
  readonly format: RosterFormat;
  readonly isFinal: boolean;
  /** Whether its rows were marked as taken to the authority. */
  readonly isOfficial: boolean;
  readonly withIdentities: boolean;
  readonly purpose: string | null;
  readonly people: number;
  /** SHA-256 of the file. */
  readonly sha256: string;
}
