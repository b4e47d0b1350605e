import { Injectable } from '@nestjs/common';
import type { AccountId, CompetitionId } from '../../domain/kernel/ids';
import type { PublicationPlan } from '../../domain/publication/publication-plan';
import { Clock } from '../../platform/clock/clock';
import { lockSequence } from '../../platform/database/lock-sequence';
import { statement } from '../../platform/database/statement';
import type { Tx } from '../../platform/database/transactions';

export interface StoredPlan {
  readonly version: number;
  readonly savedAt: string;
  readonly plan: PublicationPlan;
}

/** Table publication_plan: one document a competition. */
@Injectable()
export class PublicationPlansRepository {
  constructor(private readonly clock: Clock) {}

  async find(on: Tx, id: CompetitionId): Promise<StoredPlan | undefined> {
    const sql =
      'SELECT version, content, saved_at AS "savedAt" FROM publication_plan WHERE competition_id = $1';
    const [row] = await statement<{ version: number; content: string; savedAt: string }>(on, sql, [id]);
    if (!row) return undefined;
    return {
      version: row.version,
      savedAt: row.savedAt,
      plan: JSON.parse(row.content) as PublicationPlan,
    };
  }

  /** The plan as it stands, held until the transaction ends. */
  async take(tx: Tx, id: CompetitionId): Promise<StoredPlan | undefined> {
    await lockSequence(tx, `publication-plan:${id}`);
    return this.find(tx, id);
  }

  /** @param version 1 for the first one */
  async save(
    tx: Tx,
    id: CompetitionId,
    { version, plan, by }: { version: number; plan: PublicationPlan; by: AccountId },
  ): Promise<string> {
    const at = this.clock.nowText();
    await statement(
      tx,
      `INSERT INTO publication_plan (competition_id, version, content, saved_by, saved_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (competition_id) DO UPDATE SET version = $2, content = $3, saved_by = $4, saved_at = $5`,
      [id, version, JSON.stringify(plan), by, at],
    );
    return at;
  }
}
