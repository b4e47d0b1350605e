import { Injectable } from '@nestjs/common';
import { isOfSelection } from '../../domain/certificate/certificate-ground';
import type { CompetitionId } from '../../domain/kernel/ids';
import type { Refusal } from '../../domain/kernel/refusal';
import { found } from '../../platform/http/found';
import { EditionStates } from '../../publication/states/edition-states.read-model';
import { CompetitionsReadModel } from '../../setup/competitions/competitions.read-model';
import type { SelectionEdition } from '../../contract/selections';
import { DecidedSelections } from '../selections/decided-selections.read-model';

/** Certificates of a selection rest on its decision, and this on the newest editions, which are final. */
@Injectable()
export class FinalSelections {
  constructor(
    private readonly decided: DecidedSelections,
    private readonly states: EditionStates,
    private readonly competitions: CompetitionsReadModel,
  ) {}

  /** Why nothing may be issued for this selection now, or for any where none is named; null when it may. */
  async blockedBy(competitionId: CompetitionId, ruleId?: string): Promise<Refusal | null> {
    const { rehearsalOf } = found(await this.competitions.find(competitionId));
    if (rehearsalOf !== null) return { code: 'NOT_IN_REHEARSAL' };
    const newest = new Map(
      (await this.states.ofCompetition(competitionId)).map((one) => [one.stageId, one] as const),
    );
    const editions = await this.editionsOf(competitionId, ruleId);
    const behind = editions.filter(({ stageId, version }) => newest.get(stageId)?.version !== version);
    if (behind.length > 0) return { code: 'SELECTION_OUTDATED', stages: countOf(behind) };
    const open = editions.filter(({ stageId }) => newest.get(stageId)?.state !== 'final');
    return open.length > 0 ? { code: 'NOT_FINAL', stages: countOf(open) } : null;
  }

  private async editionsOf(
    competitionId: CompetitionId,
    ruleId: string | undefined,
  ): Promise<SelectionEdition[]> {
    const decisions = await this.decided.ofCompetition(competitionId);
    return decisions
      .filter(({ rule }) => ruleId === undefined || isOfSelection(ruleId, rule.id))
      .flatMap(({ decision }) => decision.editions);
  }
}

/** Several selections rest on the same stage. */
const countOf = (editions: readonly SelectionEdition[]): number =>
  new Set(editions.map(({ stageId }) => stageId)).size;
