import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { RIGHTS_OF_ROLE } from '../../access/rights';
import type { Right } from '../../access/right';
import type { CompetitionId, TradeId, UnitId } from '../../domain/kernel/ids';
import { subtreeOf } from '../../domain/units/subtree-of';
import { statement } from '../../platform/database/statement';
import { Transactions } from '../../platform/database/transactions';
import { RefusedError } from '../../platform/http/refused-error';

/** Whose people an account may see: everybody's, or those of its units and all below. */
export type Reach =
  | { readonly isWhole: true }
  /** `own`: the units that are granted by name. */
  | { readonly isWhole: false; readonly units: ReadonlySet<UnitId>; readonly own: ReadonlySet<UnitId> };

export interface ReachScope {
  readonly competitionId: CompetitionId;
  readonly tradeId?: TradeId;
}

export function reaches(reach: Reach, unitId: UnitId): boolean {
  return reach.isWhole || reach.units.has(unitId);
}

/** Whether a unit stands below one of the account's own, or the account acts for the whole competition. */
export function standsAbove(reach: Reach, unitId: UnitId): boolean {
  return reach.isWhole || (reach.units.has(unitId) && !reach.own.has(unitId));
}

/** How far a right reaches (UNT-11): a `unit` account is nothing without a unit, and never sees beside it. */
@Injectable()
export class UnitReaches {
  constructor(private readonly transactions: Transactions) {}

  /** @throws RefusedError NOT_ALLOWED when it reaches nobody. */
  async require(actor: Actor, right: Right, scope: ReachScope): Promise<Reach> {
    const grants = actor.grants.filter(
      ({ role, competitionId, tradeId }) =>
        RIGHTS_OF_ROLE[role].includes(right) &&
        (competitionId === null || competitionId === scope.competitionId) &&
        (tradeId === null || tradeId === scope.tradeId),
    );
    if (grants.some(({ role }) => role !== 'unit')) return { isWhole: true };
    const named = grants.flatMap(({ unitId }) => (unitId === null ? [] : [unitId]));
    if (named.length === 0) throw new RefusedError({ code: 'NOT_ALLOWED' });
    const units = await this.unitsOf(scope.competitionId);
    const reached = subtreeOf(units, named);
    if (reached.size === 0) throw new RefusedError({ code: 'NOT_ALLOWED' });
    return { isWhole: false, units: reached, own: outermost(units, named, reached) };
  }

  private async unitsOf(id: CompetitionId): Promise<{ id: UnitId; parentId?: UnitId }[]> {
    const rows = await statement<{ id: UnitId; parentId: UnitId | null }>(
      this.transactions.reader,
      'SELECT id, parent_id AS "parentId" FROM unit WHERE competition_id = $1',
      [id],
    );
    return rows.map(({ id: unitId, parentId }) => ({
      id: unitId,
      ...(parentId === null ? {} : { parentId }),
    }));
  }
}

/** A unit that is granted together with the one above it is not only its own. */
function outermost(
  units: readonly { readonly id: UnitId; readonly parentId?: UnitId }[],
  named: readonly UnitId[],
  reached: ReadonlySet<UnitId>,
): Set<UnitId> {
  const parents = new Map(units.map(({ id, parentId }) => [id, parentId]));
  return new Set(
    named.filter((id) => {
      const parent = parents.get(id);
      return reached.has(id) && (parent === undefined || !reached.has(parent));
    }),
  );
}
