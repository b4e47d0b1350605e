import { Injectable } from '@nestjs/common';
import type { IssuedTicket } from '../contract/access';
import type { AccountId, CompetitionId } from '../domain/kernel/ids';
import { AuditRepository } from '../platform/audit/audit.repository';
import { Clock } from '../platform/clock/clock';
import { lockSequence } from '../platform/database/lock-sequence';
import { Transactions, type Tx } from '../platform/database/transactions';
import { RefusedError } from '../platform/http/refused-error';
import { newId } from '../platform/identity/new-id';
import { newSecret, secretHash } from '../platform/identity/new-secret';
import { AccountsRepository } from './accounts.repository';
import type { Actor } from './actor';
import { requireRight } from './require-right';
import { TicketsRepository, type TicketPurpose } from './tickets.repository';

/** A ticket is 256 random bits on a slip of paper for one day of the competition, good once. */
const LIFE_MS = 24 * 3_600_000;
const SYSTEM = 'system' as AccountId;

@Injectable()
export class TicketsService {
  constructor(
    private readonly tickets: TicketsRepository,
    private readonly accounts: AccountsRepository,
    private readonly audit: AuditRepository,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /**
   * New slips for the judges of a competition; earlier unused ones become void. Whoever holds more than judge's grants there
   * gets none: a ticket must never give its issuer a right that the issuer lacks.
   */
  async issueForJudges(actor: Actor, competitionId: CompetitionId): Promise<IssuedTicket[]> {
    requireRight(actor, 'ticket.issue', { competitionId });
    const { accountId: actorId } = actor;
    if (actorId === null) throw new RefusedError({ code: 'NOT_ALLOWED' });
    return this.transactions.run(async (tx) => {
      const judges = await this.accounts.listJudgesOnlyOf(tx, competitionId);
      for (const judge of judges) await this.tickets.voidUnused(tx, 'sign-in', judge, this.clock.nowText());
      const issued = await this.issue(tx, 'sign-in', judges);
      await this.audit.record(tx, {
        actorId,
        action: 'ticket.issue',
        subject: `competition/${competitionId}`,
        detail: { tickets: issued.length },
      });
      return issued.map(({ accountId, ticket, expiresAt }) => ({
        accountId: accountId as AccountId,
        ticket,
        expiresAt,
      }));
    });
  }

  /** A ticket for whoever sets the house up, while it has no administrator; the last one issued is the only one good. */
  firstAdministratorLink(): Promise<string | undefined> {
    return this.transactions.run(async (tx) => {
      await lockSequence(tx, 'first-administrator');
      if (await this.accounts.hasAdministrator(tx)) return undefined;
      await this.tickets.voidUnused(tx, 'first-administrator', null, this.clock.nowText());
      const [issued] = await this.issue(tx, 'first-administrator', [null]);
      await this.audit.record(tx, {
        actorId: SYSTEM,
        action: 'ticket.issue',
        subject: 'first-administrator',
      });
      return issued?.ticket;
    });
  }

  /** Refuses early, before a password is hashed for a bad ticket. @throws RefusedError TICKET_SPENT. */
  async requireGood(ticket: string, purpose: TicketPurpose): Promise<void> {
    const now = this.clock.nowText();
    if (!(await this.tickets.isGood(this.transactions.reader, secretHash(ticket), purpose, now)))
      throw new RefusedError({ code: 'TICKET_SPENT' });
  }

  /** @returns the account the ticket is for. @throws RefusedError TICKET_SPENT: used, too old, void, or never issued. */
  async spend(tx: Tx, ticket: string, purpose: TicketPurpose): Promise<AccountId | null> {
    const spent = await this.tickets.spend(tx, secretHash(ticket), purpose, this.clock.nowText());
    if (!spent) throw new RefusedError({ code: 'TICKET_SPENT' });
    return spent.accountId;
  }

  private async issue(tx: Tx, purpose: TicketPurpose, accountIds: readonly (AccountId | null)[]) {
    const now = this.clock.now();
    const createdAt = now.toISOString();
    const expiresAt = new Date(now.getTime() + LIFE_MS).toISOString();
    const issued = accountIds.map((accountId) => ({ accountId, ticket: newSecret(), expiresAt }));
    await this.tickets.insertMany(
      tx,
      issued.map(({ accountId, ticket }) => ({
        id: newId(),
        secretHash: secretHash(ticket),
        purpose,
        accountId,
        createdAt,
        expiresAt,
      })),
    );
    return issued;
  }
}
