import { Injectable } from '@nestjs/common';
import type { UnitsView, UnitView } from '../../contract/units';
import { isSoundCreditCode } from '../../domain/identity/credit-code';
import type { CompetitionId, UnitId } from '../../domain/kernel/ids';
import { subtreeOf } from '../../domain/units/subtree-of';
import type { UnitDraft } from '../../domain/units/unit-draft';
import { statement } from '../../platform/database/statement';
import { Transactions } from '../../platform/database/transactions';
import { markOf } from '../../platform/identity/mark-of';
import { reaches, type Reach } from './unit-reaches.read-model';

type Row = UnitDraft & { readonly id: UnitId };

/** Units with those who take part. */
@Injectable()
export class UnitsReadModel {
  constructor(private readonly transactions: Transactions) {}

  async view(id: CompetitionId, reach: Reach, mayManage: boolean): Promise<UnitsView | undefined> {
    const [aims] = await this.read<{ target: number | null; each: number }>(
      'SELECT participation_target AS target, has_one_trade_each AS each FROM competition WHERE id = $1',
      [id],
    );
    if (!aims) return undefined;
    const rows = await this.read<Row>(
      `SELECT id, name, kind, headcount, parent_id AS "parentId", credit_code AS "creditCode",
        contact_name AS "contactName", contact_phone AS "contactPhone" FROM unit WHERE competition_id = $1 ORDER BY name, id`,
      [id],
    );
    const people = await this.peopleOf(rows.filter((row) => reaches(reach, row.id)));
    const entrants = await this.entrantsOf(id);
    return {
      participationTarget: aims.target,
      hasOneTradeEach: aims.each === 1,
      mayManage,
      units: rows
        .filter((row) => reaches(reach, row.id))
        .map((row) => toView(row, rows, { people, entrants })),
    };
  }

  /** Unit by unit: each count is short, and others get their turn between them. */
  private async peopleOf(units: readonly Row[]): Promise<Map<UnitId, number>> {
    const counts = new Map<UnitId, number>();
    for (const { id } of units) {
      const [row] = await this.read<{ people: number }>(
        `SELECT CAST(count(*) AS INTEGER) AS people FROM contestant c WHERE c.unit_id = $1
          AND EXISTS (SELECT 1 FROM known_registration r WHERE r.contestant_id = c.id AND r.state <> 'withdrawn')`,
        [id],
      );
      counts.set(id, row?.people ?? 0);
      await new Promise((resolve) => setImmediate(resolve));
    }
    return counts;
  }

  private async entrantsOf(id: CompetitionId): Promise<Map<UnitId, number>> {
    const rows = await this.read<{ unitId: UnitId; entrants: number }>(
      `SELECT p.unit_id AS "unitId", CAST(sum(p.entrants) AS INTEGER) AS entrants FROM participation p
       JOIN trade t ON t.id = p.trade_id WHERE t.competition_id = $1 AND t.removed_at IS NULL GROUP BY p.unit_id`,
      [id],
    );
    return new Map(rows.map(({ unitId, entrants }) => [unitId, entrants]));
  }

  private read<One>(sql: string, parameters: readonly unknown[]): Promise<One[]> {
    return statement<One>(this.transactions.reader, sql, parameters);
  }
}

interface Counts {
  readonly people: ReadonlyMap<UnitId, number>;
  readonly entrants: ReadonlyMap<UnitId, number>;
}

function toView(row: Row, rows: readonly Row[], { people, entrants }: Counts): UnitView {
  const below = subtreeOf(rows.map(toNode), [row.id]);
  const sum = (of: (id: UnitId) => number): number => [...below].reduce((all, id) => all + of(id), 0);
  const headcounts = new Map(rows.map(({ id, headcount }) => [id, headcount]));
  const draft: Row = { ...row };
  return {
    ...draft,
    expected: markOf(draft),
    isCreditCodeSound: row.creditCode === null || isSoundCreditCode(row.creditCode),
    people: people.get(row.id) ?? 0,
    peopleWithBelow: sum((id) => people.get(id) ?? 0),
    headcountWithBelow: sum((id) => headcounts.get(id) ?? 0),
    entrantsWithBelow: [...below].some((id) => entrants.has(id)) ? sum((id) => entrants.get(id) ?? 0) : null,
    takingPart: sum((id) => entrants.get(id) ?? people.get(id) ?? 0),
  };
}

/** A unit as a member of its tree. */
function toNode({ id, parentId }: Row): { id: UnitId; parentId?: UnitId } {
  return { id, ...(parentId === null ? {} : { parentId }) };
}
