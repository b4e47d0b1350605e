import { Injectable } from '@nestjs/common';
import type { JudgeProfile } from '../../domain/judge-profile/judge-profile';
import type { CompetitionId, JudgeId, TradeId, UnitId } from '../../domain/kernel/ids';
import { insertRows } from '../../platform/database/insert-rows';
import { statement } from '../../platform/database/statement';
import type { Tx } from '../../platform/database/transactions';

interface ProfileRow {
  readonly judgeId: JudgeId;
  readonly unitId: UnitId | null;
  readonly tradeIds: string | null;
  readonly level: string | null;
  readonly trainedUntil: string | null;
  readonly barredUntil: string | null;
  readonly barReason: string | null;
  readonly note: string | null;
}

const COLUMNS = [
  'competition_id',
  'judge_id',
  'unit_id',
  'trade_ids',
  'level',
  'trained_until',
  'barred_until',
  'bar_reason',
  'note',
];

/** Table judge_profile: what the register of a competition knows of a judge. */
@Injectable()
export class JudgeProfilesRepository {
  async listOf(on: Tx, competitionId: CompetitionId): Promise<Map<JudgeId, JudgeProfile>> {
    const rows = await statement<ProfileRow>(
      on,
      `SELECT judge_id AS "judgeId", unit_id AS "unitId", trade_ids AS "tradeIds", level, trained_until AS "trainedUntil",
         barred_until AS "barredUntil", bar_reason AS "barReason", note
       FROM judge_profile WHERE competition_id = $1 ORDER BY judge_id`,
      [competitionId],
    );
    return new Map(rows.map((row) => [row.judgeId, toProfile(row)]));
  }

  async insert(
    tx: Tx,
    competitionId: CompetitionId,
    profiles: readonly (readonly [JudgeId, JudgeProfile])[],
  ): Promise<void> {
    const rows = profiles.map(([judgeId, profile]) => [
      competitionId,
      judgeId,
      profile.unitId ?? null,
      profile.tradeIds ? JSON.stringify(profile.tradeIds) : null,
      profile.level ?? null,
      profile.trainedUntil ?? null,
      profile.bar?.until ?? null,
      profile.bar?.reason ?? null,
      profile.note ?? null,
    ]);
    await insertRows(tx, 'judge_profile', COLUMNS, rows);
  }

  async replace(
    tx: Tx,
    competitionId: CompetitionId,
    judgeId: JudgeId,
    profile: JudgeProfile,
  ): Promise<void> {
    const sql = 'DELETE FROM judge_profile WHERE competition_id = $1 AND judge_id = $2';
    await statement(tx, sql, [competitionId, judgeId]);
    await this.insert(tx, competitionId, [[judgeId, profile]]);
  }
}

/** What is not known is left out, as in an archive. */
function toProfile(row: ProfileRow): JudgeProfile {
  const { unitId, tradeIds, level, trainedUntil, barredUntil, barReason, note } = row;
  return {
    ...(unitId === null ? {} : { unitId }),
    ...(tradeIds === null ? {} : { tradeIds: JSON.parse(tradeIds) as TradeId[] }),
    ...(level === null ? {} : { level }),
    ...(trainedUntil === null ? {} : { trainedUntil }),
    ...(barredUntil === null || barReason === null ? {} : { bar: { until: barredUntil, reason: barReason } }),
    ...(note === null ? {} : { note }),
  };
}
