import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { requireRight } from '../../access/require-right';
import { requireWholeCompetition } from '../../access/require-whole-competition';
import type { AccountId, CompetitionId } from '../../domain/kernel/ids';
import { Acts } from '../../platform/audit/acts';
import type { Tx } from '../../platform/database/transactions';
import { RefusedError } from '../../platform/http/refused-error';
import { EndedRehearsals } from '../../setup/rehearsals/ended-rehearsals.read-model';
import { decisionOf } from './selection-state';
import { SelectionsRepository, type ActRow } from './selections.repository';

export interface SelectionDeed {
  readonly action: string;
  readonly competitionId: CompetitionId;
  readonly ruleId: string;
  /** What the audit trail is told beside what comes of it. */
  readonly detail: Readonly<Record<string, unknown>>;
}

/** A selection as a transaction that holds it sees it. */
export interface HeldSelection {
  readonly actorId: AccountId;
  readonly rows: readonly ActRow[];
  /** The number of the last act. */
  readonly seq: number;
}

type Work<T> = (tx: Tx, held: HeldSelection) => Promise<T>;

/** One change of a selection at a time, on record. */
@Injectable()
export class SelectionActs {
  constructor(
    private readonly selections: SelectionsRepository,
    private readonly ended: EndedRehearsals,
    private readonly acts: Acts,
  ) {}

  /** @throws RefusedError NOT_ALLOWED, SIGN_IN_REQUIRED, REHEARSAL_ENDED, SELECTION_DECIDED. */
  whileOpen<T extends object>(actor: Actor, deed: SelectionDeed, work: Work<T>): Promise<T> {
    return this.run(actor, deed, async (tx, held) => {
      if (decisionOf(held.rows)) throw new RefusedError({ code: 'SELECTION_DECIDED' });
      return work(tx, held);
    });
  }

  /** What a unit's own account does: it holds the right for its unit alone. @throws RefusedError SIGN_IN_REQUIRED, SELECTION_DECIDED. */
  byUnit<T extends object>(actor: Actor, deed: SelectionDeed, work: Work<T>): Promise<T> {
    requireRight(actor, 'selection.own-sheet', deed);
    return this.hold(actor, deed, async (tx, held) => {
      if (decisionOf(held.rows)) throw new RefusedError({ code: 'SELECTION_DECIDED' });
      return work(tx, held);
    });
  }

  async run<T extends object>(actor: Actor, deed: SelectionDeed, work: Work<T>): Promise<T> {
    requireWholeCompetition(actor, 'selection.make', deed.competitionId);
    return this.hold(actor, deed, work);
  }

  private async hold<T extends object>(
    { accountId: actorId }: Actor,
    { action, competitionId, ruleId, detail }: SelectionDeed,
    work: Work<T>,
  ): Promise<T> {
    if (actorId === null) throw new RefusedError({ code: 'SIGN_IN_REQUIRED' });
    return this.acts.run(
      { actorId, action, subject: `selection/${competitionId}/${ruleId}` },
      async (tx) => {
        await this.ended.requireOpen(competitionId, tx);
        await this.selections.lock(tx, competitionId, ruleId);
        const rows = await this.selections.acts(tx, competitionId, ruleId);
        return work(tx, { actorId, rows, seq: rows.at(-1)?.seq ?? 0 });
      },
      (made) => ({ ...detail, ...made }),
    );
  }
}
