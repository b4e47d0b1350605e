import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor';
import { requireRight } from '../access/require-right';
import type { PublishedResultView } from '../contract/publication';
import type { StageId } from '../domain/kernel/ids';
import { Acts } from '../platform/audit/acts';
import { found } from '../platform/http/found';
import { RefusedError } from '../platform/http/refused-error';
import { requireUnsealed } from '../setup/stages/require-unsealed';
import { StageContexts } from '../setup/stages/stage-contexts.read-model';
import { EditionDrafts } from './edition-drafts.service';
import { ResultsPublisher } from './results-publisher';

/** Makes a closed stage's results official: numbered editions with a hash, kept for ever. */
@Injectable()
export class PublicationService {
  constructor(
    private readonly stages: StageContexts,
    private readonly drafts: EditionDrafts,
    private readonly acts: Acts,
    private readonly publisher: ResultsPublisher,
  ) {}

  /**
   * Publishes the first edition of a stage; later ones go through a proposal (IMC-1).
   * @throws RefusedError as EditionDrafts.draftOf; REHEARSAL_ENDED, SECOND_PERSON_NEEDED.
   */
  async publishResults(actor: Actor, stageId: StageId): Promise<PublishedResultView> {
    const stage = found(await this.stages.find(stageId));
    requireRight(actor, 'result.publish', stage);
    if (actor.accountId === null) throw new RefusedError({ code: 'SIGN_IN_REQUIRED' });
    requireUnsealed(stage);
    const { draft, notCovered } = await this.drafts.draftOf(stage, actor.accountId);
    return this.acts.run(
      { actorId: actor.accountId, action: 'result.publish', subject: `stage/${stageId}` },
      (tx) => this.publisher.publishFirst(tx, draft),
      ({ hash, content }) => ({
        version: content.version,
        hash,
        ledgerSeq: content.ledgerSeq,
        ...(notCovered.length > 0 ? { notCovered } : {}),
      }),
    );
  }
}
