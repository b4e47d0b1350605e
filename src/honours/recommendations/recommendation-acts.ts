import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { requireWholeCompetition } from '../../access/require-whole-competition';
import type { AccountId } from '../../domain/kernel/ids';
import { Acts } from '../../platform/audit/acts';
import type { Tx } from '../../platform/database/transactions';
import { RefusedError } from '../../platform/http/refused-error';
import { EndedRehearsals } from '../../setup/rehearsals/ended-rehearsals.read-model';
import { conclusionOf } from './recommendation-state';
import {
  RecommendationsRepository,
  type ListKey,
  type RecommendationActRow,
} from './recommendations.repository';

export interface RecommendationDeed extends ListKey {
  readonly action: string;
  /** What the audit trail is told beside what comes of it. */
  readonly detail: Readonly<Record<string, unknown>>;
}

/** A list as a transaction that holds it sees it. */
export interface HeldList {
  readonly actorId: AccountId;
  readonly rows: readonly RecommendationActRow[];
  /** The number of the last act. */
  readonly seq: number;
}

type Work<T> = (tx: Tx, held: HeldList) => Promise<T>;

/** One change of a recommendation list at a time, on record. */
@Injectable()
export class RecommendationActs {
  constructor(
    private readonly lists: RecommendationsRepository,
    private readonly ended: EndedRehearsals,
    private readonly acts: Acts,
  ) {}

  /** @throws RefusedError NOT_ALLOWED, SIGN_IN_REQUIRED, REHEARSAL_ENDED, SELECTION_DECIDED. */
  whileOpen<T extends object>(actor: Actor, deed: RecommendationDeed, work: Work<T>): Promise<T> {
    return this.run(actor, deed, async (tx, held) => {
      if (conclusionOf(held.rows)) throw new RefusedError({ code: 'SELECTION_DECIDED' });
      return work(tx, held);
    });
  }

  async run<T extends object>(actor: Actor, deed: RecommendationDeed, work: Work<T>): Promise<T> {
    const { action, competitionId, ruleId, detail } = deed;
    requireWholeCompetition(actor, 'recommendation.make', competitionId);
    const { accountId: actorId } = actor;
    if (actorId === null) throw new RefusedError({ code: 'SIGN_IN_REQUIRED' });
    return this.acts.run(
      { actorId, action, subject: `recommendation/${competitionId}/${ruleId}` },
      async (tx) => {
        await this.ended.requireOpen(competitionId, tx);
        await this.lists.lock(tx, deed);
        const rows = await this.lists.acts(tx, deed);
        return work(tx, { actorId, rows, seq: rows.at(-1)?.seq ?? 0 });
      },
      (made) => ({ ...detail, ...made }),
    );
  }
}
