import { Injectable } from '@nestjs/common';
import type { Assignment } from '../contract/tablets';
import type { AccountId } from '../domain/kernel/ids';
import { AuditRepository } from '../platform/audit/audit.repository';
import { Clock } from '../platform/clock/clock';
import type { Tx } from '../platform/database/transactions';
import { RefusedError } from '../platform/http/refused-error';
import { newId } from '../platform/identity/new-id';
import { AccountsRepository } from './accounts.repository';
import { judgesGrantsAt } from './judges-grants-at';
import { SessionEnding } from './session-ending';
import { ABSOLUTE_MS } from './session-limits';
import type { Opening } from './session-opening';
import { SlipsRepository, type GoodSlip } from './slips.repository';
import { TabletsRepository, type CountedBinding } from './tablets.repository';

/** What a slip leads to: the tablet is the judge's for as long as a session may live, one binding for each judge. */
@Injectable()
export class TabletBinding {
  constructor(
    private readonly slips: SlipsRepository,
    private readonly tablets: TabletsRepository,
    private readonly accounts: AccountsRepository,
    private readonly ending: SessionEnding,
    private readonly audit: AuditRepository,
    private readonly clock: Clock,
  ) {}

  /** Uses the slip up, inside the transaction that opens the session. @throws RefusedError TICKET_SPENT, NOT_ALLOWED. */
  async bind(
    tx: Tx,
    slip: GoodSlip,
    { deviceHash, newPinHash }: { readonly deviceHash: string; readonly newPinHash: string | null },
  ): Promise<Opening> {
    await this.ending.takeTurn(tx);
    const now = this.clock.now();
    const boundAt = now.toISOString();
    if (!(await this.slips.spend(tx, slip.id, boundAt))) throw new RefusedError({ code: 'TICKET_SPENT' });
    const { accountId, competitionId, tradeId } = slip;
    await this.requireJudge(tx, accountId, slip);
    if (newPinHash !== null) await this.tablets.setPin(tx, slip, { pinHash: newPinHash, setAt: boundAt });
    const tablet = await this.tablets.numberOf(tx, deviceHash, boundAt);
    const former = await this.tablets.endFormer(tx, { deviceHash, accountId }, boundAt);
    const ended = former === undefined ? undefined : await this.ending.endAllOfBinding(tx, former);
    const expiresAt = new Date(now.getTime() + ABSOLUTE_MS).toISOString();
    const id: string = newId();
    await this.tablets.insert(tx, { id, deviceHash, accountId, competitionId, tradeId, boundAt, expiresAt });
    await this.audit.record(tx, {
      actorId: accountId,
      action: 'tablet.bind',
      subject: `tablet/${id}`,
      detail: { tablet, slip: slip.id, competitionId, tradeId, setsPin: newPinHash !== null },
    });
    return { accountId, action: 'session.slip', binding: { id, expiresAt }, ended };
  }

  /** After the right PIN. @throws RefusedError TABLET_NOT_BOUND when the desk has ended the binding meanwhile; NOT_ALLOWED. */
  async reopen(tx: Tx, accountId: AccountId, binding: CountedBinding): Promise<Opening> {
    if (!(await this.tablets.forgetWrongPins(tx, binding.id)))
      throw new RefusedError({ code: 'TABLET_NOT_BOUND' });
    await this.requireJudge(tx, accountId, binding);
    return { accountId, action: 'session.pin', binding };
  }

  private async requireJudge(tx: Tx, accountId: AccountId, assignment: Assignment): Promise<void> {
    const account = await this.accounts.findById(tx, accountId);
    const grants = judgesGrantsAt(await this.accounts.grantsOf(tx, accountId), assignment);
    if (account?.isActive !== 1 || grants.length === 0) throw new RefusedError({ code: 'NOT_ALLOWED' });
  }
}
