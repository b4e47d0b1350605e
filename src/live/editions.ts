import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { BoardEdition } from '../contract/live';
import type { CompetitionId, StageId } from '../domain/kernel/ids';
import type { OutboxEvent } from '../platform/outbox/outbox-event';
import { OutboxTail } from '../platform/outbox/outbox-tail';
import { OutboxRepository } from '../platform/outbox/outbox.repository';

/** An edition and the ledger row it was computed from. */
type Edition = Omit<BoardEdition, 'isBehind'> & { readonly ledgerSeq: number };
type EditionListener = (competitionId: CompetitionId, stageId: StageId) => void;

const TOPIC = 'result.published.v1';

/** The newest published edition of each stage, learnt from the outbox: publication lies behind us on the way. */
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
    const { competitionId, stageId, version, publishedAt, ledgerSeq, hash } = payload as {
      competitionId: CompetitionId;
      stageId: StageId;
      version: number;
      publishedAt: string;
      ledgerSeq: number;
      hash: string;
    };
    const known = this.byStage.get(stageId) ?? [];
    if ((known[0]?.version ?? 0) >= version) return;
    this.byStage.set(stageId, [{ version, at: publishedAt, hash, ledgerSeq }, ...known]);
    for (const listener of this.listeners) listener(competitionId, stageId);
  }
}
