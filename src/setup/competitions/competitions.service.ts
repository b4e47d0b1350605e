import { Injectable } from '@nestjs/common';
import type { Archive } from '../../domain/archive/archive';
import type { Tx } from '../../platform/database/transactions';
import { RefusedError } from '../../platform/http/refused-error';
import { CompetitionsRepository } from './competitions.repository';

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
}
