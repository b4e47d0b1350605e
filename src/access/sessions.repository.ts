import { Injectable } from '@nestjs/common';
import type { SessionView } from '../contract/access';
import type { AccountId, CompetitionId, TradeId } from '../domain/kernel/ids';
import { statement } from '../platform/database/statement';
import type { Tx } from '../platform/database/transactions';

export interface SessionRow {
  readonly id: string;
  readonly secretHash: string;
  readonly accountId: AccountId | null;
  readonly createdAt: string;
  readonly lastSeenAt: string;
  readonly expiresAt: string;
  /** The tablet's binding it was opened on; its assignment narrows what the session may do. */
  readonly bindingId: string | null;
}

export interface FoundSession extends SessionRow {
  readonly competitionId: CompetitionId | null;
  readonly tradeId: TradeId | null;
}

/** Not ended, and not of a disabled account; the limits of time are judged by the service, which has the clock. */
const OPEN = `s.ended_at IS NULL AND (s.account_id IS NULL OR EXISTS (SELECT 1 FROM account a WHERE a.id = s.account_id AND a.is_active = 1))`;
const SESSION = `SELECT s.id, s.secret_hash AS "secretHash", s.account_id AS "accountId", s.created_at AS "createdAt",
  s.last_seen_at AS "lastSeenAt", s.expires_at AS "expiresAt", s.binding_id AS "bindingId", b.competition_id AS "competitionId",
  b.trade_id AS "tradeId" FROM device_session s LEFT JOIN tablet_binding b ON b.id = s.binding_id`;

@Injectable()
export class SessionsRepository {
  async insert(tx: Tx, row: SessionRow): Promise<void> {
    await statement(
      tx,
      `INSERT INTO device_session (id, secret_hash, account_id, created_at, last_seen_at, expires_at, binding_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [row.id, row.secretHash, row.accountId, row.createdAt, row.lastSeenAt, row.expiresAt, row.bindingId],
    );
  }

  async findOpenByHash(on: Tx, secretHash: string): Promise<FoundSession | undefined> {
    const [row] = await statement<FoundSession>(on, `${SESSION} WHERE s.secret_hash = $1 AND ${OPEN}`, [
      secretHash,
    ]);
    return row;
  }

  async findOpenById(on: Tx, id: string): Promise<FoundSession | undefined> {
    const [row] = await statement<FoundSession>(on, `${SESSION} WHERE s.id = $1 AND ${OPEN}`, [id]);
    return row;
  }

  /** Notes that the session is in use. @returns false when it has ended meanwhile. */
  async touch(on: Tx, id: string, at: string): Promise<boolean> {
    const rows = await statement(
      on,
      `UPDATE device_session AS s SET last_seen_at = $1 WHERE s.id = $2 AND ${OPEN} RETURNING id`,
      [at, id],
    );
    return rows.length > 0;
  }

  /** @returns false when there was no such open session. */
  async end(tx: Tx, id: string, at: string): Promise<boolean> {
    const rows = await statement(
      tx,
      'UPDATE device_session SET ended_at = $1 WHERE id = $2 AND ended_at IS NULL RETURNING id',
      [at, id],
    );
    return rows.length > 0;
  }

  async endAllOf(tx: Tx, accountId: AccountId, at: string): Promise<string[]> {
    const rows = await statement<{ id: string }>(
      tx,
      'UPDATE device_session SET ended_at = $1 WHERE account_id = $2 AND ended_at IS NULL RETURNING id',
      [at, accountId],
    );
    return rows.map((row) => row.id);
  }

  async endAllOfBinding(tx: Tx, bindingId: string, at: string): Promise<string[]> {
    const rows = await statement<{ id: string }>(
      tx,
      'UPDATE device_session SET ended_at = $1 WHERE binding_id = $2 AND ended_at IS NULL RETURNING id',
      [at, bindingId],
    );
    return rows.map((row) => row.id);
  }

  async endAllOfCompetition(tx: Tx, competitionId: CompetitionId, at: string): Promise<string[]> {
    const rows = await statement<{ id: string }>(
      tx,
      `UPDATE device_session SET ended_at = $1 WHERE ended_at IS NULL
       AND binding_id IN (SELECT id FROM tablet_binding WHERE competition_id = $2) RETURNING id`,
      [at, competitionId],
    );
    return rows.map((row) => row.id);
  }

  /** Sessions of accounts that could still be used; guests are not listed. */
  listOpen(on: Tx, now: string, idleSince: string): Promise<SessionView[]> {
    return statement<SessionView>(
      on,
      `SELECT s.id, s.account_id AS "accountId", a.name AS "accountName", s.created_at AS "createdAt", s.last_seen_at AS "lastSeenAt"
       FROM device_session s JOIN account a ON a.id = s.account_id
       WHERE s.ended_at IS NULL AND a.is_active = 1 AND s.expires_at > $1 AND s.last_seen_at > $2
       ORDER BY s.last_seen_at DESC, s.id`,
      [now, idleSince],
    );
  }
}
