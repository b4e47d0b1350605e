import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { requireRight } from '../../access/require-right';
import type { ArchivedUnit } from '../../domain/archive/archive';
import type { CompetitionId } from '../../domain/kernel/ids';
import { limitedTrades, QuotaBook } from '../../domain/roster/quota-book';
import type { RosterUnit } from '../../domain/roster/read-roster-row';
import { Transactions } from '../../platform/database/transactions';
import { found } from '../../platform/http/found';
import { RefusedError } from '../../platform/http/refused-error';
import { newRun } from '../../platform/identity/ordered-ids';
import { PersonalData } from '../../platform/identity/personal-data';
import { CompetitionsReadModel } from '../competitions/competitions.read-model';
import { reaches, UnitReaches } from '../units/unit-reaches.read-model';
import { RosterImportRepository } from './roster-import.repository';
import type { PassParts } from './roster-pass';

/** What a roster is read against: units, trades, quotas, and who is known. */
@Injectable()
export class RosterOrders {
  constructor(
    private readonly competitions: CompetitionsReadModel,
    private readonly repository: RosterImportRepository,
    private readonly transactions: Transactions,
    private readonly data: PersonalData,
    private readonly unitReaches: UnitReaches,
  ) {}

  /** @throws RefusedError NOT_FOUND, NOT_ALLOWED, NO_UNITS, NO_TRADES: there is nothing a roster could name. */
  async require(actor: Actor, competitionId: CompetitionId): Promise<void> {
    found(await this.competitions.find(competitionId));
    requireRight(actor, 'roster.import', { competitionId });
  }

  /** @param run of the ids of what is to be taken; of a check there is none */
  async partsOf(actor: Actor, competitionId: CompetitionId, run?: string): Promise<PassParts> {
    const competition = found(await this.competitions.archived(competitionId));
    const [units, trades, rules] = [
      await this.competitions.units(competitionId),
      await this.competitions.trades(competitionId),
      await this.competitions.entryRulesByTrade(competitionId),
    ];
    if (units.length === 0) throw new RefusedError({ code: 'NOTHING_TO_NAME', what: 'units' });
    if (trades.length === 0) throw new RefusedError({ code: 'NOTHING_TO_NAME', what: 'trades' });
    const reach = await this.unitReaches.require(actor, 'roster.import', { competitionId });
    const { reader } = this.transactions;
    const hasPeople = await this.repository.hasPeople(reader, competitionId);
    const limited = limitedTrades(rules);
    return {
      order: {
        units: units.map((unit) => toRosterUnit(unit, reaches(reach, unit.id))),
        trades: trades.map(({ id, name }) => ({
          id,
          names: [...new Set([name.zh, name.en])],
          ...(rules.has(id) ? { entryRules: rules.get(id)! } : {}),
        })),
        hasOneTradeEach: competition.hasOneTradeEach === true,
        key: this.data.key,
        run: run ?? newRun(),
        isToBeTaken: run !== undefined,
      },
      limited,
      seal: this.data,
      quotas: new QuotaBook(rules, await this.repository.quotaCounts(reader, limited)),
      // Of an empty competition nobody is known: 300,000 people need not be asked for.
      knownBy: (rows, on = reader) =>
        this.repository.knownBy(
          on,
          competitionId,
          hasPeople ? rows.map(({ identityIndex }) => identityIndex) : [],
        ),
    };
  }
}

function toRosterUnit({ id, name, kind, creditCode }: ArchivedUnit, isReached: boolean): RosterUnit {
  return {
    id,
    name,
    kind,
    ...(creditCode === undefined ? {} : { creditCode }),
    ...(isReached ? {} : { isForeign: true }),
  };
}
