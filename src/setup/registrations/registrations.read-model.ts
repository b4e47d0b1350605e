import { Injectable } from '@nestjs/common';
import type { CompetitionId, ContestantId, TradeId } from '../../domain/kernel/ids';
import type { ArchivedRegistration, RegistrationStep } from '../../domain/registration/registration';
import { statement } from '../../platform/database/statement';
import { Transactions } from '../../platform/database/transactions';

type StoredRegistration = Pick<
  ArchivedRegistration,
  'id' | 'contestantId' | 'state' | 'submittedAt' | 'submittedBy'
> & { readonly tradeId: TradeId; readonly isReserve: number; readonly yearsInTrade: number | null };

type StoredStep = Omit<RegistrationStep, 'reason' | 'replaced'> & {
  readonly registrationId: ArchivedRegistration['id'];
  readonly reason: string | null;
  readonly replaced: ContestantId | null;
};

/** Registrations as others may ask for them. */
@Injectable()
export class RegistrationsReadModel {
  constructor(private readonly transactions: Transactions) {}

  /** Of every trade, by id, as an archive holds them. */
  async archivedOf(id: CompetitionId): Promise<Map<TradeId, ArchivedRegistration[]>> {
    const rows = await statement<StoredRegistration>(
      this.transactions.reader,
      `SELECT r.id, r.trade_id AS "tradeId", r.contestant_id AS "contestantId", r.state, r.is_reserve AS "isReserve",
        r.years_in_trade AS "yearsInTrade", r.submitted_at AS "submittedAt", r.submitted_by AS "submittedBy"
       FROM known_registration r JOIN trade t ON t.id = r.trade_id WHERE t.competition_id = $1 ORDER BY r.id`,
      [id],
    );
    const steps = await this.stepsOf(id);
    const byTrade = new Map<TradeId, ArchivedRegistration[]>();
    for (const row of rows) {
      const ofTrade = byTrade.get(row.tradeId) ?? [];
      ofTrade.push(toArchived(row, steps.get(row.id)));
      byTrade.set(row.tradeId, ofTrade);
    }
    return byTrade;
  }

  private async stepsOf(id: CompetitionId): Promise<Map<ArchivedRegistration['id'], RegistrationStep[]>> {
    const rows = await statement<StoredStep>(
      this.transactions.reader,
      `SELECT s.registration_id AS "registrationId", s.at, s.actor_id AS "actorId", s.act, s.reason, s.replaced_id AS replaced
       FROM registration_step s JOIN known_registration r ON r.id = s.registration_id JOIN trade t ON t.id = r.trade_id
       WHERE t.competition_id = $1 ORDER BY s.registration_id, s.ordinal`,
      [id],
    );
    const steps = new Map<ArchivedRegistration['id'], RegistrationStep[]>();
    for (const { registrationId, reason, replaced, ...step } of rows) {
      const ofOne = steps.get(registrationId) ?? [];
      ofOne.push({
        ...step,
        ...(reason === null ? {} : { reason }),
        ...(replaced === null ? {} : { replaced }),
      });
      steps.set(registrationId, ofOne);
    }
    return steps;
  }
}

function toArchived(
  row: StoredRegistration,
  steps: readonly RegistrationStep[] | undefined,
): ArchivedRegistration {
  const { id, contestantId, state, submittedAt, submittedBy, isReserve, yearsInTrade } = row;
  return {
    id,
    contestantId,
    state,
    submittedAt,
    submittedBy,
    ...(isReserve ? { isReserve: true } : {}),
    ...(yearsInTrade === null ? {} : { yearsInTrade }),
    ...(steps ? { steps } : {}),
  };
}
