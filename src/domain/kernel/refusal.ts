import type { ClockState } from '../clock/entry-clock';
import type { EditionRefusal } from './edition-refusal';
import type { CertificateRefusal } from './certificate-refusal';
import type { AccountId } from './ids';
import type { ClosingRefusal } from './closing-refusal';
import type { DeliberationRefusal } from './deliberation-refusal';
import type { MarkValue } from './mark-value';
import type { Points } from './points';
import type { PublicationRefusal } from './publication-refusal';
import type { PromotionRefusal } from './promotion-refusal';
import type { RecommendationRefusal } from './recommendation-refusal';
import type { SelectionRefusal } from './selection-refusal';
import type { SetupRefusal } from './setup-refusal';
import type { RuleFault, RuleFaultCode } from './rule-fault';
import type { VerificationRefusal } from './verification-refusal';

/**
 * Every expected "no" of the product, the same on the socket and over HTTP (docs/live-protocol.md, table of refusals).
 * Texts in both languages: refusal-text.ts.
 */
export type Refusal =
  | SetupRefusal
  | PublicationRefusal
  | ClosingRefusal
  | VerificationRefusal
  | EditionRefusal
  | CertificateRefusal
  | PromotionRefusal
  | SelectionRefusal
  | DeliberationRefusal
  | RecommendationRefusal
  | {
      readonly code: 'MALFORMED';
      readonly path?: string;
      readonly fault?: RuleFaultCode;
      /** What would be right there, where that can be said in figures: "0 … 10". */
      readonly allowed?: string;
    }
  | { readonly code: 'SIGN_IN_REQUIRED' }
  | { readonly code: 'SIGN_IN_FAILED' }
  | { readonly code: 'NOT_ALLOWED' }
  | { readonly code: 'NOT_FOUND' }
  | { readonly code: 'NOT_ASSIGNED' }
  | { readonly code: 'FOREIGN_CLIENT' }
  | { readonly code: 'VERSION_NOT_READ'; readonly version: number }
  | { readonly code: 'SEQUENCE_GAP'; readonly expect: number }
  | { readonly code: 'KEY_REUSED' }
  | { readonly code: 'MARK_OUT_OF_RANGE'; readonly min: Points; readonly max: Points }
  | { readonly code: 'MARK_OFF_STEP'; readonly step: Points }
  | { readonly code: 'MARK_OFF_LIST' }
  | { readonly code: 'NO_ATTEMPT' }
  | {
      readonly code: 'VERSION_CONFLICT';
      readonly theirs: MarkValue | null;
      readonly by: AccountId;
      /** What that person is called; the door adds it. */
      readonly byName?: string;
      readonly at: string;
      readonly seq: number;
    }
  | { readonly code: 'SHEET_LOCKED' }
  | {
      readonly code: 'SHEET_HELD';
      readonly by: string;
      readonly tablet: string;
      readonly since: string;
      readonly forMs: number;
    }
  | { readonly code: 'SHEET_INCOMPLETE'; readonly missing: number }
  | { readonly code: 'SHEET_DIFFERS' }
  | { readonly code: 'SHEET_NOT_SUBMITTED' }
  | { readonly code: 'SHEET_ACKNOWLEDGED' }
  | { readonly code: 'PANEL_OPEN'; readonly openSheets: number }
  | { readonly code: 'STAGE_CLOSED' }
  | { readonly code: 'STAGE_NOT_CLOSED' }
  | { readonly code: 'STAGE_STARTED' }
  /** People who are entered or whom units reported, and judges who have a seat. */
  | { readonly code: 'IN_USE'; readonly people: number; readonly judges: number }
  | { readonly code: 'STAGE_INCOMPLETE'; readonly openSheets: number }
  | { readonly code: 'STAGE_UNACKNOWLEDGED'; readonly contestant: number; readonly chiefJudge: number }
  /** The numbers of the entries whose panels are too far apart. */
  | { readonly code: 'SPREAD_OPEN'; readonly entries: readonly string[] }
  | { readonly code: 'NOTHING_TO_PUBLISH' }
  | { readonly code: 'OWN_WORK' }
  | { readonly code: 'NOT_PUBLISHED'; readonly stages: number }
  | { readonly code: 'REASON_TOO_SHORT'; readonly least: number }
  | { readonly code: 'TICKET_SPENT' }
  | { readonly code: 'PIN_WRONG'; readonly left: number }
  | { readonly code: 'PIN_TOO_SIMPLE' }
  | { readonly code: 'TABLET_NOT_BOUND' }
  | { readonly code: 'CHECK_IN_OVER' }
  | { readonly code: 'SEALED' }
  | { readonly code: 'SEAL_ORDER' }
  | { readonly code: 'KEEPS_AND_MARKS' }
  | { readonly code: 'KEEPS_OTHER_LAYER' }
  | { readonly code: 'WITNESS_MISSING' }
  | { readonly code: 'PASSPHRASE_WRONG' }
  | { readonly code: 'CLOCK_STATE'; readonly state: ClockState }
  /** Bytes. */
  | { readonly code: 'EVIDENCE_TOO_LARGE'; readonly most: number }
  | { readonly code: 'EVIDENCE_FULL'; readonly most: number }
  | { readonly code: 'NOT_A_PICTURE' }
  | { readonly code: 'NOT_A_TABLE'; readonly found: 'empty' | 'old-excel' | 'web-page' | 'other' }
  /** Behind a password. */
  | { readonly code: 'TABLE_LOCKED' }
  /** Cut off, or not what it says it is; the row, where that far could be read. */
  | { readonly code: 'TABLE_DAMAGED'; readonly row?: number }
  | {
      readonly code: 'TABLE_UNSAFE';
      readonly because: 'macro' | 'external-link' | 'document-type' | 'file-name' | 'encoding';
    }
  | {
      readonly code: 'TABLE_TOO_LARGE';
      /** Of the file, of its contents after unpacking (both bytes), or a number of these. */
      readonly what: 'bytes' | 'unpacked' | 'parts' | 'sheets' | 'rows' | 'columns' | 'characters';
      readonly most: number;
      readonly row?: number;
    }
  /** Names of columns that must be there and are not, and headings that mean the same column. */
  | {
      readonly code: 'TABLE_HEADINGS';
      readonly missing: readonly string[];
      readonly repeated: readonly string[];
    }
  | { readonly code: 'REHEARSAL_OPEN' }
  | { readonly code: 'REHEARSAL_ENDED' }
  | { readonly code: 'NOT_A_REHEARSAL' }
  | { readonly code: 'SIMULATION_RUNNING' }
  | { readonly code: 'RULES_FAULTY'; readonly faults: readonly RuleFault[] }
  | { readonly code: 'RETRY_LATER'; readonly retryAfterMs: number };

export type RefusalCode = Refusal['code'];
