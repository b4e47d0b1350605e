import { Injectable } from '@nestjs/common';
import type { AccountId } from '../domain/kernel/ids';
import { insertRows } from '../platform/database/insert-rows';
import { statement } from '../platform/database/statement';
import type { Tx } from '../platform/database/transactions';

export type TicketPurpose = 'first-administrator' | 'sign-in';

export interface TicketRow {
  readonly id: string;
  readonly secretHash: string;
  readonly purpose: TicketPurpose;
  readonly accountId: AccountId | null;
  readonly createdAt: string;
  readonly expiresAt: string;
}

@Injectable()
export class TicketsRepository {
  async insertMany(tx: Tx, rows: readonly TicketRow[]): Promise<void> {
    if (rows.length === 0) return;
    await insertRows(
      tx,
      'ticket',
      ['id', 'secret_hash', 'purpose', 'account_id', 'created_at', 'expires_at'],
      rows.map((row) => [row.id, row.secretHash, row.purpose, row.accountId, row.createdAt, row.expiresAt]),
    );
  }

  async isGood(on: Tx, secretHash: string, purpose: TicketPurpose, now: string): Promise<boolean> {
    const rows = await statement(
      on,
      'SELECT id FROM ticket WHERE secret_hash = $1 AND purpose = $2 AND used_at IS NULL AND expires_at > $3',
      [secretHash, purpose, now],
    );
    return rows.length > 0;
  }

  /** Uses a ticket up: of several attempts at once the database lets one win. @returns undefined for all others. */
  async spend(
    tx: Tx,
    secretHash: string,
    purpose: TicketPurpose,
    now: string,
  ): Promise<{ accountId: AccountId | null } | undefined> {
    const [row] = await statement<{ accountId: AccountId | null }>(
      tx,
      `UPDATE ticket SET used_at = $1 WHERE secret_hash = $2 AND purpose = $3 AND used_at IS NULL AND expires_at > $1
       RETURNING account_id AS "accountId"`,
      [now, secretHash, purpose],
    );
    return row;
  }

  /** Unused tickets of the same kind for the same account (or for none) are worth nothing any more. */
  async voidUnused(tx: Tx, purpose: TicketPurpose, accountId: AccountId | null, now: string): Promise<void> {
    await statement(
      tx,
      `UPDATE ticket SET used_at = $1 WHERE purpose = $2 AND used_at IS NULL
       AND (account_id = $3 OR (account_id IS NULL AND $4 = 1))`,
      [now, purpose, accountId, accountId === null ? 1 : 0],
    );
  }
}
