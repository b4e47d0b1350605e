import { Injectable } from '@nestjs/common';
import type { AccountId, CompetitionId, StageId } from '../../domain/kernel/ids';
import type { RevealStep } from '../../domain/reveal/reveal-state';
import { insertRows } from '../../platform/database/insert-rows';
import { lockSequence } from '../../platform/database/lock-sequence';
import { statement } from '../../platform/database/statement';
import type { Tx } from '../../platform/database/transactions';

export interface StoredFreeze {
  readonly id: string;
  readonly competitionId: CompetitionId;
  readonly stageId: StageId;
  readonly ordinal: number;
  readonly from: string;
  readonly at: string;
  readonly actorId: AccountId;
}

export interface StoredStep extends RevealStep {
  readonly freezeId: string;
  readonly reason: string | null;
  readonly at: string;
  readonly actorId: AccountId;
}

const FREEZE = `SELECT id, competition_id AS "competitionId", stage_id AS "stageId", ordinal, frozen_from AS "from", at,
  actor_id AS "actorId" FROM board_freeze`;
const STEP = `SELECT s.freeze_id AS "freezeId", s.ordinal, s.act, s.shown, s.ledger_seq AS "ledgerSeq",
  s.one_by_one AS "oneByOne", s.reason, s.at, s.actor_id AS "actorId" FROM board_step s JOIN board_freeze f ON f.id = s.freeze_id`;

/** Tables board_freeze and board_step: when boards stopped, and each step of their reveal; rows are never changed. */
@Injectable()
export class FreezesRepository {
  lock(tx: Tx, stageId: StageId): Promise<void> {
    return lockSequence(tx, `freeze:${stageId}`);
  }

  async insert(tx: Tx, row: StoredFreeze): Promise<void> {
    const columns = ['id', 'competition_id', 'stage_id', 'ordinal', 'frozen_from', 'at', 'actor_id'];
    const values = [row.id, row.competitionId, row.stageId, row.ordinal, row.from, row.at, row.actorId];
    await insertRows(tx, 'board_freeze', columns, [values]);
  }

  async insertStep(tx: Tx, step: StoredStep): Promise<void> {
    const columns = 'freeze_id ordinal act shown ledger_seq one_by_one reason at actor_id'.split(' ');
    const { freezeId, ordinal, act, shown, ledgerSeq, oneByOne, reason, at, actorId } = step;
    await insertRows(tx, 'board_step', columns, [
      [freezeId, ordinal, act, shown, ledgerSeq, oneByOne, reason, at, actorId],
    ]);
  }

  /** Which competitions have ever had one. */
  async competitions(on: Tx): Promise<CompetitionId[]> {
    const sql = 'SELECT DISTINCT competition_id AS id FROM board_freeze';
    return (await statement<{ id: CompetitionId }>(on, sql, [])).map(({ id }) => id);
  }

  list(on: Tx, competitionId: CompetitionId): Promise<StoredFreeze[]> {
    return statement(on, `${FREEZE} WHERE competition_id = $1 ORDER BY stage_id, ordinal`, [competitionId]);
  }

  listSteps(on: Tx, competitionId: CompetitionId): Promise<StoredStep[]> {
    return statement(on, `${STEP} WHERE f.competition_id = $1 ORDER BY s.freeze_id, s.ordinal`, [
      competitionId,
    ]);
  }
}
