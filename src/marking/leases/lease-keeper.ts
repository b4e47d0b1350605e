import { Injectable } from '@nestjs/common';
import {
  holdSheet,
  isLive,
  isWanted,
  takeOverSheet,
  type Held,
  type Holder,
  type Moment,
  type SheetLease,
} from '../../domain/mark/sheet-lease';
import { Clock } from '../../platform/clock/clock';
import type { Tx } from '../../platform/database/transactions';
import { newId } from '../../platform/identity/new-id';
import { OutboxRepository } from '../../platform/outbox/outbox.repository';
import { LeasesRepository, type LeasedSheet } from './leases.repository';

/** Topic of the outbox: whoever has the sheet on a screen learns it on every node. */
export const SHEET_HELD = 'sheet.held.v1';

/** What the outbox says of a lease that went from one to another, or to nobody. */
export interface LeasePassed extends LeasedSheet {
  /** Null: free. */
  readonly lease: (Holder & Pick<SheetLease, 'leaseId' | 'takenAtMs'>) | null;
  /** Why the chief judge took it over; null where nobody did. */
  readonly reason: string | null;
}

/**
 * Keeps the leases, inside a transaction. Only what somebody has to be told goes into the outbox: a lease that passes to another,
 * and one that is left while somebody waits for it.
 */
@Injectable()
export class LeaseKeeper {
  constructor(
    private readonly leases: LeasesRepository,
    private readonly outbox: OutboxRepository,
    private readonly clock: Clock,
  ) {}

  get nowMs(): number {
    return this.clock.now().getTime();
  }

  async hold(tx: Tx, sheet: LeasedSheet, asker: Holder): Promise<Held> {
    const held = holdSheet(await this.leases.findForChange(tx, sheet), asker, this.moment());
    await this.leases.save(tx, sheet, held.lease);
    if (held.hasPassed) await this.tell(tx, sheet, held.lease, null);
    return held;
  }

  /** @returns whether it was the session's to leave. */
  async leave(tx: Tx, sheet: LeasedSheet, sessionId: string): Promise<boolean> {
    const known = await this.leases.findForChange(tx, sheet);
    if (known?.sessionId !== sessionId) return false;
    await this.leases.remove(tx, sheet);
    if (isLive(known, this.nowMs) && isWanted(known, this.nowMs)) await this.tell(tx, sheet, null, null);
    return true;
  }

  /** @returns null where nobody holds the sheet. */
  async takeOver(tx: Tx, sheet: LeasedSheet, desk: Holder, reason: string): Promise<SheetLease | null> {
    const lease = takeOverSheet(await this.leases.findForChange(tx, sheet), desk, this.moment());
    if (!lease) return null;
    await this.leases.save(tx, sheet, lease);
    await this.tell(tx, sheet, lease, reason);
    return lease;
  }

  private moment(): Moment {
    return { nowMs: this.nowMs, leaseId: newId<string>() };
  }

  private async tell(
    tx: Tx,
    { entryId, judgeId }: LeasedSheet,
    lease: SheetLease | null,
    reason: string | null,
  ): Promise<void> {
    const holder = lease && {
      leaseId: lease.leaseId,
      sessionId: lease.sessionId,
      accountId: lease.accountId,
      takenAtMs: lease.takenAtMs,
    };
    const passed: LeasePassed = { entryId, judgeId, lease: holder, reason };
    await this.outbox.append(tx, SHEET_HELD, { ...passed });
  }
}
