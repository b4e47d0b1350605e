import { Injectable } from '@nestjs/common';
import { isSimplePin, MOST_WRONG_PINS } from '../domain/sign-in/pin';
import { AuditRepository } from '../platform/audit/audit.repository';
import { Clock } from '../platform/clock/clock';
import { Transactions } from '../platform/database/transactions';
import { RefusedError } from '../platform/http/refused-error';
import { PasswordHasher } from './password-hasher';
import { SlipsRepository, type GoodSlip } from './slips.repository';

/** The PIN that comes with a slip: a judge who has one must know it, whoever found her slip does not; else it is chosen here. */
@Injectable()
export class SlipPin {
  constructor(
    private readonly slips: SlipsRepository,
    private readonly hasher: PasswordHasher,
    private readonly audit: AuditRepository,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** @returns the hash of a new PIN; null when the given one is the judge's. @throws RefusedError PIN_TOO_SIMPLE, PIN_WRONG, TICKET_SPENT. */
  async take(slip: GoodSlip, pin: string): Promise<string | null> {
    if (slip.pinHash !== null) {
      await this.check(slip, slip.pinHash, pin);
      return null;
    }
    if (isSimplePin(pin)) throw new RefusedError({ code: 'PIN_TOO_SIMPLE' });
    return this.hasher.hash(pin);
  }

  private async check(slip: GoodSlip, pinHash: string, pin: string): Promise<void> {
    const counted = await this.transactions.run((tx) => this.slips.countPin(tx, slip.id));
    if (counted === undefined) throw new RefusedError({ code: 'TICKET_SPENT' });
    const isRight = await this.hasher
      .isRight(pinHash, pin, () => undefined)
      .catch(async (error: unknown) => {
        await this.transactions.run((tx) => this.slips.uncountPin(tx, slip.id));
        throw error;
      });
    if (!isRight) throw await this.refuse(slip, MOST_WRONG_PINS - counted);
  }

  /** With the last wrong one the slip is void. */
  private async refuse({ id, accountId }: GoodSlip, left: number): Promise<RefusedError> {
    await this.transactions.run(async (tx) => {
      if (left === 0) await this.slips.spend(tx, id, this.clock.nowText());
      const subject = `slip/${id}`;
      await this.audit.record(tx, {
        actorId: accountId,
        action: 'slip.pin-wrong',
        subject,
        detail: { left },
      });
    });
    return new RefusedError({ code: 'PIN_WRONG', left });
  }
}
