import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  USUAL_CONFLICT_RULE,
  type Conflict,
  type ConflictAnswer,
  type ConflictRule,
  type ConflictTarget,
} from '../../domain/conflict/conflict';
import type { AccountId, CompetitionId, ContestantId, EntryId, UnitId } from '../../domain/kernel/ids';
import type { SealedLot } from '../../domain/seal/seal-lots';
import { insertRows } from '../../platform/database/insert-rows';
import { lockSequence } from '../../platform/database/lock-sequence';
import { statement } from '../../platform/database/statement';
import type { Tx } from '../../platform/database/transactions';
import { SealedEntries } from '../entries/sealed-entries';

interface ConflictRow extends Omit<Conflict, 'answer' | 'named' | keyof ConflictTarget> {
  readonly contestantId: ContestantId | null;
  readonly unitId: UnitId | null;
  readonly entryId: EntryId | null;
  readonly named: string | null;
  readonly as: ConflictAnswer['as'] | null;
  readonly answerReason: string | null;
  readonly by: AccountId | null;
  readonly at: string | null;
}

/** The entry of a declaration by number; null: its person is hidden. */
export interface NumberedEntry {
  readonly entryId: EntryId;
  readonly number: string;
  readonly contestantId: ContestantId | null;
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
  'entry_id',
  'named',
];

/** Table judge_conflict, and the rule of a competition about it. */
@Injectable()
export class ConflictsRepository implements OnModuleInit {
  constructor(private readonly sealed: SealedEntries) {}

  onModuleInit(): void {
    this.sealed.onReplace((tx, _, lots) => this.unnumber(tx, lots));
  }

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
         answered_by AS "by", answered_at AS "at", entry_id AS "entryId", named
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
      row.entryId ?? null,
      row.named ?? null,
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

  /** Says whom a judge meant by her words. */
  async place(tx: Tx, id: string, { contestantId, unitId }: ConflictTarget): Promise<void> {
    const sql = 'UPDATE judge_conflict SET contestant_id = $1, unit_id = $2 WHERE id = $3';
    await statement(tx, sql, [contestantId ?? null, unitId ?? null, id]);
  }

  /** What stands now behind the numbers that judges declared, for as long as there is such an entry. */
  async numbered(on: Tx, competitionId: CompetitionId): Promise<Map<EntryId, NumberedEntry>> {
    const rows = await statement<NumberedEntry>(
      on,
      `SELECT e.id AS "entryId", e.number, e.contestant_id AS "contestantId" FROM entry e
       WHERE e.id IN (SELECT entry_id FROM judge_conflict WHERE competition_id = $1 AND entry_id IS NOT NULL)`,
      [competitionId],
    );
    return new Map(rows.map((row) => [row.entryId, row]));
  }

  /**
   * A seal puts other entries in the place of those of a stage. What was declared of one goes on with its person where that is still
   * known, else with the judge's words: with the new number it would tell her whose work it is.
   */
  private async unnumber(tx: Tx, lots: readonly SealedLot[]): Promise<void> {
    const sql = 'UPDATE judge_conflict SET entry_id = NULL, contestant_id = $1 WHERE entry_id = $2';
    for (const { key, contestantId } of lots) await statement(tx, sql, [contestantId, key]);
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

function toConflict(stored: ConflictRow): Conflict {
  const { contestantId, unitId, entryId, named, as, answerReason, by, at, ...row } = stored;
  const isAnswered = as !== null && answerReason !== null && by !== null && at !== null;
  return {
    ...row,
    ...(contestantId === null ? {} : { contestantId }),
    ...(unitId === null ? {} : { unitId }),
    ...(entryId === null ? {} : { entryId }),
    ...(named === null ? {} : { named }),
    ...(isAnswered ? { answer: { as, reason: answerReason, by, at } } : {}),
  };
}
