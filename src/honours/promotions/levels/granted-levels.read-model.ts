import { Injectable } from '@nestjs/common';
import type { LevelChange } from '../../../contract/promotion-answers';
import type { CompetitionId, ContestantId } from '../../../domain/kernel/ids';
import type { LocalText } from '../../../domain/kernel/local-text';
import type { Grade } from '../../../domain/promotion/ladder';
import type { MeantPromotion } from '../../../domain/promotion/workflow/meant-promotion';
import type { PromotionAnswer } from '../../../domain/promotion/workflow/promotion-step';
import { statement } from '../../../platform/database/statement';
import { Transactions, type Tx } from '../../../platform/database/transactions';

interface Row {
  readonly id: ContestantId;
  readonly name: string;
  readonly unitName: string;
  readonly grade: number | string | null;
  readonly certificate: string | null;
  readonly lastPromotedYear: number | string | null;
  readonly meant: string;
  readonly answer: string;
  readonly from: string;
  readonly year: number | string;
}

const numberOrNull = (value: number | string | null): number | null =>
  value === null ? null : Number(value);

/** What other competitions of the house have granted to people of this one, known by their documents. */
@Injectable()
export class GrantedLevels {
  constructor(private readonly transactions: Transactions) {}

  /** Those whose level here is not the granted one yet, the last of each (PRW-9). */
  async of(competitionId: CompetitionId, tx: Tx = this.transactions.reader): Promise<LevelChange[]> {
    const rows = await statement<Row>(
      tx,
      `SELECT mine.id, mine.name, u.name AS "unitName", mine.grade, mine.certificate,
         mine.last_promoted_year AS "lastPromotedYear", s.meant, s.answer, k.name AS "from", k.year
       FROM contestant mine JOIN unit u ON u.id = mine.unit_id
       JOIN contestant_document d ON d.identity_index = mine.identity_index AND d.competition_id <> mine.competition_id
       JOIN competition k ON k.id = d.competition_id AND k.rehearsal_of IS NULL
       JOIN promotion_step s ON s.competition_id = k.id AND s.contestant_id = d.contestant_id AND s.act = 'grant'
       WHERE mine.competition_id = $1
         AND s.ordinal = (SELECT max(l.ordinal) FROM promotion_step l WHERE l.competition_id = s.competition_id
           AND l.trade_id = s.trade_id AND l.contestant_id = s.contestant_id)
       ORDER BY mine.name, mine.id, k.year, s.at`,
      [competitionId],
    );
    const last = new Map(rows.map((row) => [row.id, toChange(row)]));
    return [...last.values()].filter(raises);
  }
}

function toChange(row: Row): LevelChange {
  const answer = JSON.parse(row.answer) as PromotionAnswer;
  return {
    contestantId: row.id,
    contestantName: row.name,
    unitName: row.unitName,
    before: {
      grade: numberOrNull(row.grade) as Grade | null,
      certificate: row.certificate,
      lastPromotedYear: numberOrNull(row.lastPromotedYear),
    },
    after: {
      grade: (JSON.parse(row.meant) as MeantPromotion).toGrade,
      certificate: answer.is === 'granted' ? answer.certificate : null,
      lastPromotedYear: Number(row.year),
    },
    from: JSON.parse(row.from) as LocalText,
  };
}

/** Nobody is lowered: whoever stands higher by now keeps that. Lower numbers are higher levels. */
function raises({ before, after }: LevelChange): boolean {
  if (after.grade === null || (before.grade !== null && before.grade < after.grade)) return false;
  return (
    before.grade !== after.grade ||
    before.certificate !== after.certificate ||
    before.lastPromotedYear !== after.lastPromotedYear
  );
}
