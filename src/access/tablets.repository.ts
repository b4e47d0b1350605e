import { Injectable } from '@nestjs/common';
import type { Assignment, BoundTablet, TabletJudges } from '../contract/tablets';
import type { AccountId, CompetitionId } from '../domain/kernel/ids';
import { MOST_WRONG_PINS } from '../domain/sign-in/pin';
import { lockSequence } from '../platform/database/lock-sequence';
import { statement } from '../platform/database/statement';
import type { Tx } from '../platform/database/transactions';

/** One judge on one tablet. */
export interface BindingRow extends Assignment {
  readonly id: string;
  readonly deviceHash: string;
  readonly accountId: AccountId;
  readonly boundAt: string;
  readonly expiresAt: string;
}

export type JudgeOnTablet = Pick<BindingRow, 'deviceHash' | 'accountId'>;

/** A binding whose PIN is about to be checked; that attempt is counted already. */
export interface CountedBinding extends Assignment {
  readonly id: string;
  readonly expiresAt: string;
  readonly wrongPins: number;
  readonly pinHash: string | null;
}

const OPEN = 'b.ended_at IS NULL AND b.expires_at > $2';

@Injectable()
export class TabletsRepository {
  /** The tablet's number in the house; the next free one when it is new. */
  async numberOf(tx: Tx, deviceHash: string, now: string): Promise<number> {
    await lockSequence(tx, 'tablet');
    await statement(
      tx,
      `INSERT INTO tablet (device_hash, number, since) SELECT $1, coalesce(max(number), 0) + 1, $2 FROM tablet
       WHERE true ON CONFLICT (device_hash) DO NOTHING`,
      [deviceHash, now],
    );
    return (await this.findNumber(tx, deviceHash)) ?? 0;
  }

  async findNumber(on: Tx, deviceHash: string): Promise<number | null> {
    const [row] = await statement<{ number: number }>(
      on,
      'SELECT number FROM tablet WHERE device_hash = $1',
      [deviceHash],
    );
    return row?.number ?? null;
  }

  async insert(tx: Tx, row: BindingRow): Promise<void> {
    await statement(
      tx,
      `INSERT INTO tablet_binding (id, device_hash, account_id, competition_id, trade_id, bound_at, expires_at, wrong_pins)
       VALUES ($1, $2, $3, $4, $5, $6, $7, 0)`,
      [row.id, row.deviceHash, row.accountId, row.competitionId, row.tradeId, row.boundAt, row.expiresAt],
    );
  }

  /** Ends the binding that the same judge has on the same tablet. @returns its id. */
  async endFormer(
    tx: Tx,
    { deviceHash, accountId }: JudgeOnTablet,
    now: string,
  ): Promise<string | undefined> {
    const [row] = await statement<{ id: string }>(
      tx,
      'UPDATE tablet_binding SET ended_at = $1 WHERE device_hash = $2 AND account_id = $3 AND ended_at IS NULL RETURNING id',
      [now, deviceHash, accountId],
    );
    return row?.id;
  }

  /** @returns whose binding was ended; undefined when there was no such open one in the competition. */
  async end(
    tx: Tx,
    { id, competitionId }: Pick<BindingRow, 'id' | 'competitionId'>,
    now: string,
  ): Promise<AccountId | undefined> {
    const [row] = await statement<{ accountId: AccountId }>(
      tx,
      `UPDATE tablet_binding SET ended_at = $1 WHERE id = $2 AND competition_id = $3 AND ended_at IS NULL
       RETURNING account_id AS "accountId"`,
      [now, id, competitionId],
    );
    return row?.accountId;
  }

  /** Ends a binding on which too many PINs in a row were wrong. @returns false when a right one came between. */
  async endForPins(tx: Tx, id: string, now: string): Promise<boolean> {
    const rows = await statement(
      tx,
      'UPDATE tablet_binding SET ended_at = $1 WHERE id = $2 AND ended_at IS NULL AND wrong_pins >= $3 RETURNING id',
      [now, id, MOST_WRONG_PINS],
    );
    return rows.length > 0;
  }

