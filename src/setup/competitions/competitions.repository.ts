import { Injectable } from '@nestjs/common';
import type { Archive, ArchivedTrade } from '../../domain/archive/archive';
import type { CompetitionId } from '../../domain/kernel/ids';
import type { LocalText } from '../../domain/kernel/local-text';
import { Clock } from '../../platform/clock/clock';
import { insertRows } from '../../platform/database/insert-rows';
import { statement } from '../../platform/database/statement';
import type { Tx } from '../../platform/database/transactions';
import { parentsFirst } from '../../domain/registration/parents-first';

/** What a competition is called. */
export type CompetitionHead = Pick<Archive['competition'], 'name' | 'year' | 'note'>;

/** Tables competition, unit, trade, participation. */
@Injectable()
export class CompetitionsRepository {
  constructor(private readonly clock: Clock) {}

  async exists(tx: Tx, id: CompetitionId): Promise<boolean> {
    const rows = await statement(tx, 'SELECT id FROM competition WHERE id = $1', [id]);
    return rows.length > 0;
  }

  async find(tx: Tx, id: CompetitionId): Promise<CompetitionHead | undefined> {
    const sql = 'SELECT name, year, note FROM competition WHERE id = $1';
    const [row] = await statement<{ name: string; year: number; note: string | null }>(tx, sql, [id]);
    if (!row) return undefined;
    const { name, year, note } = row;
    return {
      name: JSON.parse(name) as LocalText,
      year,
      note: note === null ? null : (JSON.parse(note) as LocalText),
    };
  }

  async change(tx: Tx, id: CompetitionId, { name, year, note }: CompetitionHead): Promise<void> {
    await statement(tx, 'UPDATE competition SET name = $2, year = $3, note = $4 WHERE id = $1', [
      id,
      JSON.stringify(name),
      year,
      note && JSON.stringify(note),
    ]);
  }

  async insertCompetition(tx: Tx, competition: Archive['competition']): Promise<void> {
    const { id, name, year, note, unitResults, participationTarget, hasOneTradeEach, rehearsalOf } =
      competition;
    await insertRows(
      tx,
      'competition',
      [
        'id',
        'name',
        'year',
        'note',
        'created_at',
        'unit_results',
        'participation_target',
        'has_one_trade_each',
        'rehearsal_of',
      ],
      [
        [
          id,
          JSON.stringify(name),
          year,
          note && JSON.stringify(note),
          this.clock.nowText(),
          unitResults ? JSON.stringify(unitResults) : null,
          participationTarget ?? null,
          hasOneTradeEach ? 1 : 0,
          rehearsalOf ?? null,
        ],
      ],
    );
  }

  async insertUnits(tx: Tx, competitionId: CompetitionId, units: Archive['units']): Promise<void> {
    const columns = [
      'id',
      'competition_id',
      'name',
      'kind',
      'headcount',
      'parent_id',
      'credit_code',
      'contact_name',
      'contact_phone',
    ];
    const rows = parentsFirst(units).map((unit) => [
      unit.id,
      competitionId,
      unit.name,
      unit.kind,
      unit.headcount,
      unit.parentId ?? null,
      unit.creditCode ?? null,
      unit.contactName ?? null,
      unit.contactPhone ?? null,
    ]);
    await insertRows(tx, 'unit', columns, rows);
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
      'entry_rules',
    ];
    const rows = trades.map(({ id, ordinal, name, occupation, unitResults, entryRules }) => [
      id,
      competitionId,
      ordinal,
      JSON.stringify(name),
      occupation.code,
      occupation.name,
      occupation.edition,
      unitResults ? JSON.stringify(unitResults) : null,
      entryRules ? JSON.stringify(entryRules) : null,
    ]);
    await insertRows(tx, 'trade', columns, rows);
    const participations = trades.flatMap((trade) =>
      trade.participations.map((row) => [trade.id, row.unitId, row.entrants]),
    );
    await insertRows(tx, 'participation', ['trade_id', 'unit_id', 'entrants'], participations);
  }
}
