import type { AccountId, CompetitionId, TradeId, UnitId } from '../domain/kernel/ids';

export type Role =
  | 'administrator'
  | 'organizer'
  | 'chief-judge'
  | 'judge'
  | 'supervisor'
  | 'unit'
  | 'hr'
  | 'display'
  | 'keeper'
  | 'arbitrator'
  | 'public';

/** A role and where it holds; without a competition it holds everywhere. */
export interface Grant {
  readonly role: Role;
  readonly competitionId: CompetitionId | null;
  readonly tradeId: TradeId | null;
  readonly unitId: UnitId | null;
}

/** GET /api/access/me. A guest has no account. */
export interface Me {
  readonly accountId: AccountId | null;
  readonly name: string | null;
  readonly grants: readonly Grant[];
}

export interface SignInBody {
  readonly name: string;
  readonly password: string;
}

/** A one-time ticket: the first administrator's link, a judge's slip. */
export interface TicketBody {
  readonly ticket: string;
}

export interface FirstAdministratorBody extends TicketBody {
  readonly name: string;
  readonly password: string;
}

export interface SessionView {
  readonly id: string;
  readonly accountId: AccountId | null;
  readonly accountName: string | null;
  readonly createdAt: string;
  readonly lastSeenAt: string;
}

export interface AccountView {
  readonly id: AccountId;
  readonly name: string;
  readonly displayName: string;
  readonly isActive: boolean;
  readonly grants: readonly Grant[];
}

export interface IssuedTicket {
  readonly accountId: AccountId;
  readonly ticket: string;
  readonly expiresAt: string;
}

/** One line of the audit trail. `actorId` is `system` for what the house did itself. */
export interface AuditRecordView {
  readonly seq: number;
  readonly at: string;
  readonly actorId: AccountId;
  readonly action: string;
  readonly subject: string;
  readonly detail: Readonly<Record<string, unknown>>;
}

/** GET /api/access/audit?before=&limit=: newest first; `next` is the `before` of the following page, null at the end. */
export interface AuditPage {
  readonly records: readonly AuditRecordView[];
  readonly next: number | null;
}
