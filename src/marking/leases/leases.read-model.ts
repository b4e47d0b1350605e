import { Injectable } from '@nestjs/common';
import { AccountNames } from '../../access/account-names.read-model';
import type { LeasesView } from '../../contract/marking';
import { isWanted, tabletOf } from '../../domain/mark/sheet-lease';
import { Clock } from '../../platform/clock/clock';
import { Transactions } from '../../platform/database/transactions';
import type { StageContext } from '../../setup/stages/stage-context';
import { LeasesRepository } from './leases.repository';

/** The sheets of a stage that somebody has open now, for the desk. */
@Injectable()
export class LeasesReadModel {
  constructor(
    private readonly leases: LeasesRepository,
    private readonly accounts: AccountNames,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async listOf({ stageId, entriesById }: StageContext): Promise<LeasesView> {
    const nowMs = this.clock.now().getTime();
    const rows = await this.leases.listOfStage(this.transactions.reader, stageId, this.clock.nowText());
    const names = await this.accounts.ofMany(rows.flatMap(({ judgeId, accountId }) => [judgeId, accountId]));
    return {
      stageId,
      leases: rows.map((row) => ({
        entryId: row.entryId,
        number: entriesById.get(row.entryId)?.number ?? '',
        judgeId: row.judgeId,
        judgeName: names.get(row.judgeId) ?? row.judgeId,
        by: names.get(row.accountId) ?? row.accountId,
        tablet: tabletOf(row.sessionId),
        since: new Date(row.takenAtMs).toISOString(),
        waiting: row.wantedBy && isWanted(row, nowMs) ? tabletOf(row.wantedBy.sessionId) : null,
      })),
    };
  }
}
