import { Injectable } from '@nestjs/common';
import type { AccountId, CompetitionId, ContestantId, EntryId, StageId } from '../../domain/kernel/ids';
import type { WorkElsewhere, SessionElsewhere } from '../../domain/schedule/schedule-warnings';
import type { Placement, Session, StageSchedule } from '../../domain/schedule/session';
import { Clock } from '../../platform/clock/clock';
import { insertRows } from '../../platform/database/insert-rows';
import { lockSequence } from '../../platform/database/lock-sequence';
import { statement } from '../../platform/database/statement';
import type { Tx } from '../../platform/database/transactions';

export interface StoredSchedule extends StageSchedule {
  readonly version: number;
  readonly savedBy: AccountId;
  readonly savedAt: string;
}

type HeadRow = Pick<StoredSchedule, 'version' | 'hallRules' | 'savedBy' | 'savedAt'>;
type SessionRow = Session & { readonly stageId: StageId };
type WorkRow = SessionRow & { readonly contestantId: ContestantId };

const HEAD = `SELECT version, hall_rules AS "hallRules", saved_by AS "savedBy", saved_at AS "savedAt" FROM schedule`;
const SESSION = `b.id, b.starts_at AS "startsAt", b.ends_at AS "endsAt", b.place, b.address, b.stations, b.batches,
  b.late_minutes AS "lateMinutes"`;
const PLACEMENT = `SELECT p.entry_id AS "entryId", p.session_id AS "sessionId", p.batch, p.station FROM placement p
  JOIN entry e ON e.id = p.entry_id AND e.stage_id = p.stage_id`;

/** Tables schedule, bench_session and placement. A placement of an entry that is there no more is not told. */
@Injectable()
export class SchedulesRepository {
  constructor(private readonly clock: Clock) {}

  /** The schedule as it stands, held until the transaction ends: of two who save one is told that it has changed. */
  async take(tx: Tx, stageId: StageId): Promise<StoredSchedule | undefined> {
    await lockSequence(tx, `schedule:${stageId}`);
    return this.find(tx, stageId);
  }

  async find(on: Tx, stageId: StageId): Promise<StoredSchedule | undefined> {
    const [head] = await statement<HeadRow>(on, `${HEAD} WHERE stage_id = $1`, [stageId]);
    if (!head) return undefined;
    const sessions = await statement<Session>(
      on,
      `SELECT ${SESSION} FROM bench_session b WHERE b.stage_id = $1 ORDER BY b.id`,
      [stageId],
    );
    const placements = await statement<Placement>(
      on,
      `${PLACEMENT} WHERE p.stage_id = $1 ORDER BY p.entry_id`,
      [stageId],
    );
    return { ...head, sessions, placements };
  }

  /** Puts a schedule in the place of the one before, as its next version. */
  async replace(tx: Tx, stageId: StageId, schedule: StageSchedule, by: AccountId): Promise<number> {
    await statement(tx, 'DELETE FROM placement WHERE stage_id = $1', [stageId]);
    await statement(tx, 'DELETE FROM bench_session WHERE stage_id = $1', [stageId]);
    const [row] = await statement<{ version: number | string }>(
      tx,
      `INSERT INTO schedule (stage_id, version, hall_rules, saved_by, saved_at) VALUES ($1, 1, $2, $3, $4)
       ON CONFLICT (stage_id) DO UPDATE SET version = schedule.version + 1, hall_rules = $2, saved_by = $3, saved_at = $4
       RETURNING version`,
      [stageId, schedule.hallRules, by, this.clock.nowText()],
    );
    await this.insertParts(tx, stageId, schedule);
    return Number(row?.version);
  }

  /** Takes everybody's place away; the sessions stay (SES-8). */
  async clearPlacements(tx: Tx, stageId: StageId): Promise<void> {
    await lockSequence(tx, `schedule:${stageId}`);
    await statement(tx, 'DELETE FROM placement WHERE stage_id = $1', [stageId]);
    await statement(tx, 'UPDATE schedule SET version = version + 1 WHERE stage_id = $1', [stageId]);
  }

  /** The entries of a stage, as the transaction sees them. */
  async entryIdsOf(tx: Tx, stageId: StageId): Promise<Set<EntryId>> {
    const rows = await statement<{ id: EntryId }>(tx, 'SELECT id FROM entry WHERE stage_id = $1', [stageId]);
    return new Set(rows.map(({ id }) => id));
  }

  /** Sessions of a competition's other stages. */
  async sessionsElsewhere(
    on: Tx,
    competitionId: CompetitionId,
    stageId: StageId,
  ): Promise<SessionElsewhere[]> {
    const sql = `SELECT ${SESSION}, b.stage_id AS "stageId" FROM bench_session b JOIN stage s ON s.id = b.stage_id
      WHERE s.competition_id = $1 AND s.id <> $2 ORDER BY b.starts_at, b.stage_id, b.id`;
    const rows = await statement<SessionRow>(on, sql, [competitionId, stageId]);
    return rows.map(({ stageId: of, ...session }) => ({ stageId: of, session }));
  }

  /** Who works when in a competition's other stages. Of a sealed stage nobody is told: its entries have no people. */
  async workElsewhere(on: Tx, competitionId: CompetitionId, stageId: StageId): Promise<WorkElsewhere[]> {
    const sql = `SELECT ${SESSION}, b.stage_id AS "stageId", e.contestant_id AS "contestantId" FROM placement p
      JOIN entry e ON e.id = p.entry_id AND e.stage_id = p.stage_id
      JOIN bench_session b ON b.stage_id = p.stage_id AND b.id = p.session_id JOIN stage s ON s.id = p.stage_id
      WHERE s.competition_id = $1 AND s.id <> $2 AND e.contestant_id IS NOT NULL
      ORDER BY b.starts_at, b.stage_id, b.id`;
    const rows = await statement<WorkRow>(on, sql, [competitionId, stageId]);
    return rows.map(({ stageId: of, contestantId, ...session }) => ({ stageId: of, contestantId, session }));
  }

  /** The stages of a competition that have a schedule. */
  async stagesWithSchedule(on: Tx, competitionId: CompetitionId): Promise<StageId[]> {
    const sql =
      'SELECT c.stage_id AS "id" FROM schedule c JOIN stage s ON s.id = c.stage_id WHERE s.competition_id = $1';
    return (await statement<{ id: StageId }>(on, sql, [competitionId])).map(({ id }) => id);
  }

  private async insertParts(
    tx: Tx,
    stageId: StageId,
    { sessions, placements }: StageSchedule,
  ): Promise<void> {
    const slots = sessions.map((one) => [
      stageId,
      one.id,
      one.startsAt,
      one.endsAt,
      one.place,
      one.address,
      one.stations,
      one.batches,
      one.lateMinutes,
    ]);
    const when = ['stage_id', 'id', 'starts_at', 'ends_at', 'place', 'address'];
    await insertRows(tx, 'bench_session', [...when, 'stations', 'batches', 'late_minutes'], slots);
    const rows = placements
      .toSorted((a, b) => (a.entryId < b.entryId ? -1 : 1))
      .map(({ entryId, sessionId, batch, station }) => [stageId, entryId, sessionId, batch, station]);
    await insertRows(tx, 'placement', ['stage_id', 'entry_id', 'session_id', 'batch', 'station'], rows);
  }
}
