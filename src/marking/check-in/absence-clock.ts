import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { arrivalAt } from '../../domain/check-in/check-in';
import { Transactions } from '../../platform/database/transactions';
import { StageContexts } from '../../setup/stages/stage-contexts.read-model';
import { ArrivalStatuses } from './arrival-statuses';
import { CheckInRepository, type StoredSession } from './check-in.repository';

const EVERY_MS = 5_000;

/**
 * Sets absent whoever has not come when the limit has passed. First the door is shut, then the ledger is written, then it is
 * noted as done: a node that dies in between, or two that do it at once, repeat what changes nothing.
 */
@Injectable()
export class AbsenceClock implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('check-in');
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;

  constructor(
    private readonly repository: CheckInRepository,
    private readonly statuses: ArrivalStatuses,
    private readonly stages: StageContexts,
    private readonly transactions: Transactions,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      this.running ??= this.settleDue()
        .catch((error: unknown) => this.logger.error(error))
        .finally(() => (this.running = undefined));
    }, EVERY_MS);
    this.timer.unref();
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  /** Every session whose limit has passed, on whichever node. */
  async settleDue(): Promise<void> {
    for (const session of await this.repository.listUnsettled())
      if (session.endedAt || arrivalAt(session, this.repository.now()) === 'over') await this.settle(session);
  }

  private async settle({ stageId }: StoredSession): Promise<void> {
    const isEnded = await this.transactions.run(async (tx) => {
      const session = await this.repository.take(tx, stageId);
      // The start may have been put off since the look.
      if (!session || (!session.endedAt && arrivalAt(session, this.repository.now()) !== 'over'))
        return false;
      await this.repository.end(tx, stageId);
      return true;
    });
    const stage = isEnded ? await this.stages.find(stageId) : undefined;
    if (!stage) return;
    const arrivals = await this.repository.arrivalsOf(stageId);
    const here = new Set(arrivals.map(({ entryId }) => entryId));
    const missing = stage.entries.filter(({ id }) => !here.has(id)).map(({ id }) => id);
    const late = stage.isSealed ? [] : arrivals.filter(({ isLate }) => isLate === 1);
    const isWritten =
      (await this.statuses.set(stage, 'absent', missing)) &&
      (await this.statuses.set(
        stage,
        'late',
        late.map(({ entryId }) => entryId),
      ));
    if (isWritten) await this.transactions.run((tx) => this.repository.settle(tx, stageId));
    else this.stages.drop(stageId);
  }
}
