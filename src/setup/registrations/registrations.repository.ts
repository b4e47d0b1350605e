import { Injectable } from '@nestjs/common';
import type {
  CompetitionId,
  ContestantId,
  DecisionId,
  RegistrationId,
  TradeId,
  UnitId,
} from '../../domain/kernel/ids';
import type { TakenPlaces } from '../../domain/registration/place-in-quota';
import type {
  ArchivedRegistration,
  RegistrationAct,
  RegistrationState,
  RegistrationStep,
} from '../../domain/registration/registration';
import { insertRows } from '../../platform/database/insert-rows';
import { statement } from '../../platform/database/statement';
import type { Tx } from '../../platform/database/transactions';
import { holdRegistrations } from './hold-registrations';

export interface NewRegistration extends ArchivedRegistration {
  readonly tradeId: TradeId;
}

export interface StoredRegistration {
  readonly id: RegistrationId;
  readonly tradeId: TradeId;
  readonly competitionId: CompetitionId;
  readonly contestantId: ContestantId;
  readonly unitId: UnitId;
  readonly state: RegistrationState;
  readonly isReserve: number;
  readonly yearsInTrade: number | null;
}

const ONE = `SELECT r.id, r.trade_id AS "tradeId", t.competition_id AS "competitionId", r.contestant_id AS "contestantId",
  c.unit_id AS "unitId", r.state, r.is_reserve AS "isReserve", r.years_in_trade AS "yearsInTrade"
  FROM registration r JOIN contestant c ON c.id = r.contestant_id JOIN trade t ON t.id = r.trade_id`;

/** Tables registration (a person's registration for one trade) and registration_step (what was done with it, kept for good). */
@Injectable()
export class RegistrationsRepository {
  async insert(tx: Tx, registrations: readonly NewRegistration[]): Promise<void> {
    const columns = [
      'id',
      'trade_id',
      'contestant_id',
      'state',
      'is_reserve',
      'years_in_trade',
      'submitted_at',
      'submitted_by',
    ];
    const rows = registrations.map((one) => [
      one.id,
      one.tradeId,
      one.contestantId,
      one.state,
      one.isReserve ? 1 : 0,
      one.yearsInTrade ?? null,
      one.submittedAt,
      one.submittedBy,
    ]);
    await insertRows(tx, 'registration', columns, rows);
    await this.insertSteps(
      tx,
      registrations.flatMap(({ id, steps = [] }) =>
        steps.map((step, index) => ({ id, ordinal: index + 1, step })),
      ),
    );
  }

  async insertSteps(
    tx: Tx,
    steps: readonly {
      readonly id: RegistrationId;
      readonly ordinal: number;
      readonly step: RegistrationStep;
      readonly decisionId?: DecisionId;
    }[],
  ): Promise<void> {
    const columns = [
      'registration_id',
      'ordinal',
      'at',
      'actor_id',
      'act',
      'reason',
      'replaced_id',
      'decision_id',
    ];
    const rows = steps.map(({ id, ordinal, decisionId, step: { at, actorId, act, reason, replaced } }) => [
      id,
      ordinal,
      at,
      actorId,
      act,
      reason ?? null,
      replaced ?? null,
      decisionId ?? null,
    ]);
    await insertRows(tx, 'registration_step', columns, rows);
  }

  /** Who may start in a trade: approved, reserves left out; in the order of their ids. */
  async listApproved(tx: Tx, tradeId: TradeId): Promise<ContestantId[]> {
    const rows = await statement<{ contestant_id: ContestantId }>(
      tx,
      `SELECT contestant_id FROM known_registration WHERE trade_id = $1 AND state = 'approved' AND is_reserve = 0 ORDER BY contestant_id`,
      [tradeId],
    );
    return rows.map((row) => row.contestant_id);
  }

  /** Nobody else registers, decides or is withdrawn in the competition until the transaction ends. */
  hold(tx: Tx, competitionId: CompetitionId): Promise<void> {
    return holdRegistrations(tx, competitionId);
  }

  async find(tx: Tx, id: RegistrationId): Promise<StoredRegistration | undefined> {
    const [row] = await statement<StoredRegistration>(tx, ONE + ' WHERE r.id = $1', [id]);
    return row;
  }

