import { Injectable } from '@nestjs/common';
import type { PublishedContent, PublishedResultView } from '../contract/publication';
import type { ArchivedEdition } from '../domain/archive/published';
import { canonicalJson } from '../domain/kernel/canonical-json';
import { Clock } from '../platform/clock/clock';
import type { Tx } from '../platform/database/transactions';
import { newId } from '../platform/identity/new-id';
import { RefusedError } from '../platform/http/refused-error';
import { sha256 } from '../platform/identity/sha256';
import { EndedRehearsals } from '../setup/rehearsals/ended-rehearsals.read-model';
import { contentOf, type EditionDraft } from './draft';
import { PublishedResultsRepository } from './published-results.repository';
import { StateWriter } from './states/state-writer';

/** Numbers, hashes and stores an edition, and tells those who come after. */
@Injectable()
export class ResultsPublisher {
  constructor(
    private readonly results: PublishedResultsRepository,
    private readonly states: StateWriter,
    private readonly clock: Clock,
    private readonly ended: EndedRehearsals,
  ) {}

  nowText(): string {
    return this.clock.nowText();
  }

  /** The first edition. @throws RefusedError REHEARSAL_ENDED; SECOND_PERSON_NEEDED where there is one already (IMC-1). */
  async publishFirst(tx: Tx, draft: EditionDraft): Promise<PublishedResultView> {
    const version = await this.results.nextVersion(tx, draft.stageId);
    if (version > 1) throw new RefusedError({ code: 'SECOND_PERSON_NEEDED' });
    return this.publish(tx, draft, version);
  }

  /** The edition after the one that was compared with. @throws RefusedError REHEARSAL_ENDED; EDITION_CHANGED where another came between. */
  async publishAfter(tx: Tx, baseVersion: number, draft: EditionDraft): Promise<PublishedResultView> {
    const version = await this.results.nextVersion(tx, draft.stageId);
    if (version !== baseVersion + 1) throw new RefusedError({ code: 'EDITION_CHANGED' });
    return this.publish(tx, draft, version);
  }

  /** Stores an edition in its first state. */
  private async publish(tx: Tx, draft: EditionDraft, version: number): Promise<PublishedResultView> {
    await this.ended.requireOpen(draft.competitionId, tx);
    const content: PublishedContent = { ...contentOf(draft), version };
    const text = canonicalJson(content);
    const result = { id: newId<string>(), content, text, hash: sha256(text) };
    await this.results.insert(tx, result);
    await this.states.begin(tx, result, draft.details ?? []);
    return { id: result.id, hash: result.hash, content };
  }

  /** Editions that come with an archive stand as they were published; nobody is told of them anew. */
  async takeOver(tx: Tx, editions: readonly ArchivedEdition[]): Promise<void> {
    for (const { content, hash } of editions) {
      const text = canonicalJson(content);
      await this.results.insert(tx, { id: newId<string>(), content, text, hash });
    }
  }
}
