import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { may } from '../../access/may';
import type { ParticipationsView } from '../../contract/participations';
import type { CompetitionId } from '../../domain/kernel/ids';
import { participationKey, type ParticipationChange } from '../../domain/participation/participation-changes';
import type { ParticipationBook } from '../../domain/participation/read-participations';
import { Acts } from '../../platform/audit/acts';
import { Transactions, type Tx } from '../../platform/database/transactions';
import { RefusedError } from '../../platform/http/refused-error';
import { CompetitionsReadModel } from '../competitions/competitions.read-model';
import { reaches, UnitReaches, type Reach } from '../units/unit-reaches.read-model';
import { ParticipationsRepository } from './participations.repository';

/** Preliminary entrants as units report them, trade by trade. */
@Injectable()
export class ParticipationsService {
  constructor(
    private readonly numbers: ParticipationsRepository,
    private readonly competitions: CompetitionsReadModel,
    private readonly unitReaches: UnitReaches,
    private readonly transactions: Transactions,
    private readonly acts: Acts,
  ) {}

  async view(actor: Actor, competitionId: CompetitionId): Promise<ParticipationsView> {
    const reach = await this.unitReaches.require(actor, 'registration.read', { competitionId });
    const units = (await this.competitions.units(competitionId)).filter(({ id }) => reaches(reach, id));
    const trades = await this.competitions.trades(competitionId);
    const numbers = await this.numbers.listOf(this.transactions.reader, competitionId);
    return {
      mayChange: may(actor, 'unit.manage', { competitionId }),
      mayReport: may(actor, 'registration.submit', { competitionId }),
      trades: trades.map(({ id, name }) => ({ id, name })),
      units: units
        .toSorted((a, b) => a.name.localeCompare(b.name, 'zh-CN'))
        .map(({ id, name, headcount, parentId = null }) => ({ id, name, headcount, parentId })),
      numbers: numbers.filter(({ unitId }) => reaches(reach, unitId)),
    };
  }

  /** What a file is read against: the units the account may report for. */
  async bookFor(actor: Actor, competitionId: CompetitionId): Promise<ParticipationBook> {
    const reach = await this.unitReaches.require(actor, 'registration.submit', { competitionId });
    const units = await this.competitions.units(competitionId);
    const trades = await this.competitions.trades(competitionId);
    return {
      trades: trades.map(({ id, name }) => ({ id, name })),
      units: units.filter(({ id }) => reaches(reach, id)),
      standing: await this.standing(this.transactions.reader, competitionId),
      mayChange: reach.isWhole,
    };
  }

  /**
   * Writes some numbers in one act. What stands is changed by the committee alone; a unit adds what is missing of its own (PTC-2).
   * @throws RefusedError CHANGED_MEANWHILE, NOT_FOUND for a unit or trade of another competition, NOT_ALLOWED beyond one's own
   */
  async change(
    actor: Actor,
    competitionId: CompetitionId,
    changes: readonly ParticipationChange[],
    more: Readonly<Record<string, unknown>> = {},
  ): Promise<void> {
    const actorId = actor.accountId;
    if (actorId === null) throw new RefusedError({ code: 'SIGN_IN_REQUIRED' });
    const reach = await this.unitReaches.require(actor, 'registration.submit', { competitionId });
    await this.requireKnown(competitionId, changes, reach);
    await this.acts.run(
      { actorId, action: 'participations.report', subject: `competition/${competitionId}` },
      async (tx) => {
        const standing = await this.standing(tx, competitionId, true);
        for (const change of changes) {
          const stands = standing.get(participationKey(change.tradeId, change.unitId)) ?? null;
          if (stands !== change.expected) throw new RefusedError({ code: 'CHANGED_MEANWHILE' });
          if (stands !== null && !reach.isWhole) throw new RefusedError({ code: 'NOT_ALLOWED' });
          await this.numbers.write(tx, change);
        }
      },
      () => ({
        ...more,
        changes: changes.map(({ tradeId, unitId, expected, entrants }) => ({
          tradeId,
          unitId,
          before: expected,
          entrants,
        })),
      }),
    );
  }

  private async requireKnown(
    competitionId: CompetitionId,
    changes: readonly ParticipationChange[],
    reach: Reach,
  ): Promise<void> {
    const units = new Set((await this.competitions.units(competitionId)).map(({ id }) => id));
    const trades = new Set((await this.competitions.trades(competitionId)).map(({ id }) => id));
    for (const { unitId, tradeId } of changes) {
      if (!units.has(unitId) || !trades.has(tradeId)) throw new RefusedError({ code: 'NOT_FOUND' });
      if (!reaches(reach, unitId)) throw new RefusedError({ code: 'NOT_ALLOWED' });
    }
  }

  private async standing(tx: Tx, id: CompetitionId, isHeld = false): Promise<Map<string, number>> {
    const rows = isHeld ? await this.numbers.take(tx, id) : await this.numbers.listOf(tx, id);
    return new Map(
      rows.map(({ tradeId, unitId, entrants }) => [participationKey(tradeId, unitId), entrants]),
    );
  }
}
