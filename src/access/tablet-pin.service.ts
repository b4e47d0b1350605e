import { Injectable } from '@nestjs/common';
import type { AccountId } from '../domain/kernel/ids';
import { MOST_WRONG_PINS } from '../domain/sign-in/pin';
import { AuditRepository } from '../platform/audit/audit.repository';
import { Clock } from '../platform/clock/clock';
import { Transactions } from '../platform/database/transactions';
import { RefusedError } from '../platform/http/refused-error';
import { PasswordHasher } from './password-hasher';
import { SessionEnding } from './session-ending';
import { TabletsRepository, type CountedBinding } from './tablets.repository';

/**
 * The PIN on a bound tablet. Nobody without the tablet's key gets as far as a PIN, and five wrong ones end the binding: no other
 * limit is needed, so that a flood of guesses at other doors keeps no judge from her sheets.
 */
@Injectable()
export class TabletPin {
  constructor(
    private readonly tablets: TabletsRepository,
    private readonly hasher: PasswordHasher,
    private readonly ending: SessionEnding,
    private readonly audit: AuditRepository,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** @throws RefusedError TABLET_NOT_BOUND, PIN_WRONG. */
  async check(deviceHash: string, accountId: AccountId, pin: string): Promise<CountedBinding> {
    const now = this.clock.nowText();
    const binding = await this.transactions.run((tx) =>
      this.tablets.countPin(tx, { deviceHash, accountId }, now),
    );
    if (!binding) throw new RefusedError({ code: 'TABLET_NOT_BOUND' });
    const isRight = await this.hasher
      .isRight(binding.pinHash, pin, () => undefined)
      .catch(async (error: unknown) => {
        await this.transactions.run((tx) => this.tablets.uncountPin(tx, binding.id));
        throw error;
      });
    if (!isRight) throw await this.refuse(binding, accountId);
    return binding;
  }

  private async refuse({ id, wrongPins }: CountedBinding, actorId: AccountId): Promise<RefusedError> {
    const left = MOST_WRONG_PINS - wrongPins;
    const ended = await this.transactions.run(async (tx) => {
      await this.ending.takeTurn(tx);
      const isOver = await this.tablets.endForPins(tx, id, this.clock.nowText());
      const outcome = isOver ? await this.ending.endAllOfBinding(tx, id) : undefined;
      const action = isOver ? 'tablet.pins-wrong' : 'session.pin-wrong';
      await this.audit.record(tx, { actorId, action, subject: `tablet/${id}`, detail: { left } });
      return outcome;
    });
    if (ended) this.ending.takeEffect(ended);
    return new RefusedError({ code: 'PIN_WRONG', left });
  }
}
