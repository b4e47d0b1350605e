import { Injectable } from '@nestjs/common';
import type { PublishedContent, PublishedResultView } from '../contract/publication';
import { canonicalJson } from '../domain/kernel/canonical-json';
import { Clock } from '../platform/clock/clock';
import type { Tx } from '../platform/database/transactions';
import { newId } from '../platform/identity/new-id';
import { sha256 } from '../platform/identity/sha256';
import { OutboxRepository } from '../platform/outbox/outbox.repository';
import { EndedRehearsals } from '../setup/rehearsals/ended-rehearsals.read-model';
import { PublishedResultsRepository } from './published-results.repository';

/** Numbers, hashes and stores an edition, and tells those who come after. */
@Injectable()
export class ResultsPublisher {
  constructor(
    private readonly results: PublishedResultsRepository,
    private readonly outbox: OutboxRepository,
    private readonly clock: Clock,
    private readonly ended: EndedRehearsals,
  ) {}

  nowText(): string {
    return this.clock.nowText();
  }

  /** @throws RefusedError REHEARSAL_ENDED. */
  async publish(tx: Tx, draft: Omit<PublishedContent, 'version'>): Promise<PublishedResultView> {
    await this.ended.requireOpen(draft.competitionId, tx);
    const content = { ...draft, version: await this.results.nextVersion(tx, draft.stageId) };
    const text = canonicalJson(content);
    const result = { id: newId<string>(), content, text, hash: sha256(text) };
    await this.results.insert(tx, result);
    const { competitionId, stageId, version, publishedAt, ledgerSeq } = content;
    await this.outbox.append(tx, 'result.published.v1', {
      competitionId,
      stageId,
      version,
      publishedAt,
      ledgerSeq,
      hash: result.hash,
    });
    return { id: result.id, hash: result.hash, content };
  }
}
