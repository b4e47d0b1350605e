import { Injectable } from '@nestjs/common';
import type {
  AccountId,
  CompetitionId,
  DecisionId,
  RegistrationId,
  TradeId,
  UnitId,
} from '../../domain/kernel/ids';
import type { RegistrationState } from '../../domain/registration/registration';
import type { BulkAct } from '../../domain/registration/registration-requests';
import { insertRows } from '../../platform/database/insert-rows';
import { statement } from '../../platform/database/statement';
import type { Tx } from '../../platform/database/transactions';
import { conditionsOf, type RegistrationFilter } from './registration-lists.read-model';

/** Which registrations a decision is about: resolved once, when it is made. */
export interface StoredChoice {
  readonly states: readonly RegistrationState[];
  readonly unitIds?: readonly UnitId[];
  readonly ids?: readonly RegistrationId[];
}

export interface StoredDecision {
  readonly id: DecisionId;
  readonly tradeId: TradeId;
  readonly competitionId: CompetitionId;
  readonly act: BulkAct;
  readonly reason: string | null;
  readonly choice: StoredChoice;
  readonly expected: number;
  readonly at: string;
  readonly actorId: AccountId;
  readonly by: string;
  /** The last registration that was looked at; '' before the first. */
  readonly afterId: string;
  readonly done: number;
  readonly skipped: number;
  readonly finishedAt: string | null;
  readonly undoBy: AccountId | null;
  readonly undoAt: string | null;
  readonly undoAfterId: string;
  readonly undone: number;
  readonly undoFinishedAt: string | null;
}

type Row = Omit<StoredDecision, 'choice'> & { readonly choice: string };

const ALL = `SELECT d.id, d.trade_id AS "tradeId", t.competition_id AS "competitionId", d.act, d.reason, d.choice, d.expected, d.at,
  d.actor_id AS "actorId", coalesce(a.display_name, d.actor_id) AS by, d.after_id AS "afterId", d.done, d.skipped,
  d.finished_at AS "finishedAt", d.undo_by AS "undoBy", d.undo_at AS "undoAt", d.undo_after_id AS "undoAfterId", d.undone,
  d.undo_finished_at AS "undoFinishedAt"
  FROM registration_decision d JOIN trade t ON t.id = d.trade_id LEFT JOIN account a ON a.id = d.actor_id`;

/** One registration as a decision meets it. */
export interface Met {
  readonly id: RegistrationId;
  readonly state: RegistrationState;
  /** Number of steps so far. */
  readonly steps: number;
}

const MET = `SELECT r.id, r.state, CAST((SELECT count(*) FROM registration_step s WHERE s.registration_id = r.id) AS INTEGER) AS steps
  FROM known_registration r JOIN contestant c ON c.id = r.contestant_id`;

/** Table registration_decision. */
@Injectable()
export class DecisionsRepository {
  async insert(tx: Tx, decision: Omit<StoredDecision, 'competitionId' | 'by'>): Promise<void> {
    const columns = [
      'id',
      'trade_id',
      'act',
      'reason',
      'choice',
      'expected',
      'at',
      'actor_id',
      'after_id',
      'done',
      'skipped',
      'undo_after_id',
      'undone',
    ];
    const { id, tradeId, act, reason, choice, expected, at, actorId } = decision;
    const row = [id, tradeId, act, reason, JSON.stringify(choice), expected, at, actorId, '', 0, 0, '', 0];
    await insertRows(tx, 'registration_decision', columns, [row]);
  }

  async find(tx: Tx, id: DecisionId): Promise<StoredDecision | undefined> {
    const [row] = await statement<Row>(tx, ALL + ' WHERE d.id = $1', [id]);
    return row && toDecision(row);
  }

  /** The newest first. */
  async listOfTrade(tx: Tx, tradeId: TradeId, most: number): Promise<StoredDecision[]> {
    const rows = await statement<Row>(tx, ALL + ' WHERE d.trade_id = $1 ORDER BY d.at DESC, d.id LIMIT $2', [
      tradeId,
      most,
    ]);
    return rows.map(toDecision);
  }

