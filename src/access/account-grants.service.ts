import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { AccountId, CompetitionId } from '../domain/kernel/ids';
import { AuditRepository } from '../platform/audit/audit.repository';
import type { Tx } from '../platform/database/transactions';
import { OutboxTail } from '../platform/outbox/outbox-tail';
import { OutboxRepository } from '../platform/outbox/outbox.repository';
import { AccountsRepository } from './accounts.repository';
import { GRANTS_CHANGED, type GrantsChanged } from './access.events';
import { SessionCache } from './session-cache';

/** What an account gets in the course of its own work, beside what the administrator gives. */
@Injectable()
export class AccountGrants implements OnModuleInit {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly cache: SessionCache,
    private readonly audit: AuditRepository,
    private readonly outbox: OutboxRepository,
    private readonly tail: OutboxTail,
  ) {}

  onModuleInit(): void {
    this.tail.on(GRANTS_CHANGED, ({ payload }) => {
      this.cache.dropAccount((payload as unknown as GrantsChanged).accountId);
    });
  }

  /** Whoever sets up a competition organizes it. It holds as soon as those who follow the outbox have been told. */
  async grantOrganizer(tx: Tx, accountId: AccountId, competitionId: CompetitionId): Promise<void> {
    const grants = [{ role: 'organizer' as const, competitionId, tradeId: null, unitId: null }];
    await this.accounts.insertGrants(tx, accountId, grants);
    const subject = `account/${accountId}`;
    await this.audit.record(tx, { actorId: accountId, action: 'account.grant', subject, detail: { grants } });
    await this.outbox.append(tx, GRANTS_CHANGED, { accountId });
  }
}
