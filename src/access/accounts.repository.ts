import { Injectable } from '@nestjs/common';
import type { Grant } from '../contract/access';
import type { AccountId, CompetitionId } from '../domain/kernel/ids';
import { insertRows } from '../platform/database/insert-rows';
import { statement } from '../platform/database/statement';
import type { Tx } from '../platform/database/transactions';
import { newId } from '../platform/identity/new-id';
import { GrantGuards } from './grant-guards.port';

export interface AccountRow {
  readonly id: AccountId;
  readonly name: string;
  readonly displayName: string;
  readonly passwordHash: string | null;
  readonly isActive: number;
}

export type AccountInsert = Omit<AccountRow, 'isActive'> & { readonly createdAt: string };

interface GrantRow extends Grant {
  readonly accountId: AccountId;
}

const ACCOUNT = `SELECT id, name, display_name AS "displayName", password_hash AS "passwordHash", is_active AS "isActive" FROM account`;
const GRANT = `SELECT account_id AS "accountId", role, competition_id AS "competitionId", trade_id AS "tradeId", unit_id AS "unitId" FROM role_grant`;

@Injectable()
export class AccountsRepository {
  constructor(private readonly guards: GrantGuards) {}

  /** @returns the ids that were free; a name that is taken is left alone. */
  async insert(tx: Tx, row: AccountInsert): Promise<boolean> {
    const rows = await statement(
      tx,
      `INSERT INTO account (id, name, display_name, password_hash, is_active, created_at) VALUES ($1, $2, $3, $4, 1, $5)
       ON CONFLICT DO NOTHING RETURNING id`,
      [row.id, row.name, row.displayName, row.passwordHash, row.createdAt],
    );
    return rows.length > 0;
  }

  async insertMany(tx: Tx, rows: readonly AccountInsert[]): Promise<void> {
    await insertRows(
      tx,
      'account',
      ['id', 'name', 'display_name', 'password_hash', 'is_active', 'created_at'],
      rows.map((row) => [row.id, row.name, row.displayName, row.passwordHash, 1, row.createdAt]),
    );
  }

  async insertGrants(tx: Tx, accountId: AccountId, grants: readonly Grant[]): Promise<void> {
    await this.insertGrantsOfMany(tx, new Map([[accountId, grants]]));
  }

  /** The grants are all that the accounts have. @throws RefusedError KEEPS_AND_MARKS. */
  async insertGrantsOfMany(tx: Tx, grantsByAccount: ReadonlyMap<AccountId, readonly Grant[]>): Promise<void> {
    const rows = [...grantsByAccount].flatMap(([accountId, grants]) =>
      grants.map((grant) => [
        newId(),
        accountId,
        grant.role,
        grant.competitionId,
        grant.tradeId,
        grant.unitId,
      ]),
    );
    const columns = ['id', 'account_id', 'role', 'competition_id', 'trade_id', 'unit_id'];
    if (rows.length > 0) await insertRows(tx, 'role_grant', columns, rows);
    await this.guards.require(tx, grantsByAccount);
  }

  async deleteGrants(tx: Tx, accountId: AccountId): Promise<void> {
    await statement(tx, 'DELETE FROM role_grant WHERE account_id = $1', [accountId]);
  }

  async findByName(on: Tx, name: string): Promise<AccountRow | undefined> {
    const [row] = await statement<AccountRow>(on, `${ACCOUNT} WHERE name = $1`, [name]);
    return row;
  }

  async findById(on: Tx, id: AccountId): Promise<AccountRow | undefined> {
    const [row] = await statement<AccountRow>(on, `${ACCOUNT} WHERE id = $1`, [id]);
    return row;
  }

  listAll(on: Tx): Promise<AccountRow[]> {
    return statement<AccountRow>(on, `${ACCOUNT} ORDER BY name`);
  }

  async grantsOf(on: Tx, accountId: AccountId): Promise<Grant[]> {
    const rows = await statement<GrantRow>(on, `${GRANT} WHERE account_id = $1 ORDER BY id`, [accountId]);
    return rows.map(toGrant);
  }

  async grantsByAccount(on: Tx): Promise<ReadonlyMap<AccountId, Grant[]>> {
    const grants = new Map<AccountId, Grant[]>();
    for (const row of await statement<GrantRow>(on, `${GRANT} ORDER BY account_id, id`)) {
      const ofAccount = grants.get(row.accountId) ?? [];
      ofAccount.push(toGrant(row));
      grants.set(row.accountId, ofAccount);
    }
    return grants;
  }

  /** @returns false when there is no such account or it was disabled before. */
  async disable(tx: Tx, id: AccountId): Promise<boolean> {
    const rows = await statement(
      tx,
      'UPDATE account SET is_active = 0 WHERE id = $1 AND is_active = 1 RETURNING id',
      [id],
    );
    return rows.length > 0;
  }

  async hasAdministrator(on: Tx): Promise<boolean> {
    const rows = await statement(
      on,
      `SELECT 1 AS one FROM role_grant g JOIN account a ON a.id = g.account_id
       WHERE g.role = 'administrator' AND a.is_active = 1 LIMIT 1`,
    );
    return rows.length > 0;
  }

  /**
   * Active accounts that are nothing but judges of this one competition; in its rehearsals they may judge as well. Not the one that
   * imported scores belong to: nobody signs in as it (SCI-1).
   */
  async listJudgesOnlyOf(on: Tx, competitionId: CompetitionId): Promise<AccountId[]> {
    const rows = await statement<{ id: AccountId }>(
      on,
      `SELECT a.id FROM account a JOIN role_grant g ON g.account_id = a.id WHERE a.is_active = 1
       AND a.id NOT LIKE 'score-import.%' GROUP BY a.id, a.name
       HAVING sum(CASE WHEN g.role = 'judge' AND (g.competition_id = $1 OR g.competition_id IN
         (SELECT c.id FROM competition c WHERE c.rehearsal_of = $1)) THEN 0 ELSE 1 END) = 0
       AND sum(CASE WHEN g.competition_id = $1 THEN 1 ELSE 0 END) > 0 ORDER BY a.name`,
      [competitionId],
    );
    return rows.map((row) => row.id);
  }
}

function toGrant({ role, competitionId, tradeId, unitId }: GrantRow): Grant {
  return { role, competitionId, tradeId, unitId };
}
