import { Injectable } from '@nestjs/common';
import type { PublishedContent, PublishedResultView } from '../contract/publication';
import { canonicalJson } from '../domain/kernel/canonical-json';
import { Clock } from '../platform/clock/clock';
import type { Tx } from '../platform/database/transactions';
import { newId } from '../platform/identity/new-id';
import { RefusedError } from '../platform/http/refused-error';
import { sha256 } from '../platform/identity/sha256';
import { OutboxRepository } from '../platform/outbox/outbox.repository';
import { EndedRehearsals } from '../setup/rehearsals/ended-rehearsals.read-model';
import type { Draft } from './draft';
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

  /** The first edition. @throws RefusedError REHEARSAL_ENDED; SECOND_PERSON_NEEDED where there is one already (IMC-1). */
  async publishFirst(tx: Tx, draft: Draft): Promise<PublishedResultView> {
    const version = await this.results.nextVersion(tx, draft.stageId);
    if (version > 1) throw new RefusedError({ code: 'SECOND_PERSON_NEEDED' });
    return this.publish(tx, { ...draft, version });
  }

  /** The edition after the one that was compared with. @throws RefusedError REHEARSAL_ENDED; EDITION_CHANGED where another came between. */
  async publishAfter(tx: Tx, baseVersion: number, draft: Draft): Promise<PublishedResultView> {
    const version = await this.results.nextVersion(tx, draft.stageId);
    if (version !== baseVersion + 1) throw new RefusedError({ code: 'EDITION_CHANGED' });
    return this.publish(tx, { ...draft, version });
  }

  private async publish(tx: Tx, content: PublishedContent): Promise<PublishedResultView> {
    await this.ended.requireOpen(content.competitionId, tx);
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