  /** Counts a PIN before it is checked, else many at once would all be looked at. */
  async countPin(
    tx: Tx,
    { deviceHash, accountId }: JudgeOnTablet,
    now: string,
  ): Promise<CountedBinding | undefined> {
    const [row] = await statement<CountedBinding>(
      tx,
      `UPDATE tablet_binding SET wrong_pins = wrong_pins + 1
       WHERE device_hash = $1 AND account_id = $3 AND ended_at IS NULL AND expires_at > $2 AND wrong_pins < $4
       RETURNING id, competition_id AS "competitionId", trade_id AS "tradeId", expires_at AS "expiresAt",
         wrong_pins AS "wrongPins", (SELECT p.pin_hash FROM judge_pin p WHERE p.account_id = tablet_binding.account_id
           AND p.competition_id = tablet_binding.competition_id) AS "pinHash"`,
      [deviceHash, now, accountId, MOST_WRONG_PINS],
    );
    return row;
  }

  /** The PIN could not be looked at. */
  async uncountPin(tx: Tx, id: string): Promise<void> {
    await statement(
      tx,
      'UPDATE tablet_binding SET wrong_pins = wrong_pins - 1 WHERE id = $1 AND wrong_pins > 0',
      [id],
    );
  }

  /** The PIN was right. @returns false when the binding has ended meanwhile. */
  async forgetWrongPins(tx: Tx, id: string): Promise<boolean> {
    const rows = await statement(
      tx,
      'UPDATE tablet_binding SET wrong_pins = 0 WHERE id = $1 AND ended_at IS NULL RETURNING id',
      [id],
    );
    return rows.length > 0;
  }

  async setPin(
    tx: Tx,
    { accountId, competitionId }: Pick<BindingRow, 'accountId' | 'competitionId'>,
    { pinHash, setAt }: { readonly pinHash: string; readonly setAt: string },
  ): Promise<void> {
    await statement(
      tx,
      `INSERT INTO judge_pin (account_id, competition_id, pin_hash, set_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT (account_id, competition_id) DO UPDATE SET pin_hash = excluded.pin_hash, set_at = excluded.set_at`,
      [accountId, competitionId, pinHash, setAt],
    );
  }

  async judgesWithPin(on: Tx, competitionId: CompetitionId): Promise<ReadonlySet<AccountId>> {
    const rows = await statement<{ id: AccountId }>(
      on,
      'SELECT account_id AS id FROM judge_pin WHERE competition_id = $1',
      [competitionId],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** Who may sign in by PIN on a tablet. */
  judgesOn(on: Tx, deviceHash: string, now: string): Promise<TabletJudges['judges'][number][]> {
    return statement(
      on,
      `SELECT a.id AS "accountId", a.display_name AS name FROM tablet_binding b
       JOIN account a ON a.id = b.account_id AND a.is_active = 1
       WHERE b.device_hash = $1 AND ${OPEN} AND b.wrong_pins < $3 ORDER BY a.display_name, a.id`,
      [deviceHash, now, MOST_WRONG_PINS],
    );
  }

  listOpen(
    on: Tx,
    competitionId: CompetitionId,
    now: string,
  ): Promise<(BoundTablet & { readonly accountId: AccountId })[]> {
    return statement(
      on,
      `SELECT b.id AS "bindingId", b.account_id AS "accountId", t.number AS tablet, b.trade_id AS "tradeId",
         b.bound_at AS "boundAt", b.expires_at AS "endsAt",
         (SELECT max(s.last_seen_at) FROM device_session s WHERE s.binding_id = b.id AND s.ended_at IS NULL
           AND s.expires_at > $2) AS "seenAt"
       FROM tablet_binding b JOIN tablet t ON t.device_hash = b.device_hash
       WHERE b.competition_id = $1 AND ${OPEN} ORDER BY t.number`,
      [competitionId, now],
    );
  }
}
