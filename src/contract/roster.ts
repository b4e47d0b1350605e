import type { RosterKey } from '../domain/roster/roster-columns';
import type { AccountId } from '../domain/kernel/ids';
import type { LocalText } from '../domain/kernel/local-text';

/** What is wrong with one row of a roster. */
export interface RosterRowFault {
  /** As the spreadsheet program numbers it. */
  readonly row: number;
  readonly name: string;
  readonly faults: readonly { readonly key: RosterKey; readonly column: string; readonly text: LocalText }[];
}

/** What comes of a roster's rows. */
export interface RosterCounts {
  /** People who were not known. */
  readonly newPeople: number;
  /** Registrations of people who were known. */
  readonly newRegistrations: number;
  /** Of all new registrations, those that wait for a place. */
  readonly reserves: number;
  readonly changed: number;
  readonly same: number;
  readonly faulty: number;
}

/** POST /api/competitions/:competitionId/roster/check and …/take: the last line of the answer. */
export interface RosterReport {
  readonly counts: RosterCounts;
  /** The first of them. */
  readonly faults: readonly RosterRowFault[];
  readonly unknownColumns: readonly string[];
  /** SHA-256 of the file, so that what is taken is what was checked. */
  readonly fileHash: string;
  /** Null for a check, and when there was nothing to take. */
  readonly importId: string | null;
}

/** GET /api/competitions/:competitionId/roster/imports */
export interface RosterImportView {
  readonly id: string;
  readonly fileName: string;
  readonly state: 'running' | 'taken' | 'undone';
  readonly counts: RosterCounts;
  readonly startedBy: string;
  readonly startedById: AccountId;
  readonly startedAt: string;
  readonly endedAt: string | null;
  /** Whether nothing has been built on what it brought. */
  readonly mayUndo: boolean;
}
