import { Injectable } from '@nestjs/common';
import type { StageKind } from '../../domain/archive/stage-kind';
import type { CompetitionId } from '../../domain/kernel/ids';
import type { LocalText } from '../../domain/kernel/local-text';
import type { YearbookCount, YearbookFacts } from '../../domain/yearbook/yearbook';
import { statement } from '../../platform/database/statement';
import { Transactions } from '../../platform/database/transactions';

interface Counted {
  readonly units: number;
  readonly trades: number;
  readonly reported: number;
  readonly registered: number;
  readonly judges: number;
}

const KINDS: readonly (readonly [StageKind, LocalText])[] = [
  ['preliminary', { zh: '初赛', en: 'Preliminary' }],
  ['semifinal', { zh: '复赛', en: 'Semifinal' }],
  ['final', { zh: '决赛', en: 'Final' }],
];

/** What of the yearbook is counted in set-up: units, trades, entrants, people by stage, judges. A review of candidates is no contest. */
@Injectable()
export class YearbookReadModel {
  constructor(private readonly transactions: Transactions) {}

  async ofCompetition(
    id: CompetitionId,
  ): Promise<Pick<YearbookFacts, 'units' | 'trades' | 'entrants' | 'stages' | 'judges'>> {
    const [counted] = await this.read<Counted>(
      `SELECT CAST((SELECT count(*) FROM unit u WHERE u.competition_id = $1) AS INTEGER) AS units,
        CAST((SELECT count(*) FROM trade t WHERE t.competition_id = $1 AND t.removed_at IS NULL
          AND NOT EXISTS (SELECT 1 FROM stage s WHERE s.trade_id = t.id AND s.is_review = 1)) AS INTEGER) AS trades,
        CAST((SELECT coalesce(sum(p.entrants), 0) FROM participation p JOIN trade t ON t.id = p.trade_id
          WHERE t.competition_id = $1 AND t.removed_at IS NULL) AS INTEGER) AS reported,
        CAST((SELECT count(*) FROM known_registration r JOIN trade t ON t.id = r.trade_id
          WHERE t.competition_id = $1 AND r.state <> 'withdrawn') AS INTEGER) AS registered,
        CAST((SELECT count(DISTINCT p.judge_id) FROM panel_seat p JOIN stage s ON s.id = p.stage_id
          WHERE s.competition_id = $1 AND s.is_review = 0) AS INTEGER) AS judges`,
      [id],
    );
    const stages = await this.stagesOf(id);
    const { units = 0, trades = 0, reported = 0, registered = 0, judges = 0 } = counted ?? {};
    return { units, trades, judges, stages, entrants: Math.max(reported, registered) };
  }

  /** How many people took part in stages of each kind. */
  private async stagesOf(id: CompetitionId): Promise<YearbookCount[]> {
    const rows = await this.read<{ kind: StageKind; people: number }>(
      `SELECT s.kind, CAST(count(*) AS INTEGER) AS people FROM entry e JOIN stage s ON s.id = e.stage_id
       JOIN trade t ON t.id = s.trade_id WHERE s.competition_id = $1 AND t.removed_at IS NULL AND s.is_review = 0
       GROUP BY s.kind`,
      [id],
    );
    const people = new Map(rows.map((row) => [row.kind, row.people]));
    return KINDS.map(([kind, name]) => ({ name, count: people.get(kind) ?? 0 })).filter(
      ({ count }) => count > 0,
    );
  }

  private read<Row>(sql: string, parameters: readonly unknown[]): Promise<Row[]> {
    return statement<Row>(this.transactions.reader, sql, parameters);
  }
}