  /** The next ones a decision is about, in the order of their ids; none that came after it was made. */
  async nextMet(tx: Tx, { tradeId, choice, at, afterId }: StoredDecision, most: number): Promise<Met[]> {
    const filter: RegistrationFilter = {
      ...(choice.ids ? { ids: choice.ids } : { states: choice.states }),
      ...(choice.unitIds ? { unitIds: choice.unitIds } : {}),
    };
    const { sql, values } = conditionsOf(tradeId, filter);
    const n = values.length;
    const text =
      MET + sql + ` AND r.id > $${n + 1} AND r.submitted_at <= $${n + 2} ORDER BY r.id LIMIT $${n + 3}`;
    return statement<Met>(tx, text, [...values, afterId, at, most]);
  }

  /** What a decision has done, next in order: only where it is still the last step. */
  async nextUndone(
    tx: Tx,
    { id, undoAfterId }: StoredDecision,
    most: number,
  ): Promise<(Met & { readonly isLast: number })[]> {
    const sql = `SELECT s.registration_id AS id, r.state, s.ordinal AS steps,
      CASE WHEN EXISTS (SELECT 1 FROM registration_step l WHERE l.registration_id = s.registration_id AND l.ordinal > s.ordinal)
        THEN 0 ELSE 1 END AS "isLast"
      FROM registration_step s JOIN registration r ON r.id = s.registration_id
      WHERE s.decision_id = $1 AND s.act <> 'revert' AND s.registration_id > $2 ORDER BY s.registration_id LIMIT $3`;
    return statement(tx, sql, [id, undoAfterId, most]);
  }

  /** Which of some registrations already stand in a stage, as far as anybody can tell. */
  async enteredOf(
    tx: Tx,
    tradeId: TradeId,
    ids: readonly RegistrationId[],
  ): Promise<Set<RegistrationId> | null> {
    const hidden =
      'SELECT e.id FROM entry e JOIN stage s ON s.id = e.stage_id WHERE s.trade_id = $1 AND e.contestant_id IS NULL LIMIT 1';
    if ((await statement(tx, hidden, [tradeId])).length > 0) return null;
    if (ids.length === 0) return new Set();
    const places = ids.map((_, index) => `$${index + 2}`).join(',');
    const sql =
      'SELECT r.id FROM registration r WHERE r.id IN (' +
      places +
      ') AND EXISTS (SELECT 1 FROM entry e JOIN stage s ON s.id = e.stage_id WHERE s.trade_id = $1 AND e.contestant_id = r.contestant_id)';
    const rows = await statement<{ id: RegistrationId }>(tx, sql, [tradeId, ...ids]);
    return new Set(rows.map(({ id }) => id));
  }

  async keepProgress(tx: Tx, { id, afterId, done, skipped, finishedAt }: StoredDecision): Promise<void> {
    const sql =
      'UPDATE registration_decision SET after_id = $1, done = $2, skipped = $3, finished_at = $4 WHERE id = $5';
    await statement(tx, sql, [afterId, done, skipped, finishedAt, id]);
  }

  async keepUndo(
    tx: Tx,
    { id, finishedAt, undoBy, undoAt, undoAfterId, undone, undoFinishedAt }: StoredDecision,
  ): Promise<void> {
    const sql = `UPDATE registration_decision SET finished_at = $1, undo_by = $2, undo_at = $3, undo_after_id = $4, undone = $5,
      undo_finished_at = $6 WHERE id = $7`;
    await statement(tx, sql, [finishedAt, undoBy, undoAt, undoAfterId, undone, undoFinishedAt, id]);
  }
}

function toDecision(row: Row): StoredDecision {
  return { ...row, choice: JSON.parse(row.choice) as StoredChoice };
}
