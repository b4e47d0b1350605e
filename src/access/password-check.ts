import { Injectable } from '@nestjs/common';
import type { AccountId } from '../domain/kernel/ids';
import { AuditRepository } from '../platform/audit/audit.repository';
import { Transactions } from '../platform/database/transactions';
import { RefusedError } from '../platform/http/refused-error';
import { AccountsRepository, type AccountRow } from './accounts.repository';
import { PasswordHasher } from './password-hasher';
import { plainName } from './plain-name';
import { SignInThrottle } from './sign-in-throttle';

/** In the audit trail for whoever gave a name that no account has. The typed name is not kept: it may be a password. */
const NOBODY = 'nobody' as AccountId;

/** Whether a name and a password belong to an active account; says no more than yes or no, and takes as long for either. */
@Injectable()
export class PasswordCheck {
  constructor(
    private readonly throttle: SignInThrottle,
    private readonly hasher: PasswordHasher,
    private readonly accounts: AccountsRepository,
    private readonly audit: AuditRepository,
    private readonly transactions: Transactions,
  ) {}

  /** @throws RefusedError SIGN_IN_FAILED, whatever was wrong; RETRY_LATER after too many failures. */
  async accountOf(typedName: string, password: string): Promise<AccountId> {
    const name = plainName(typedName);
    const attempt = this.throttle.begin(name);
    const { account, isRight } = await this.look(name, password).catch((error: unknown) => {
      attempt.takeBack();
      throw error;
    });
    if (account && isRight && account.isActive === 1) {
      attempt.succeed();
      return account.id;
    }
    attempt.fail();
    await this.transactions.run((tx) =>
      this.audit.record(tx, {
        actorId: account?.id ?? NOBODY,
        action: 'session.sign-in-failed',
        subject: `account/${account?.id ?? 'unknown'}`,
      }),
    );
    throw new RefusedError({ code: 'SIGN_IN_FAILED' });
  }

  private async look(
    name: string,
    password: string,
  ): Promise<{ account: AccountRow | undefined; isRight: boolean }> {
    const account = await this.accounts.findByName(this.transactions.reader, name);
    const stored = account?.passwordHash ?? null;
    const isRight = await this.hasher.isRight(stored, password, () => this.throttle.requireOpen());
    return { account, isRight };
  }
}
