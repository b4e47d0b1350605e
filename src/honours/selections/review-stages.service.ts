import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { requireRight } from '../../access/require-right';
import type { MadeReview } from '../../contract/selections';
import type { CompetitionId } from '../../domain/kernel/ids';
import { found } from '../../platform/http/found';
import { RefusedError } from '../../platform/http/refused-error';
import { StageContexts } from '../../setup/stages/stage-contexts.read-model';
import { ReviewWriter } from './review-writer';
import { SelectionActs } from './selection-acts';
import { SelectionLists } from './selection-lists';
import { reviewOf } from './selection-state';
import { SelectionsRepository } from './selections.repository';

/** Hands the candidates to a panel: a stage of its own whose entries they are, marked by the same engine as any other. */
@Injectable()
export class ReviewStages {
  constructor(
    private readonly selections: SelectionsRepository,
    private readonly lists: SelectionLists,
    private readonly acts: SelectionActs,
    private readonly writer: ReviewWriter,
    private readonly contexts: StageContexts,
  ) {}

  /**
   * Makes the review and enters everybody with nothing missing; again, it enters those who came to it since, until the first mark.
   * @throws RefusedError HONOURS_BEHIND, NOBODY_CHOSEN, STAGE_STARTED, CHANGED_MEANWHILE, SELECTION_DECIDED.
   */
  async make(actor: Actor, competitionId: CompetitionId, ruleId: string): Promise<MadeReview> {
    requireRight(actor, 'selection.make', { competitionId });
    const { reader } = this.selections;
    const { rule } = found(await this.selections.rule(reader, competitionId, ruleId));
    if (rule.kind !== 'chief-technicians') throw new RefusedError({ code: 'NOT_FOUND' });
    const seen = await this.selections.acts(reader, competitionId, ruleId);
    const { isConferred, people } = await this.lists.eligible(competitionId, rule, seen);
    if (!isConferred) throw new RefusedError({ code: 'HONOURS_BEHIND' });
    if (people.length === 0) throw new RefusedError({ code: 'NOBODY_CHOSEN' });
    const deed = { action: 'selection.review', competitionId, ruleId, detail: {} };
    const made = await this.acts.whileOpen(actor, deed, async (tx, { actorId, rows, seq }) => {
      if (seq !== (seen.at(-1)?.seq ?? 0)) throw new RefusedError({ code: 'CHANGED_MEANWHILE' });
      const known = reviewOf(rows);
      const review = known ?? (await this.writer.make(tx, competitionId, rule, actorId));
      const entered = await this.writer.enter(tx, competitionId, review.stageId, people);
      const { tradeId, stageId } = review;
      await this.selections.addActs(
        tx,
        { competitionId, ruleId, actorId },
        [{ kind: 'review', tradeId, stageId, contestantIds: people }],
        seq,
      );
      return { stageId, entered };
    });
    this.contexts.drop(made.stageId);
    return made;
  }
}
