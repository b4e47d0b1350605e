import { Injectable } from '@nestjs/common';
import type { Assignment, SlipView } from '../contract/tablets';
import type { AccountId, CompetitionId, TradeId } from '../domain/kernel/ids';
import type { LocalText } from '../domain/kernel/local-text';
import { MOST_WRONG_PINS } from '../domain/sign-in/pin';
import { insertRows } from '../platform/database/insert-rows';
import { statement } from '../platform/database/statement';
import type { Tx } from '../platform/database/transactions';

export interface SlipRow extends Assignment {
  readonly id: string;
  readonly codeHash: string;
  readonly accountId: AccountId;
  readonly setsPin: boolean;
  readonly createdAt: string;
  readonly expiresAt: string;
}

/** A good slip: whose, for what, and the PIN that has to be given with it; null: one is chosen. */
export interface GoodSlip extends Assignment {
  readonly id: string;
  readonly accountId: AccountId;
  readonly pinHash: string | null;
}

export interface UnusedSlip {
  readonly accountId: AccountId;
  readonly tradeId: TradeId | null;
  readonly expiresAt: string;
}

interface WordingRow {
  readonly name: string;
  readonly competitionName: string | null;
  readonly tradeName: string | null;
}

const COLUMNS = [
  'id',
  'code_hash',
  'account_id',
  'competition_id',
  'trade_id',
  'sets_pin',
  'created_at',
  'expires_at',
  'wrong_pins',
];

@Injectable()
export class SlipsRepository {
  async salt(on: Tx): Promise<string> {
    const [row] = await statement<{ salt: string }>(on, 'SELECT salt FROM slip_salt WHERE id = 1');
    if (!row) throw new Error('the house has no salt for slips');
    return row.salt;
  }

  async insertMany(tx: Tx, rows: readonly SlipRow[]): Promise<void> {
    const values = rows.map((row) => [
      row.id,
      row.codeHash,
      row.accountId,
      row.competitionId,
      row.tradeId,
      row.setsPin ? 1 : 0,
      row.createdAt,
      row.expiresAt,
      0,
    ]);
    if (values.length > 0) await insertRows(tx, 'slip', COLUMNS, values);
  }

  /** An older slip of the same judge in the same competition is worth nothing any more. */
  async voidUnused(tx: Tx, accountId: AccountId, competitionId: CompetitionId, now: string): Promise<void> {
    await statement(
      tx,
      'UPDATE slip SET used_at = $1 WHERE account_id = $2 AND competition_id = $3 AND used_at IS NULL',
      [now, accountId, competitionId],
    );
  }

  async findGood(on: Tx, codeHash: string, now: string): Promise<GoodSlip | undefined> {
    const [row] = await statement<GoodSlip>(
      on,
      `SELECT s.id, s.account_id AS "accountId", s.competition_id AS "competitionId", s.trade_id AS "tradeId",
         CASE WHEN s.sets_pin = 1 THEN NULL ELSE p.pin_hash END AS "pinHash"
       FROM slip s JOIN account a ON a.id = s.account_id AND a.is_active = 1
       LEFT JOIN judge_pin p ON p.account_id = s.account_id AND p.competition_id = s.competition_id
       WHERE s.code_hash = $1 AND s.used_at IS NULL AND s.expires_at > $2`,
      [codeHash, now],
    );
    return row;
  }

  /** How a slip reads to the judge who holds it. */
  async word(on: Tx, { accountId, competitionId, tradeId }: GoodSlip): Promise<Omit<SlipView, 'hasPin'>> {
    const [row] = await statement<WordingRow>(
      on,
      `SELECT a.display_name AS name, c.name AS "competitionName", t.name AS "tradeName" FROM account a
       LEFT JOIN competition c ON c.id = $2 LEFT JOIN trade t ON t.id = $3 WHERE a.id = $1`,
      [accountId, competitionId, tradeId],
    );
    return {
      name: row?.name ?? '',
      competitionName: toText(row?.competitionName),
      tradeName: toText(row?.tradeName),
    };
  }

  /** Counts a PIN before it is checked. @returns how many were counted; undefined when no more is taken. */
  async countPin(tx: Tx, id: string): Promise<number | undefined> {
    const [row] = await statement<{ wrongPins: number }>(
      tx,
      `UPDATE slip SET wrong_pins = wrong_pins + 1 WHERE id = $1 AND used_at IS NULL AND wrong_pins < $2
       RETURNING wrong_pins AS "wrongPins"`,
      [id, MOST_WRONG_PINS],
    );
    return row?.wrongPins;
  }

  /** The PIN could not be looked at. */
  async uncountPin(tx: Tx, id: string): Promise<void> {
    await statement(tx, 'UPDATE slip SET wrong_pins = wrong_pins - 1 WHERE id = $1 AND wrong_pins > 0', [id]);
  }

  /** Uses a slip up: of several attempts at once the database lets one win. */
  async spend(tx: Tx, id: string, now: string): Promise<boolean> {
    const rows = await statement(
      tx,
      'UPDATE slip SET used_at = $1 WHERE id = $2 AND used_at IS NULL AND expires_at > $1 RETURNING id',
      [now, id],
    );
    return rows.length > 0;
  }

  listUnused(on: Tx, competitionId: CompetitionId, now: string): Promise<UnusedSlip[]> {
    return statement<UnusedSlip>(
      on,
      `SELECT account_id AS "accountId", trade_id AS "tradeId", expires_at AS "expiresAt" FROM slip
       WHERE competition_id = $1 AND used_at IS NULL AND expires_at > $2`,
      [competitionId, now],
    );
  }
}

const toText = (json: string | null | undefined): LocalText | null =>
  json ? (JSON.parse(json) as LocalText) : null;
