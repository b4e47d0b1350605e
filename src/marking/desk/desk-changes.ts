import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import type { PresenceChanged, ProgressChanged } from '../../contract/live';
import type { JudgeId, StageId } from '../../domain/kernel/ids';
import { Config } from '../../platform/config/config';
import { Transactions } from '../../platform/database/transactions';
import type { StageContext } from '../../setup/stages/stage-context';
import { StageContexts } from '../../setup/stages/stage-contexts.read-model';
import { LedgerTail } from '../ledger/ledger-tail';
import { StageBooks } from '../ledger/stage-books.read-model';
import { Gathered } from './gathered';
import { PresenceReadModel } from './presence.read-model';

/** Tablets speak every 20 s each; their desk need not hear of every word. */
const PRESENCE_MS = 1_000;
/** How often the words that other nodes wrote down are looked at; on SQLite there are no other nodes. */
const OTHER_NODES_MS = 2_000;

/** How hints reach the desks: the gateway. */
export interface DeskSender {
  isWatched(stageId: StageId): boolean;
  progress(change: ProgressChanged): void;
  presence(change: PresenceChanged): void;
}

/** Everything that changes a desk, gathered: rows of the ledger, and words of tablets on this node or another. */
@Injectable()
export class DeskChanges implements OnModuleInit {
  private readonly logger = new Logger('desk');
  private readonly watched = new Map<StageId, { seen: string }>();
  private readonly progress: Gathered<StageId, number>;
  private readonly presence: Gathered<StageId, null>;
  private sender: DeskSender | undefined;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    // Its books are folded before we say that they changed.
    readonly books: StageBooks,
    private readonly tail: LedgerTail,
    private readonly stages: StageContexts,
    private readonly tablets: PresenceReadModel,
    private readonly transactions: Transactions,
    config: Config,
  ) {
    const { gatherMs } = config;
    this.progress = new Gathered(gatherMs, (stageId, seq) => this.sender?.progress({ stageId, seq }));
    this.presence = new Gathered(Math.min(PRESENCE_MS, gatherMs * 10), (stageId) =>
      this.sender?.presence({ stageId }),
    );
  }

  onModuleInit(): void {
    this.tail.on((_, entries) => {
      for (const { seq, fact } of entries)
        if (this.watched.has(fact.stageId)) this.progress.add(fact.stageId, seq);
    });
  }

  sendBy(sender: DeskSender): void {
    this.sender = sender;
  }

  stop(): void {
    clearInterval(this.timer);
    this.progress.stop();
    this.presence.stop();
  }

  /** From now on changes of this stage are told; undefined when there is none. */
  async follow(stageId: StageId): Promise<StageContext | undefined> {
    const stage = await this.stages.find(stageId);
    if (!stage) return undefined;
    await this.tail.follow(stage.competitionId);
    if (!this.watched.has(stageId)) this.watched.set(stageId, { seen: '' });
    if (this.transactions.isPostgres)
      this.timer ??= setInterval(() => void this.lookAtOthers(), OTHER_NODES_MS);
    return stage;
  }

  /** A tablet of this judge has spoken. */
  heard(judgeId: JudgeId): void {
    for (const stageId of this.watched.keys()) void this.tell(stageId, judgeId);
  }

  private async tell(stageId: StageId, judgeId: JudgeId): Promise<void> {
    const stage = await this.stages.find(stageId);
    if (stage?.marked?.modulesByJudge.has(judgeId)) this.presence.add(stageId, null);
  }

  private async lookAtOthers(): Promise<void> {
    try {
      for (const [stageId, known] of this.watched) {
        const stage = this.sender?.isWatched(stageId) ? await this.stages.find(stageId) : undefined;
        if (!stage) continue;
        const words = await this.tablets.tabletsOf(stage);
        const seen = words.map(({ sessionId, heardAt }) => sessionId + heardAt).join(' ');
        if (seen !== known.seen && known.seen !== '') this.presence.add(stageId, null);
        known.seen = seen;
      }
    } catch (error) {
      this.logger.error(error);
    }
  }
}
