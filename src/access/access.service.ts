import { Injectable } from '@nestjs/common';
import type { FirstAdministratorBody, Me, SignInBody } from '../contract/access';
import { Transactions } from '../platform/database/transactions';
import { RefusedError } from '../platform/http/refused-error';
import { AccountsRepository } from './accounts.repository';
import { AccountsService } from './accounts.service';
import type { Actor } from './actor';
import { PasswordCheck } from './password-check';
import { SessionOpening, type OpenedSession } from './session-opening';
import { TicketsService } from './tickets.service';

/** The ways into the house. Each opens a session under a new secret and ends the one the browser had (`oldSecret`). */
@Injectable()
export class AccessService {
  constructor(
    private readonly passwords: PasswordCheck,
    private readonly tickets: TicketsService,
    private readonly accountsService: AccountsService,
    private readonly accounts: AccountsRepository,
    private readonly opening: SessionOpening,
    private readonly transactions: Transactions,
  ) {}

  /** @throws RefusedError SIGN_IN_FAILED, RETRY_LATER. */
  async signIn(body: SignInBody, oldSecret: string | undefined): Promise<OpenedSession> {
    const accountId = await this.passwords.accountOf(body.name, body.password);
    return this.opening.open(oldSecret, () => ({ accountId, action: 'session.sign-in' }));
  }

  /** @throws RefusedError TICKET_SPENT, also when the account has been disabled. */
  signInWithTicket(ticket: string, oldSecret: string | undefined): Promise<OpenedSession> {
    return this.opening.open(oldSecret, async (tx) => {
      const accountId = await this.tickets.spend(tx, ticket, 'sign-in');
      const account = accountId && (await this.accounts.findById(tx, accountId));
      if (!account || account.isActive !== 1) throw new RefusedError({ code: 'TICKET_SPENT' });
      return { accountId, action: 'session.ticket' };
    });
  }

  openGuest(oldSecret: string | undefined): Promise<OpenedSession> {
    return this.opening.open(oldSecret, () => ({ accountId: null, action: 'session.guest' }));
  }

  /** @throws RefusedError TICKET_SPENT, ALREADY_EXISTS; the ticket stays good when the name is taken. */
  async createFirstAdministrator(
    body: FirstAdministratorBody,
    oldSecret: string | undefined,
  ): Promise<OpenedSession> {
    await this.tickets.requireGood(body.ticket, 'first-administrator');
    return this.opening.open(oldSecret, async (tx) => {
      await this.tickets.spend(tx, body.ticket, 'first-administrator');
      if (await this.accounts.hasAdministrator(tx)) throw new RefusedError({ code: 'TICKET_SPENT' });
      const grants = [{ role: 'administrator', competitionId: null, tradeId: null, unitId: null }] as const;
      const { name, password } = body;
      const accountId = await this.accountsService.createForSystem(
        { name, displayName: name, password, grants },
        tx,
      );
      return { accountId, action: 'session.first-administrator' };
    });
  }

  /** A one-time ticket while there is no administrator, else undefined. For the process that prints the link. */
  firstAdministratorLink(): Promise<string | undefined> {
    return this.tickets.firstAdministratorLink();
  }

  async me({ accountId, grants }: Pick<Actor, 'accountId' | 'grants'>): Promise<Me> {
    const account = accountId && (await this.accounts.findById(this.transactions.reader, accountId));
    return { accountId, name: account ? account.displayName : null, grants };
  }
}
