import { Injectable } from '@nestjs/common';
import type { Archive, ArchivedTrade } from '../../domain/archive/archive';
import type { CompetitionId } from '../../domain/kernel/ids';
import type { Tx } from '../../platform/database/transactions';
import { found } from '../../platform/http/found';
import { RefusedError } from '../../platform/http/refused-error';
import { CompetitionsRepository, type CompetitionHead } from './competitions.repository';

@Injectable()
export class CompetitionsService {
  constructor(private readonly competitions: CompetitionsRepository) {}

  /** Sets up a competition with its units and trades. @throws RefusedError ALREADY_EXISTS when its id is taken. */
  async addCompetition(tx: Tx, archive: Pick<Archive, 'competition' | 'units' | 'trades'>): Promise<void> {
    const { id } = archive.competition;
    if (await this.competitions.exists(tx, id)) throw new RefusedError({ code: 'ALREADY_EXISTS' });
    await this.competitions.insertCompetition(tx, archive.competition);
    await this.competitions.insertUnits(tx, id, archive.units);
    await this.competitions.insertTrades(tx, id, archive.trades);
  }

  /** More trades of a competition that is set up. */
  addTrades(tx: Tx, competitionId: CompetitionId, trades: readonly ArchivedTrade[]): Promise<void> {
    return this.competitions.insertTrades(tx, competitionId, trades);
  }

  /** What a competition is called; undefined where there is none. */
  find(tx: Tx, id: CompetitionId): Promise<CompetitionHead | undefined> {
    return this.competitions.find(tx, id);
  }

  /** What is left out stays. @throws RefusedError NOT_FOUND. */
  async change(tx: Tx, id: CompetitionId, change: Partial<CompetitionHead>): Promise<void> {
    const before = found(await this.competitions.find(tx, id));
    await this.competitions.change(tx, id, { ...before, ...change });
  }
}
