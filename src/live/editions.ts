import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { BoardEdition } from '../contract/live';
import type { CompetitionId, StageId } from '../domain/kernel/ids';
import type { OutboxEvent } from '../platform/outbox/outbox-event';
import { OutboxTail } from '../platform/outbox/outbox-tail';
import { OutboxRepository } from '../platform/outbox/outbox.repository';

/** An edition and the ledger row it was computed from. */
type Edition = Omit<BoardEdition, 'isBehind'> & { readonly ledgerSeq: number };

interface Published {
  readonly competitionId: CompetitionId;
  readonly stageId: StageId;
  readonly version: number;
  readonly publishedAt: string;
  readonly ledgerSeq: number;
  readonly hash: string;
  /** Absent in what was said before there were notices: final. */
  readonly state?: 'notice' | 'final';
}
type EditionListener = (competitionId: CompetitionId, stageId: StageId) => void;

const TOPIC = 'result.published.v1';

/** The newest edition of each stage that the public sees, learnt from the outbox: publication lies behind us on the way. */
@Injectable()
export class Editions implements OnApplicationBootstrap {
  /** The newest first. */
  private readonly byStage = new Map<StageId, Edition[]>();
  private readonly listeners: EditionListener[] = [];

  constructor(
    private readonly outbox: OutboxRepository,
    private readonly tail: OutboxTail,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    this.tail.on(TOPIC, (event) => this.take(event));
    for (const event of await this.outbox.listOfTopic(TOPIC)) this.take(event);
  }

  on(listener: EditionListener): void {
    this.listeners.push(listener);
  }

  of(stageId: StageId): Edition | null {
    return this.byStage.get(stageId)?.[0] ?? null;
  }

  /** The newest one that was published before a moment. */
  before(stageId: StageId, moment: string): Edition | null {
    return this.byStage.get(stageId)?.find(({ at }) => at < moment) ?? null;
  }

  private take({ payload }: OutboxEvent): void {
    const {
      competitionId,
      stageId,
      version,
      publishedAt: at,
      ledgerSeq,
      hash,
      state,
    } = payload as unknown as Published;
    const known = this.byStage.get(stageId) ?? [];
    const [newest] = known;
    const isOnNotice = state === 'notice';
    const isNews =
      !newest || newest.version < version || (newest.version === version && newest.isOnNotice === true);
    if (!isNews) return;
    const edition = { version, at, hash, ledgerSeq, ...(isOnNotice ? { isOnNotice } : {}) };
    this.byStage.set(stageId, [edition, ...known.filter((one) => one.version !== version)]);
    for (const listener of this.listeners) listener(competitionId, stageId);
  }
}
