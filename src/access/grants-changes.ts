import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../platform/database/transactions';
import { OutboxTail } from '../platform/outbox/outbox-tail';
import { OutboxRepository } from '../platform/outbox/outbox.repository';
import { GRANTS_CHANGED, type GrantsChanged } from './access.events';
import { SessionCache } from './session-cache';

/** Tells every node to ask again what accounts may do. Their sessions and sockets stay: each message is judged anew. */
@Injectable()
export class GrantsChanges implements OnModuleInit {
  constructor(
    private readonly cache: SessionCache,
    private readonly outbox: OutboxRepository,
    private readonly tail: OutboxTail,
  ) {}

  onModuleInit(): void {
    this.tail.on(GRANTS_CHANGED, (event) => this.takeEffect(event.payload as unknown as GrantsChanged));
  }

  /** @returns what to hand to `takeEffect` after the commit; other nodes read it within half a second. */
  async announce(tx: Tx, changed: GrantsChanged): Promise<GrantsChanged> {
    await this.outbox.append(tx, GRANTS_CHANGED, { ...changed });
    return changed;
  }

  takeEffect({ accountIds }: GrantsChanged): void {
    for (const accountId of accountIds) this.cache.dropAccount(accountId);
  }
}
