import type { AccountId, ContestantId, RegistrationId } from '../kernel/ids';

/**
 * Where a registration (报名) stands:
 *
 *   submit ──► submitted ──forward──► forwarded ──approve──► approved
 *                  │  └────────────approve───────────────────►│
 *                  └──────── return ──► returned ──submit──► submitted
 *   withdraw from any of them ──► withdrawn
 *   revert takes an approval back to where it came from
 */
export type RegistrationState = 'submitted' | 'forwarded' | 'approved' | 'returned' | 'withdrawn';

/**
 * What is done with a registration: the unit submits, the county or sector forwards, the committee approves; either of them
 * returns it with a reason; it is withdrawn; a reserve is admitted; an approval is taken back to what it was before; somebody else
 * takes the place (替补).
 */
export type RegistrationAct =
  'submit' | 'forward' | 'approve' | 'return' | 'withdraw' | 'admit' | 'revert' | 'substitute';

/** One step of a registration's way. Kept for good. */
export interface RegistrationStep {
  readonly at: string;
  readonly actorId: AccountId;
  readonly act: RegistrationAct;
  readonly reason?: string;
  /** Whose place was taken, in a substitution. */
  readonly replaced?: ContestantId;
}

/** A person's registration for one trade, as an archive holds it. The first submission is not among the steps. */
export interface ArchivedRegistration {
  readonly id: RegistrationId;
  readonly contestantId: ContestantId;
  readonly state: RegistrationState;
  /** Beyond the quota of its unit: comes in when another is withdrawn. */
  readonly isReserve?: true;
  readonly yearsInTrade?: number;
  readonly submittedAt: string;
  readonly submittedBy: AccountId;
  readonly steps?: readonly RegistrationStep[];
}

export const REGISTRATION_STATES: readonly RegistrationState[] = [
  'submitted',
  'forwarded',
  'approved',
  'returned',
  'withdrawn',
];
export const REGISTRATION_ACTS: readonly RegistrationAct[] = [
  'submit',
  'forward',
  'approve',
  'return',
  'withdraw',
  'admit',
  'revert',
  'substitute',
];
