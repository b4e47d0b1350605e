import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import type { SlipView } from '../contract/tablets';
import type { AccountId } from '../domain/kernel/ids';
import { slipCodeOf } from '../domain/sign-in/slip-code';
import { AuditRepository } from '../platform/audit/audit.repository';
import { Clock } from '../platform/clock/clock';
import { Transactions } from '../platform/database/transactions';
import { RefusedError } from '../platform/http/refused-error';
import { PasswordHasher } from './password-hasher';
import { SlipThrottle } from './sign-in-throttle';
import { SlipsRepository, type GoodSlip } from './slips.repository';

/** In the audit trail for whoever typed a code that no good slip has. */
const NOBODY = 'nobody' as AccountId;

/**
 * Codes of slips and what is stored of them. 40 bits could be guessed from a plain hash within minutes, so the stored hash is
 * a slow one under a salt of this house (docs/adr/020).
 */
@Injectable()
export class SlipCodes {
  private knownSalt: string | undefined;

  constructor(
    private readonly throttle: SlipThrottle,
    private readonly hasher: PasswordHasher,
    private readonly slips: SlipsRepository,
    private readonly audit: AuditRepository,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async make(): Promise<{ readonly code: string; readonly codeHash: string }> {
    const code = slipCodeOf(randomBytes(8));
    return { code, codeHash: await this.hasher.fingerprint(code, await this.salt(), () => undefined) };
  }

  /** The good slip of a code; guesses count against the tablet and over all tablets. @throws RefusedError TICKET_SPENT, RETRY_LATER. */
  async find(code: string, deviceHash: string): Promise<GoodSlip> {
    const attempt = this.throttle.begin(deviceHash);
    const slip = await this.look(code).catch((error: unknown) => {
      attempt.takeBack();
      throw error;
    });
    if (slip) {
      attempt.succeed();
      return slip;
    }
    attempt.fail();
    await this.transactions.run((tx) =>
      this.audit.record(tx, { actorId: NOBODY, action: 'slip.refused', subject: 'slip/unknown' }),
    );
    throw new RefusedError({ code: 'TICKET_SPENT' });
  }

  /** How a slip reads to the judge who holds it. */
  word(slip: GoodSlip): Promise<Omit<SlipView, 'hasPin'>> {
    return this.slips.word(this.transactions.reader, slip);
  }

  private async look(code: string): Promise<GoodSlip | undefined> {
    const salt = await this.salt();
    const codeHash = await this.hasher.fingerprint(code, salt, () => this.throttle.requireOpen());
    return this.slips.findGood(this.transactions.reader, codeHash, this.clock.nowText());
  }

  private async salt(): Promise<string> {
    this.knownSalt ??= await this.slips.salt(this.transactions.reader);
    return this.knownSalt;
  }
}
