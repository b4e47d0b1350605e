import { Injectable } from '@nestjs/common';
import type { CompetitionId } from '../../domain/kernel/ids';
import type { SelectionRule } from '../../domain/selection/selection-rule';
import { decisionOf } from './selection-state';
import { SelectionsRepository } from './selections.repository';
import type { StoredDecision } from './stored-decision';

/** A selection whose decision stands. */
export interface DecidedSelection {
  readonly rule: SelectionRule;
  readonly decision: StoredDecision;
}

/** The decisions of a competition that stand: what is opened again is not among them. */
@Injectable()
export class DecidedSelections {
  constructor(private readonly selections: SelectionsRepository) {}

  async ofCompetition(competitionId: CompetitionId): Promise<DecidedSelection[]> {
    const rules = await this.selections.rules(competitionId);
    const lists = await Promise.all(
      rules.map(async ({ rule }) => {
        const acts = await this.selections.acts(this.selections.reader, competitionId, rule.id);
        const decided = decisionOf(acts);
        return decided ? [{ rule, decision: decided.act }] : [];
      }),
    );
    return lists.flat();
  }
}
