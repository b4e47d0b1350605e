import { Injectable } from '@nestjs/common';
import type { AccountView, Grant } from '../contract/access';
import type { AccountId } from '../domain/kernel/ids';
import { AuditRepository } from '../platform/audit/audit.repository';
import { Clock } from '../platform/clock/clock';
import { Transactions, type Tx } from '../platform/database/transactions';
import { RefusedError } from '../platform/http/refused-error';
import { newId } from '../platform/identity/new-id';
import { AccountsRepository, type AccountInsert } from './accounts.repository';
import type { Actor } from './actor';
import { PasswordHasher } from './password-hasher';
import { PLAIN_NAME, plainName } from './plain-name';
import { requireEverywhere } from './require-everywhere';
import { SessionEnding } from './session-ending';

/** A new account. Without a password it is opened by tickets only. */
export interface AccountDraft {
  readonly id?: AccountId;
  readonly name: string;
  readonly displayName: string;
  readonly password?: string;
  readonly grants: readonly Grant[];
}

const SYSTEM = 'system' as AccountId;

@Injectable()
export class AccountsService {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly hasher: PasswordHasher,
    private readonly ending: SessionEnding,
    private readonly audit: AuditRepository,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor): Promise<AccountView[]> {
    requireEverywhere(actor, 'account.manage');
    const [accounts, grants] = await Promise.all([
      this.accounts.listAll(this.transactions.reader),
      this.accounts.grantsByAccount(this.transactions.reader),
    ]);
    return accounts.map(({ id, name, displayName, isActive }) => ({
      id,
      name,
      displayName,
      isActive: isActive === 1,
      grants: grants.get(id) ?? [],
    }));
  }

  /** @throws RefusedError ALREADY_EXISTS when the name is taken. */
  async create(actor: Actor, draft: AccountDraft): Promise<AccountView> {
    requireEverywhere(actor, 'account.manage');
    const row = await this.toInsert(draft);
    await this.transactions.run((tx) => this.insert(tx, row, draft.grants, accountOf(actor)));
    const { id, name, displayName } = row;
    return { id, name, displayName, isActive: true, grants: draft.grants };
  }

  /** Ends every session of the account at once. Nobody can disable the own account: one administrator always stays. */
  async disable(actor: Actor, accountId: AccountId): Promise<void> {
    requireEverywhere(actor, 'account.manage');
    const actorId = accountOf(actor);
    if (actorId === accountId) throw new RefusedError({ code: 'NOT_ALLOWED' });
    const ended = await this.transactions.run(async (tx) => {
      if (!(await this.accounts.disable(tx, accountId))) throw new RefusedError({ code: 'NOT_FOUND' });
      const outcome = await this.ending.endAllOf(tx, accountId);
      await this.audit.record(tx, { actorId, action: 'account.disable', subject: `account/${accountId}` });
      return outcome;
    });
    this.ending.takeEffect(ended);
  }

  /** Replaces what an account may do. Its sessions end, so that no old right lives on. */
  async replaceGrants(actor: Actor, accountId: AccountId, grants: readonly Grant[]): Promise<void> {
    requireEverywhere(actor, 'account.manage');
    const actorId = accountOf(actor);
    if (actorId === accountId) throw new RefusedError({ code: 'NOT_ALLOWED' });
    const ended = await this.transactions.run(async (tx) => {
      if (!(await this.accounts.findById(tx, accountId))) throw new RefusedError({ code: 'NOT_FOUND' });
      await this.accounts.deleteGrants(tx, accountId);
      await this.accounts.insertGrants(tx, accountId, grants);
      const outcome = await this.ending.endAllOf(tx, accountId);
      const subject = `account/${accountId}`;
      await this.audit.record(tx, { actorId, action: 'account.grant', subject, detail: { grants } });
      return outcome;
    });
    this.ending.takeEffect(ended);
  }

  /** One account from a seed, an import or the first start, inside the caller's transaction. @throws RefusedError ALREADY_EXISTS, MALFORMED. */
  async createForSystem(draft: AccountDraft, tx: Tx): Promise<AccountId> {
    const row = await this.toInsert(draft);
    await this.insert(tx, row, draft.grants, SYSTEM);
    return row.id;
  }

  /** Many accounts at once (a competition's judges), inside the caller's transaction; a name that is taken fails the whole. */
  async createManyForSystem(drafts: readonly AccountDraft[], tx: Tx): Promise<AccountId[]> {
    const rows: AccountInsert[] = [];
    for (const draft of drafts) rows.push(await this.toInsert(draft));
    await this.accounts.insertMany(tx, rows);
    const grants = new Map(rows.map((row, index) => [row.id, drafts[index]?.grants ?? []]));
    await this.accounts.insertGrantsOfMany(tx, grants);
    const detail = { accounts: rows.length };
    await this.audit.record(tx, { actorId: SYSTEM, action: 'account.create', subject: 'accounts', detail });
    return rows.map((row) => row.id);
  }

  private async insert(
    tx: Tx,
    row: AccountInsert,
    grants: readonly Grant[],
    actorId: AccountId,
  ): Promise<void> {
    if (!(await this.accounts.insert(tx, row))) throw new RefusedError({ code: 'ALREADY_EXISTS' });
    await this.accounts.insertGrants(tx, row.id, grants);
    const subject = `account/${row.id}`;
    await this.audit.record(tx, { actorId, action: 'account.create', subject, detail: { grants } });
  }

  private async toInsert(draft: AccountDraft): Promise<AccountInsert> {
    const name = plainName(draft.name);
    const displayName = plainName(draft.displayName);
    for (const [path, text] of Object.entries({ name, displayName }))
      if (!PLAIN_NAME.test(text)) throw new RefusedError({ code: 'MALFORMED', path });
    const passwordHash = draft.password === undefined ? null : await this.hasher.hash(draft.password);
    return {
      id: draft.id ?? newId<AccountId>(),
      name,
      displayName,
      passwordHash,
      createdAt: this.clock.nowText(),
    };
  }
}

function accountOf(actor: Actor): AccountId {
  if (actor.accountId === null) throw new RefusedError({ code: 'NOT_ALLOWED' });
  return actor.accountId;
}