  async listOfPerson(tx: Tx, id: ContestantId): Promise<StoredRegistration[]> {
    return statement<StoredRegistration>(tx, ONE + ' WHERE r.contestant_id = $1 ORDER BY r.id', [id]);
  }

  /** What of its quota a unit has used in a trade. */
  async takenPlaces(tx: Tx, tradeId: TradeId, unitId: UnitId): Promise<TakenPlaces> {
    const [row] = await statement<TakenPlaces>(
      tx,
      `SELECT CAST(coalesce(sum(1 - r.is_reserve), 0) AS INTEGER) AS places,
        CAST(coalesce(sum(r.is_reserve), 0) AS INTEGER) AS reserves FROM registration r
       JOIN contestant c ON c.id = r.contestant_id WHERE r.trade_id = $1 AND c.unit_id = $2 AND r.state <> 'withdrawn'`,
      [tradeId, unitId],
    );
    return row ?? { places: 0, reserves: 0 };
  }

  /** The reserve of a unit who has waited longest. */
  async firstReserve(tx: Tx, tradeId: TradeId, unitId: UnitId): Promise<StoredRegistration | undefined> {
    const [row] = await statement<StoredRegistration>(
      tx,
      ONE +
        ` WHERE r.trade_id = $1 AND c.unit_id = $2 AND r.is_reserve = 1 AND r.state <> 'withdrawn'
          ORDER BY r.submitted_at, r.id LIMIT 1`,
      [tradeId, unitId],
    );
    return row;
  }

  async setState(tx: Tx, ids: readonly RegistrationId[], state: RegistrationState): Promise<void> {
    if (ids.length === 0) return;
    const places = ids.map((_, index) => `$${index + 2}`).join(',');
    const sql = 'UPDATE registration SET state = $1 WHERE id IN (' + places + ')';
    await statement(tx, sql, [state, ...ids]);
  }

  async admit(tx: Tx, id: RegistrationId): Promise<void> {
    await statement(tx, 'UPDATE registration SET is_reserve = 0 WHERE id = $1', [id]);
  }

  async replacePerson(
    tx: Tx,
    id: RegistrationId,
    contestantId: ContestantId,
    years: number | null,
  ): Promise<void> {
    const sql = 'UPDATE registration SET contestant_id = $1, years_in_trade = $2 WHERE id = $3';
    await statement(tx, sql, [contestantId, years, id]);
  }

  async setYears(tx: Tx, id: RegistrationId, years: number | null): Promise<void> {
    await statement(tx, 'UPDATE registration SET years_in_trade = $1 WHERE id = $2', [years, id]);
  }

  /** What has been done with each of some registrations, in order. */
  async actsOf(tx: Tx, ids: readonly RegistrationId[]): Promise<Map<RegistrationId, RegistrationAct[]>> {
    const acts = new Map<RegistrationId, RegistrationAct[]>(ids.map((id) => [id, []]));
    if (ids.length === 0) return acts;
    const places = ids.map((_, index) => `$${index + 1}`).join(',');
    const rows = await statement<{ id: RegistrationId; act: RegistrationAct }>(
      tx,
      'SELECT registration_id AS id, act FROM registration_step WHERE registration_id IN (' +
        places +
        ') ORDER BY registration_id, ordinal',
      ids,
    );
    for (const { id, act } of rows) acts.get(id)?.push(act);
    return acts;
  }

  /** Where a person stands on the field in a trade; null: the people of a stage are hidden and nobody can tell. */
  async isEntered(tx: Tx, tradeId: TradeId, contestantId: ContestantId): Promise<boolean | null> {
    const sql = `SELECT e.contestant_id AS id FROM entry e JOIN stage s ON s.id = e.stage_id
      WHERE s.trade_id = $1 AND (e.contestant_id = $2 OR e.contestant_id IS NULL) LIMIT 2`;
    const rows = await statement<{ id: ContestantId | null }>(tx, sql, [tradeId, contestantId]);
    if (rows.some(({ id }) => id !== null)) return true;
    return rows.length > 0 ? null : false;
  }
}
