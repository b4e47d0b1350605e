import { Injectable } from '@nestjs/common';
import type { AccountId, CompetitionId } from '../domain/kernel/ids';
import { AuditRepository } from '../platform/audit/audit.repository';
import type { Tx } from '../platform/database/transactions';
import { AccountsRepository } from './accounts.repository';
import { GrantsChanges } from './grants-changes';

/** What an account gets in the course of its own work, beside what the administrator gives. */
@Injectable()
export class AccountGrants {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly changes: GrantsChanges,
    private readonly audit: AuditRepository,
  ) {}

  /** Whoever sets up a competition organizes it. It holds as soon as those who follow the outbox have been told. */
  async grantOrganizer(tx: Tx, accountId: AccountId, competitionId: CompetitionId): Promise<void> {
    const grants = [{ role: 'organizer' as const, competitionId, tradeId: null, unitId: null }];
    await this.accounts.insertGrants(tx, accountId, grants);
    const subject = `account/${accountId}`;
    await this.audit.record(tx, { actorId: accountId, action: 'account.grant', subject, detail: { grants } });
    await this.changes.announce(tx, { accountIds: [accountId] });
  }
}
