import type { UnitKind } from '../domain/eligibility/person';
import type { CertificateDoubt } from '../domain/identity/certificate-number';
import type { IdentityKind } from '../domain/identity/identity-kind';
import type {
  CompetitionId,
  ContestantId,
  DecisionId,
  RegistrationId,
  TradeId,
  UnitId,
} from '../domain/kernel/ids';
import type { LocalText } from '../domain/kernel/local-text';
import type { Grade } from '../domain/promotion/ladder';
import type { EntryRules, Quota } from '../domain/registration/entry-rules';
import type { RegistrationAct, RegistrationState } from '../domain/registration/registration';
import type { BulkAct, SingleAct } from '../domain/registration/registration-requests';
import type { UnmetRequirement } from '../domain/registration/unmet-requirements';

/** Document and phone as lists show them: masked, null where none is known. */
export interface MaskedPerson {
  readonly contestantId: ContestantId;
  readonly name: string;
  readonly sex: 'male' | 'female';
  readonly birthDate: string;
  readonly unitId: UnitId;
  readonly unitName: string;
  readonly identityKind: IdentityKind | null;
  readonly identity: string | null;
  readonly phone: string | null;
}

export interface RegistrationRow extends MaskedPerson {
  readonly id: RegistrationId;
  readonly state: RegistrationState;
  readonly isReserve: boolean;
  readonly yearsInTrade: number | null;
  readonly grade: Grade | null;
  readonly submittedAt: string;
}

/** GET /api/trades/:tradeId/registrations?state=&reserve=&unitId=&q=&after=&limit= : `next` is the `after` of the following page. */
export interface RegistrationPage {
  readonly rows: readonly RegistrationRow[];
  readonly next: RegistrationId | null;
}

/** GET /api/trades/:tradeId/registrations/counts?unitId= */
export interface RegistrationCounts {
  readonly byState: Readonly<Record<RegistrationState, number>>;
  /** Of those not withdrawn. */
  readonly reserves: number;
  /** How much of its quota a unit has used; null: no quota, or no unit asked for. */
  readonly quota: (Quota & { readonly takenPlaces: number; readonly takenReserves: number }) | null;
}

export interface StepView {
  readonly at: string;
  readonly by: string;
  readonly act: RegistrationAct;
  readonly reason: string | null;
  readonly replacedName: string | null;
}

/** GET /api/registrations/:registrationId */
export interface RegistrationView extends RegistrationRow {
  readonly tradeId: TradeId;
  readonly competitionId: CompetitionId;
  readonly unitKind: UnitKind;
  readonly education: string | null;
  readonly certificate: string | null;
  readonly groups: readonly string[];
  readonly submittedBy: string;
  readonly steps: readonly StepView[];
  readonly unmet: readonly UnmetRequirement[];
  readonly doubts: readonly CertificateDoubt[];
  /** What this account may do now. */
  readonly acts: readonly (SingleAct | 'change' | 'substitute' | 'reveal')[];
  /** Said again with a change. */
  readonly expected: string;
}

/** POST /api/trades/:tradeId/registrations */
export interface SubmittedView {
  readonly id: RegistrationId;
  readonly isReserve: boolean;
  readonly doubts: readonly CertificateDoubt[];
}

/** POST /api/trades/:tradeId/decisions/preview */
export interface DecisionPreview {
  readonly total: number;
  readonly units: readonly { readonly id: UnitId; readonly name: string; readonly count: number }[];
}

/** A decision on many, under way or done. */
export interface DecisionView {
  readonly id: DecisionId;
  readonly act: BulkAct;
  readonly reason: string | null;
  readonly at: string;
  readonly by: string;
  readonly expected: number;
  readonly done: number;
  /** What had changed meanwhile and was left as it is. */
  readonly skipped: number;
  readonly isFinished: boolean;
  /** Null: not taken back. */
  readonly undo: { readonly at: string; readonly undone: number; readonly isFinished: boolean } | null;
}

/** GET /api/trades/:tradeId/entry-rules */
export interface EntryRulesView {
  readonly tradeId: TradeId;
  readonly rules: EntryRules;
  readonly sentences: readonly LocalText[];
  readonly expected: string;
}

/** GET /api/competitions/:competitionId/duplicates: same name and date of birth, under two documents or none. */
export interface DuplicatePair {
  readonly people: readonly [DuplicatePerson, DuplicatePerson];
}

export interface DuplicatePerson extends MaskedPerson {
  readonly registrations: readonly RegistrationBrief[];
}

export interface RegistrationBrief {
  readonly id: RegistrationId;
  readonly tradeId: TradeId;
  readonly state: RegistrationState;
}

/** GET /api/competitions/:competitionId/people?q= */
export interface FoundPerson extends MaskedPerson {
  readonly registrations: readonly RegistrationBrief[];
  /** Where she stands on the field; empty for those who may not join people and numbers. */
  readonly entries: readonly { readonly tradeId: TradeId; readonly number: string }[];
}

/** POST /api/people/:contestantId/reveal */
export interface RevealedPerson {
  readonly identity: { readonly kind: IdentityKind; readonly number: string } | null;
  readonly phone: string | null;
}
