import type { CertificateKind } from '../domain/certificate/certificate-ground';
import type { CertificateSetting } from '../domain/certificate/certificate-setting';
import type { CertificateEventKind, CertificateState } from '../domain/certificate/register';
import type { CompetitionId, TradeId } from '../domain/kernel/ids';
import type { Locale, LocalText } from '../domain/kernel/local-text';
import type { Refusal } from '../domain/kernel/refusal';

/** What happened to a certificate, when, by whom. */
export interface CertificateEventView {
  readonly kind: CertificateEventKind;
  readonly at: string;
  readonly byName: string;
  readonly reason: string | null;
  /** The number of the certificate that replaces it, or that it replaces. */
  readonly otherNumber: string | null;
}

export interface CertificateView {
  readonly id: string;
  readonly number: string;
  readonly kind: CertificateKind;
  readonly tradeId: TradeId | null;
  readonly trade: LocalText | null;
  readonly holder: string;
  readonly unit: string;
  readonly title: LocalText;
  readonly state: CertificateState;
  readonly issuedAt: string;
  readonly prints: number;
  /** Signs of it that are written by hand, since the font lacks them. */
  readonly byHand: readonly string[];
  /** Where anybody checks it. */
  readonly checkPath: string;
  readonly events: readonly CertificateEventView[];
  /** A valid one that says what no longer holds: its ground is gone, or says this now. */
  readonly outdated: { readonly now: { readonly holder: string; readonly title: LocalText } | null } | null;
}

/** Somebody whose certificate the font cannot print, and the signs it lacks. */
export interface UnprintablePerson {
  readonly holder: string;
  readonly unit: string;
  readonly signs: readonly string[];
}

/** What waits for a certificate, of one kind and trade, or of one selection. */
export interface AwaitingView {
  readonly kind: CertificateKind;
  readonly tradeId: TradeId | null;
  readonly trade: LocalText | null;
  /** Which selection it is of; null for titles and promotions. */
  readonly ruleId: string | null;
  /** What is conferred, each once; empty where the trade says which group it is. */
  readonly titles: readonly LocalText[];
  /** Why nothing of it can be issued now; null when it can. */
  readonly blocked: Refusal | null;
  readonly count: number;
  readonly unprintable: readonly UnprintablePerson[];
}

/** GET /api/honours/competitions/:competitionId/certificates */
export interface CertificatesView {
  readonly competitionId: CompetitionId;
  /** Why no titles and no promotions can be issued now; null when they can. */
  readonly blocked: Refusal | null;
  /** The address under which printed codes are checked; null while the house has none set. */
  readonly publicUrl: string | null;
  readonly awaiting: readonly AwaitingView[];
  /** In the order of issue. */
  readonly certificates: readonly CertificateView[];
}

/**
 * What becomes of those whom the font cannot print: nothing is issued at all, they are left out, or a blank is left where the
 * calligrapher writes.
 */
export type UnprintableChoice = 'refuse' | 'leave-out' | 'by-hand';

/** POST …/certificates/issue; the answer is a stream of lines that ends with the report (FileLine). */
export interface IssueBody {
  readonly kind: CertificateKind;
  /** Absent: every trade. */
  readonly tradeId?: TradeId;
  /** Of one selection only. */
  readonly ruleId?: string;
  /** How many the person who issues was told: those left out do not count. */
  readonly expected: number;
  readonly unprintable: UnprintableChoice;
}

export interface IssueReport {
  readonly issued: number;
  readonly leftOut: number;
  /** The first and last number given, in order of issue. */
  readonly numbers: readonly string[];
}

/** POST …/certificates/revoke */
export interface RevokeBody {
  readonly ids: readonly string[];
  readonly reason: string;
}

/** POST …/certificates/:id/reissue */
export interface ReissueBody {
  readonly reason: string;
  readonly unprintable: UnprintableChoice;
}

/** GET and PUT …/certificates/setting; version 0 is what every competition starts with. */
export interface CertificateSettingView {
  readonly version: number;
  readonly setting: CertificateSetting;
}

/** POST /api/exports/competitions/:competitionId/certificates.pdf; without ids all valid ones of the kind, and of the trade if named. */
export interface CertificatesPrintBody {
  readonly ids?: readonly string[];
  readonly kind?: CertificateKind;
  readonly tradeId?: TradeId;
  readonly language: Locale;
}

/** POST /api/exports/competitions/:competitionId/certificate-preview.pdf: a sample by a setting that is not saved yet. */
export interface CertificatePreviewBody {
  readonly kind: CertificateKind;
  readonly language: Locale;
  readonly setting: CertificateSetting;
}
