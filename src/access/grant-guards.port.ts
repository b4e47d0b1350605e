import { Injectable } from '@nestjs/common';
import type { Grant } from '../contract/access';
import type { Refusal } from '../domain/kernel/refusal';
import type { Tx } from '../platform/database/transactions';
import { RefusedError } from '../platform/http/refused-error';

/** Says why grants that have just been written may not stand, inside their transaction; null when they may. */
export type GrantGuard = (tx: Tx) => Promise<Refusal | null>;

/** Roles that judge, or lead those who do. */
const MARKING: ReadonlySet<Grant['role']> = new Set(['judge', 'chief-judge']);

/** Nobody both keeps a mapping and marks. Stations hold on to accounts here: access does not know who has a seat, and asks. */
@Injectable()
export class GrantGuards {
  private readonly guards: GrantGuard[] = [];

  add(guard: GrantGuard): void {
    this.guards.push(guard);
  }

  /** @throws RefusedError KEEPS_AND_MARKS, or what a guard says. */
  async require(tx: Tx, grantsByAccount: ReadonlyMap<unknown, readonly Grant[]>): Promise<void> {
    for (const grants of grantsByAccount.values())
      if (keepsAndMarks(grants)) throw new RefusedError({ code: 'KEEPS_AND_MARKS' });
    const isKeeper = [...grantsByAccount.values()].flat().some(({ role }) => role === 'keeper');
    for (const guard of isKeeper ? this.guards : []) {
      const refusal = await guard(tx);
      if (refusal) throw new RefusedError(refusal);
    }
  }
}

/** Whether one account would keep a mapping and mark in the same competition. */
function keepsAndMarks(grants: readonly Grant[]): boolean {
  const meet = (a: Grant, b: Grant): boolean =>
    a.competitionId === null || b.competitionId === null || a.competitionId === b.competitionId;
  const keeping = grants.filter(({ role }) => role === 'keeper');
  return keeping.some((keeper) => grants.some((grant) => MARKING.has(grant.role) && meet(keeper, grant)));
}
