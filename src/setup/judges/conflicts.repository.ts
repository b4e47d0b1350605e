import { Injectable } from '@nestjs/common';
import {
  USUAL_CONFLICT_RULE,
  type Conflict,
  type ConflictAnswer,
  type ConflictRule,
} from '../../domain/conflict/conflict';
import type { AccountId, CompetitionId, ContestantId, UnitId } from '../../domain/kernel/ids';
import { insertRows } from '../../platform/database/insert-rows';
import { lockSequence } from '../../platform/database/lock-sequence';
import { statement } from '../../platform/database/statement';
import type { Tx } from '../../platform/database/transactions';

interface ConflictRow extends Omit<Conflict, 'answer' | 'contestantId' | 'unitId'> {
  readonly contestantId: ContestantId | null;
  readonly unitId: UnitId | null;
  readonly as: ConflictAnswer['as'] | null;
  readonly answerReason: string | null;
  readonly by: AccountId | null;
  readonly at: string | null;
}

const COLUMNS = [
  'id',
  'competition_id',
  'judge_id',
  'kind',
  'contestant_id',
  'unit_id',
  'reason',
  'declared_by',
  'declared_at',
  'answer',
  'answer_reason',
  'answered_by',
  'answered_at',
];

/** Table judge_conflict, and the rule of a competition about it. */
@Injectable()
export class ConflictsRepository {
  /** The declared conflicts of a competition, held until the transaction ends: of two of the same one is first. */
  async take(tx: Tx, competitionId: CompetitionId): Promise<Conflict[]> {
    await lockSequence(tx, `conflicts:${competitionId}`);
    return this.listOf(tx, competitionId);
  }

  async listOf(on: Tx, competitionId: CompetitionId): Promise<Conflict[]> {
    const rows = await statement<ConflictRow>(
      on,
      `SELECT id, judge_id AS "judgeId", kind, contestant_id AS "contestantId", unit_id AS "unitId", reason,
         declared_by AS "declaredBy", declared_at AS "declaredAt", answer AS "as", answer_reason AS "answerReason",
         answered_by AS "by", answered_at AS "at"
       FROM judge_conflict WHERE competition_id = $1 ORDER BY id`,
      [competitionId],
    );
    return rows.map(toConflict);
  }

  async insert(tx: Tx, competitionId: CompetitionId, conflicts: readonly Conflict[]): Promise<void> {
    const rows = conflicts.map(({ answer, ...row }) => [
      row.id,
      competitionId,
      row.judgeId,
      row.kind,
      row.contestantId ?? null,
      row.unitId ?? null,
      row.reason,
      row.declaredBy,
      row.declaredAt,
      answer?.as ?? null,
      answer?.reason ?? null,
      answer?.by ?? null,
      answer?.at ?? null,
    ]);
    await insertRows(tx, 'judge_conflict', COLUMNS, rows);
  }

  async answer(tx: Tx, id: string, { as, reason, by, at }: ConflictAnswer): Promise<void> {
    await statement(
      tx,
      `UPDATE judge_conflict SET answer = $1, answer_reason = $2, answered_by = $3, answered_at = $4 WHERE id = $5`,
      [as, reason, by, at, id],
    );
  }

  /** Undefined: the competition says nothing, and what is usual holds. */
  async ownRule(on: Tx, competitionId: CompetitionId): Promise<ConflictRule | undefined> {
    const sql = 'SELECT conflict_rule AS rule FROM competition WHERE id = $1';
    const [row] = await statement<{ rule: string | null }>(on, sql, [competitionId]);
    return row?.rule ? (JSON.parse(row.rule) as ConflictRule) : undefined;
  }

  async ruleOf(on: Tx, competitionId: CompetitionId): Promise<ConflictRule> {
    return (await this.ownRule(on, competitionId)) ?? USUAL_CONFLICT_RULE;
  }

  async setRule(tx: Tx, competitionId: CompetitionId, rule: ConflictRule): Promise<void> {
    const sql = 'UPDATE competition SET conflict_rule = $1 WHERE id = $2';
    await statement(tx, sql, [JSON.stringify(rule), competitionId]);
  }
}

function toConflict({ contestantId, unitId, as, answerReason, by, at, ...row }: ConflictRow): Conflict {
  const isAnswered = as !== null && answerReason !== null && by !== null && at !== null;
  return {
    ...row,
    ...(contestantId === null ? {} : { contestantId }),
    ...(unitId === null ? {} : { unitId }),
    ...(isAnswered ? { answer: { as, reason: answerReason, by, at } } : {}),
  };
}
