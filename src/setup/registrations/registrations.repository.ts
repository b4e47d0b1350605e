import { Injectable } from '@nestjs/common';
import type { ContestantId, RegistrationId, TradeId } from '../../domain/kernel/ids';
import type { ArchivedRegistration, RegistrationStep } from '../../domain/registration/registration';
import { insertRows } from '../../platform/database/insert-rows';
import { statement } from '../../platform/database/statement';
import type { Tx } from '../../platform/database/transactions';

export interface NewRegistration extends ArchivedRegistration {
  readonly tradeId: TradeId;
}

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
    }[],
  ): Promise<void> {
    const columns = ['registration_id', 'ordinal', 'at', 'actor_id', 'act', 'reason'];
    const rows = steps.map(({ id, ordinal, step: { at, actorId, act, reason } }) => [
      id,
      ordinal,
      at,
      actorId,
      act,
      reason ?? null,
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
}
