import type { ContestantId, TradeId, UnitId } from '../kernel/ids';
import type { LocalText } from '../kernel/local-text';
import type { Grade } from '../promotion/ladder';

/** A title, a notice of a higher level, or what a panel selected. */
export type CertificateKind = 'award' | 'promotion' | 'selection';

export const CERTIFICATE_KINDS: readonly CertificateKind[] = ['award', 'promotion', 'selection'];

/** What a certificate hangs on: it is valid as long as this is conferred. Either a person or a unit holds it. */
export interface CertificateGround {
  readonly kind: CertificateKind;
  /** Null where what is conferred belongs to no trade. */
  readonly tradeId: TradeId | null;
  readonly ruleId: string;
  readonly contestantId: ContestantId | null;
  readonly unitId: UnitId | null;
}

/** What a certificate says of its holder, as it was on the day it was issued. */
export interface CertificateStatement {
  readonly holder: string;
  /** The holder's unit; empty for a unit. */
  readonly unit: string;
  readonly trade: LocalText | null;
  readonly title: LocalText;
  readonly place: number | null;
  readonly occupation: string;
  readonly clause: LocalText | null;
  readonly fromGrade: Grade | null;
  readonly toGrade: Grade | null;
  /** From which day to which it is held; absent where it is for good. */
  readonly term?: CertificateTerm;
}

export interface CertificateTerm {
  readonly startsOn: string;
  readonly endsOn: string;
}

/** Something that is conferred now and may have a certificate. */
export interface ConferredGround {
  readonly ground: CertificateGround;
  readonly statement: CertificateStatement;
}

/** One ground has at most one valid certificate: this is what tells grounds apart. */
export function groundKey({ kind, tradeId, ruleId, contestantId, unitId }: CertificateGround): string {
  return [kind, tradeId ?? '', ruleId, contestantId ?? '', unitId ?? ''].join('/');
}

const CONTRIBUTION = ':contribution-';

/** The ground of a unit's nth award beside the quota of a selection. */
export function contributionRuleId(selectionId: string, ordinal: number): string {
  return selectionId + CONTRIBUTION + ordinal;
}

/** Whether a ground hangs on this selection: on its quota, or on what it confers beside. */
export function isOfSelection(ruleId: string, selectionId: string): boolean {
  return ruleId === selectionId || ruleId.startsWith(selectionId + CONTRIBUTION);
}
