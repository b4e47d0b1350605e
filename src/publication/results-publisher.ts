import { Injectable } from '@nestjs/common';
import type { PublishedContent, PublishedResultView } from '../contract/publication';
import { canonicalJson } from '../domain/kernel/canonical-json';
import { Clock } from '../platform/clock/clock';
import type { Tx } from '../platform/database/transactions';
import { newId } from '../platform/identity/new-id';
import { sha256 } from '../platform/identity/sha256';
import { EndedRehearsals } from '../setup/rehearsals/ended-rehearsals.read-model';
import type { EntryDetail } from './public/entry-details';
import { PublishedResultsRepository } from './published-results.repository';
import { StateWriter } from './states/state-writer';

/** What becomes an edition, and what each contestant will be told of it. */
export interface EditionDraft extends Omit<PublishedContent, 'version'> {
  /** Kept beside the edition, not in it. */
  readonly details?: readonly EntryDetail[];
}

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

  /** Stores the next edition in its first state. @throws RefusedError REHEARSAL_ENDED. */
  async publish(tx: Tx, { details = [], ...draft }: EditionDraft): Promise<PublishedResultView> {
    await this.ended.requireOpen(draft.competitionId, tx);
    const content = { ...draft, version: await this.results.nextVersion(tx, draft.stageId) };
    const text = canonicalJson(content);
    const result = { id: newId<string>(), content, text, hash: sha256(text) };
    await this.results.insert(tx, result);
    await this.states.begin(tx, result, details);
    return { id: result.id, hash: result.hash, content };
  }
}
