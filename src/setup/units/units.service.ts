import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { requireWholeCompetition } from '../../access/require-whole-competition';
import type { AccountId, CompetitionId, UnitId } from '../../domain/kernel/ids';
import type { EntryAims } from '../../domain/registration/registration-requests';
import { subtreeOf } from '../../domain/units/subtree-of';
import type { UnitDraft } from '../../domain/units/unit-draft';
import { Acts } from '../../platform/audit/acts';
import { Transactions, type Tx } from '../../platform/database/transactions';
import { found } from '../../platform/http/found';
import { RefusedError } from '../../platform/http/refused-error';
import { markOf } from '../../platform/identity/mark-of';
import { newId } from '../../platform/identity/new-id';
import { UnitsRepository, type StoredUnit } from './units.repository';

@Injectable()
export class UnitsService {
  constructor(
    private readonly units: UnitsRepository,
    private readonly transactions: Transactions,
    private readonly acts: Acts,
  ) {}

  /** @throws RefusedError NOT_FOUND for a unit above it that is not there, ALREADY_EXISTS when the name is taken. */
  async add(actor: Actor, competitionId: CompetitionId, draft: UnitDraft): Promise<{ id: UnitId }> {
    const actorId = this.managerOf(actor, competitionId);
    const id = newId<UnitId>();
    await this.acts.run(
      { actorId, action: 'unit.add', subject: `unit/${id}` },
      async (tx) => {
        const units = await this.units.take(tx, competitionId);
        requireFits(units, { id, ...draft });
        await this.units.insert(tx, competitionId, { id, ...draft });
      },
      () => ({ competitionId, name: draft.name }),
    );
    return { id };
  }

  /** @throws RefusedError CHANGED_MEANWHILE, UNIT_RING, NOT_FOUND, ALREADY_EXISTS. */
  async change(actor: Actor, id: UnitId, expected: string, draft: UnitDraft): Promise<void> {
    const competitionId = found(await this.units.competitionOf(this.transactions.reader, id));
    const actorId = this.managerOf(actor, competitionId);
    await this.acts.run(
      { actorId, action: 'unit.change', subject: `unit/${id}` },
      async (tx) => {
        const units = await this.units.take(tx, competitionId);
        const before = found(units.find((unit) => unit.id === id));
        if (markOf({ ...before }) !== expected) throw new RefusedError({ code: 'CHANGED_MEANWHILE' });
        requireFits(units, { id, ...draft });
        await this.units.update(tx, { id, ...draft });
        return before;
      },
      ({ name, parentId, headcount }) => ({
        name: draft.name,
        before: { name, parentId, headcount },
        parentId: draft.parentId,
        headcount: draft.headcount,
      }),
    );
  }

  /** Only while nobody and nothing hangs on it. @throws RefusedError UNIT_IN_USE with what does. */
  async remove(actor: Actor, id: UnitId): Promise<void> {
    const competitionId = found(await this.units.competitionOf(this.transactions.reader, id));
    const actorId = this.managerOf(actor, competitionId);
    await this.acts.run(
      { actorId, action: 'unit.remove', subject: `unit/${id}` },
      async (tx) => {
        const unit = found((await this.units.take(tx, competitionId)).find((one) => one.id === id));
        const holds = await this.units.holds(tx, id);
        if (holds.below + holds.people + holds.participations > 0)
          throw new RefusedError({ code: 'UNIT_IN_USE', ...holds });
        await this.units.delete(tx, id);
        return unit;
      },
      ({ name }) => ({ competitionId, name }),
    );
  }

  /** What a competition aims at when people register. */
  async setAims(actor: Actor, competitionId: CompetitionId, aims: EntryAims): Promise<void> {
    const actorId = this.managerOf(actor, competitionId);
    await this.acts.run(
      { actorId, action: 'competition.entry-aims', subject: `competition/${competitionId}` },
      (tx: Tx) => this.units.setAims(tx, competitionId, aims.participationTarget, aims.hasOneTradeEach),
      () => ({ ...aims }),
    );
  }

  private managerOf(actor: Actor, competitionId: CompetitionId): AccountId {
    requireWholeCompetition(actor, 'unit.manage', competitionId);
    if (actor.accountId === null) throw new RefusedError({ code: 'SIGN_IN_REQUIRED' });
    return actor.accountId;
  }
}

/** A unit stands under one of the same competition, never under itself, and no two beside each other have one name. */
function requireFits(units: readonly StoredUnit[], unit: StoredUnit): void {
  const others = units.filter(({ id }) => id !== unit.id);
  const { parentId } = unit;
  if (parentId !== null && subtreeOf([...others, unit].map(node), [unit.id]).has(parentId))
    throw new RefusedError({ code: 'UNIT_RING' });
  if (parentId !== null && !others.some(({ id }) => id === parentId))
    throw new RefusedError({ code: 'NOT_FOUND' });
  if (others.some(({ name, parentId: under }) => name === unit.name && under === parentId))
    throw new RefusedError({ code: 'ALREADY_EXISTS' });
}

const node = ({ id, parentId }: StoredUnit): { id: UnitId; parentId?: UnitId } => ({
  id,
  ...(parentId === null ? {} : { parentId }),
});
