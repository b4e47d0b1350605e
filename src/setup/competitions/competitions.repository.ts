import { Injectable } from '@nestjs/common';
import type { Archive, ArchivedTrade } from '../../domain/archive/archive';
import type { CompetitionId } from '../../domain/kernel/ids';
import { Clock } from '../../platform/clock/clock';
import { insertRows } from '../../platform/database/insert-rows';
import { statement } from '../../platform/database/statement';
import type { Tx } from '../../platform/database/transactions';

/** Tables competition, unit, trade, participation. */
@Injectable()
export class CompetitionsRepository {
  constructor(private readonly clock: Clock) {}

  async exists(tx: Tx, id: CompetitionId): Promise<boolean> {
    const rows = await statement(tx, 'SELECT id FROM competition WHERE id = $1', [id]);
    return rows.length > 0;
  }

  async insertCompetition(tx: Tx, competition: Archive['competition']): Promise<void> {
    const { id, name, year, note, unitResults } = competition;
    await insertRows(
      tx,
      'competition',
      ['id', 'name', 'year', 'note', 'created_at', 'unit_results'],
      [
        [
          id,
          JSON.stringify(name),
          year,
          note && JSON.stringify(note),
          this.clock.nowText(),
          unitResults ? JSON.stringify(unitResults) : null,
        ],
      ],
    );
  }

  async insertUnits(tx: Tx, competitionId: CompetitionId, units: Archive['units']): Promise<void> {
    const rows = units.map((unit) => [unit.id, competitionId, unit.name, unit.kind, unit.headcount]);
    await insertRows(tx, 'unit', ['id', 'competition_id', 'name', 'kind', 'headcount'], rows);
  }

  async insertTrades(tx: Tx, competitionId: CompetitionId, trades: readonly ArchivedTrade[]): Promise<void> {
    const columns = [
      'id',
      'competition_id',
      'ordinal',
      'name',
      'occupation_code',
      'occupation_name',
      'occupation_edition',
      'unit_results',
    ];
    const rows = trades.map(({ id, ordinal, name, occupation, unitResults }) => [
      id,
      competitionId,
      ordinal,
      JSON.stringify(name),
      occupation.code,
      occupation.name,
      occupation.edition,
      unitResults ? JSON.stringify(unitResults) : null,
    ]);
    await insertRows(tx, 'trade', columns, rows);
    const participations = trades.flatMap((trade) =>
      trade.participations.map((row) => [trade.id, row.unitId, row.entrants]),
    );
    await insertRows(tx, 'participation', ['trade_id', 'unit_id', 'entrants'], participations);
  }
}
