import { Injectable } from '@nestjs/common';
import type { JudgeEntrance, TabletJudges } from '../contract/tablets';
import type { CompetitionId } from '../domain/kernel/ids';
import { Clock } from '../platform/clock/clock';
import { Transactions } from '../platform/database/transactions';
import { secretHash } from '../platform/identity/new-secret';
import type { Actor } from './actor';
import { JudgesReadModel } from './judges.read-model';
import { requireWholeCompetition } from './require-whole-competition';
import { SlipsRepository } from './slips.repository';
import { TabletsRepository } from './tablets.repository';

/** How judges get in: what the desk sees of it, and what a tablet may know of its own. */
@Injectable()
export class JudgeEntrances {
  constructor(
    private readonly judges: JudgesReadModel,
    private readonly slips: SlipsRepository,
    private readonly tablets: TabletsRepository,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Every judge of a competition, her PIN, slip and tablets. @throws RefusedError NOT_ALLOWED. */
  async list(actor: Actor, competitionId: CompetitionId): Promise<JudgeEntrance[]> {
    requireWholeCompetition(actor, 'ticket.issue', competitionId);
    const on = this.transactions.reader;
    const now = this.clock.nowText();
    const [judges, slips, withPin, tablets] = await Promise.all([
      this.judges.listOf(on, competitionId),
      this.slips.listUnused(on, competitionId, now),
      this.tablets.judgesWithPin(on, competitionId),
      this.tablets.listOpen(on, competitionId, now),
    ]);
    const slipOf = new Map(
      slips.map(({ accountId, tradeId, expiresAt }) => [accountId, { tradeId, expiresAt }]),
    );
    return judges.map((judge) => ({
      ...judge,
      hasPin: withPin.has(judge.accountId),
      slip: slipOf.get(judge.accountId) ?? null,
      tablets: tablets
        .filter(({ accountId }) => accountId === judge.accountId)
        .map(({ accountId: _, ...tablet }) => tablet),
    }));
  }

  /** Who may sign in by PIN on the tablet that has this key. */
  async onTablet(deviceKey: string): Promise<TabletJudges> {
    const on = this.transactions.reader;
    const deviceHash = secretHash(deviceKey);
    const judges = await this.tablets.judgesOn(on, deviceHash, this.clock.nowText());
    return { tablet: await this.tablets.findNumber(on, deviceHash), judges };
  }
}
