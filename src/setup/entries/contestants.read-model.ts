import { Injectable } from '@nestjs/common';
import type { ArchivedContestant } from '../../domain/archive/archive';
import type { CompetitionId, ContestantId, StageId } from '../../domain/kernel/ids';
import { statement } from '../../platform/database/statement';
import { Transactions } from '../../platform/database/transactions';

export interface NamedContestant extends ArchivedContestant {
  readonly unitName: string;
}

const COLUMNS = `c.id, c.unit_id AS "unitId", c.name, c.sex, c.birth_date AS "birthDate", c.grade, u.name AS "unitName"`;

/** Names and units: for those who may see them, never for judges. */
@Injectable()
export class ContestantsReadModel {
  constructor(private readonly transactions: Transactions) {}

  /** People of one stage by id. */
  async ofStage(stageId: StageId): Promise<Map<ContestantId, NamedContestant>> {
    const sql =
      'SELECT ' +
      COLUMNS +
      ' FROM contestant c JOIN unit u ON u.id = c.unit_id JOIN entry e ON e.contestant_id = c.id WHERE e.stage_id = $1';
    const rows = await statement<NamedContestant>(this.transactions.reader, sql, [stageId]);
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** Everybody in a competition, by id. */
  async ofCompetition(id: CompetitionId): Promise<NamedContestant[]> {
    const sql =
      'SELECT ' +
      COLUMNS +
      ' FROM contestant c JOIN unit u ON u.id = c.unit_id WHERE c.competition_id = $1 ORDER BY c.id';
    return statement<NamedContestant>(this.transactions.reader, sql, [id]);
  }
}
