import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { requireRight } from '../../access/require-right';
import type { DecideSelectionBody } from '../../contract/selections';
import type { CompetitionId } from '../../domain/kernel/ids';
import { LEAST_REASON } from '../../domain/selection/selection-act';
import type { SelectionRule } from '../../domain/selection/selection-rule';
import { termEnd } from '../../domain/selection/technicians/term';
import { found } from '../../platform/http/found';
import { RefusedError } from '../../platform/http/refused-error';
import { requireDecidable } from './require-decidable';
import { SelectionActs } from './selection-acts';
import { SelectionLists } from './selection-lists';
import { decisionOf, sentActs } from './selection-state';
import { SelectionsRepository } from './selections.repository';
import type { StoredDecision } from './stored-decision';
import { withReview } from './with-review';

/** A decision freezes the list as it was worked out, with the editions it rests on; it is taken back with a reason alone. */
@Injectable()
export class SelectionDecisions {
  constructor(
    private readonly selections: SelectionsRepository,
    private readonly lists: SelectionLists,
    private readonly acts: SelectionActs,
  ) {}

  /**
   * Decides what was seen. @throws RefusedError CHANGED_MEANWHILE, NOT_PUBLISHED, SELECTION_PROVISIONAL, SELECTION_TIED,
   * SELECTION_UNREVIEWED, REVIEW_MISSING, HONOURS_BEHIND, NOBODY_CHOSEN.
   */
  async decide(
    actor: Actor,
    competitionId: CompetitionId,
    ruleId: string,
    { seq: expected, startsOn }: DecideSelectionBody,
  ): Promise<{ chosen: number }> {
    requireRight(actor, 'selection.make', { competitionId });
    const { reader } = this.selections;
    const { rule, version } = found(await this.selections.rule(reader, competitionId, ruleId));
    const seen = await this.selections.acts(reader, competitionId, ruleId);
    const { field, list } = await this.lists.of(competitionId, rule, seen);
    const { editions } = field;
    const deed = { action: 'selection.decide', competitionId, ruleId, detail: { editions } };
    return this.acts.whileOpen(actor, deed, async (tx, { actorId, seq }) => {
      const now = await this.selections.rule(tx, competitionId, ruleId);
      if (seq !== expected || seq !== (seen.at(-1)?.seq ?? 0) || now?.version !== version)
        throw new RefusedError({ code: 'CHANGED_MEANWHILE' });
      const chosen = requireDecidable(rule, list, field, sentActs(seen));
      const decision: StoredDecision = {
        kind: 'decide',
        ruleVersion: version,
        editions: list.kind === 'chief-technicians' ? withReview(editions, list.review) : editions,
        chosen,
        list,
        ...termOf(rule, startsOn),
      };
      await this.selections.addActs(tx, { competitionId, ruleId, actorId }, [decision], seq);
      return { chosen: chosen.length };
    });
  }

  /** Opens a decided selection again. @throws RefusedError REASON_TOO_SHORT, SELECTION_NOT_DECIDED, NOT_FOUND. */
  async redo(
    actor: Actor,
    competitionId: CompetitionId,
    ruleId: string,
    reason: string,
  ): Promise<{ seq: number }> {
    const deed = { action: 'selection.redo', competitionId, ruleId, detail: { reason } };
    return this.acts.run(actor, deed, async (tx, { actorId, rows, seq }) => {
      found(await this.selections.rule(tx, competitionId, ruleId));
      if (reason.trim().length < LEAST_REASON)
        throw new RefusedError({ code: 'REASON_TOO_SHORT', least: LEAST_REASON });
      if (!decisionOf(rows)) throw new RefusedError({ code: 'SELECTION_NOT_DECIDED' });
      await this.selections.addActs(
        tx,
        { competitionId, ruleId, actorId },
        [{ kind: 'redo', reason: reason.trim() }],
        seq,
      );
      return { seq: seq + 1 };
    });
  }
}

/** A post has a term, and the term a first day. @throws RefusedError MALFORMED where it is not said. */
function termOf(rule: SelectionRule, startsOn: string | undefined): { startsOn?: string; endsOn?: string } {
  if (rule.kind !== 'chief-technicians') return {};
  if (startsOn === undefined)
    throw new RefusedError({ code: 'MALFORMED', path: 'startsOn', fault: 'missing-member' });
  return { startsOn, endsOn: termEnd(startsOn, rule.years) };
}
