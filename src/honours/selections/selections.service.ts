import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { may } from '../../access/may';
import { requireRight } from '../../access/require-right';
import type { SelectionActsBody, SelectionListItem, SelectionView } from '../../contract/selections';
import type { CompetitionId, ContestantId } from '../../domain/kernel/ids';
import { refuseAct } from '../../domain/selection/refuse-act';
import type { SelectionAct } from '../../domain/selection/selection-act';
import {
  checkSelectionRule,
  selectionRuleShape,
  type SelectionRule,
} from '../../domain/selection/selection-rule';
import { found } from '../../platform/http/found';
import { RefusedError } from '../../platform/http/refused-error';
import { CompetitionsReadModel } from '../../setup/competitions/competitions.read-model';
import { SelectionActs } from './selection-acts';
import { SelectionNames } from './selection-names.read-model';
import { SelectionViews } from './selection-views.read-model';
import { SelectionsRepository } from './selections.repository';

/** Whoever is chosen beyond the places: rules as data, and what is entered for them. */
@Injectable()
export class SelectionsService {
  constructor(
    private readonly selections: SelectionsRepository,
    private readonly views: SelectionViews,
    private readonly names: SelectionNames,
    private readonly competitions: CompetitionsReadModel,
    private readonly acts: SelectionActs,
  ) {}

  async list(actor: Actor, competitionId: CompetitionId): Promise<SelectionListItem[]> {
    requireRight(actor, 'selection.read', { competitionId });
    found(await this.competitions.find(competitionId));
    return this.views.list(competitionId);
  }

  async view(actor: Actor, competitionId: CompetitionId, ruleId: string): Promise<SelectionView> {
    requireRight(actor, 'selection.read', { competitionId });
    return this.views.view(competitionId, ruleId, may(actor, 'selection.make', { competitionId }));
  }

  /** Stores a rule, or its next version. @throws RefusedError RULES_FAULTY, SELECTION_DECIDED, NOT_FOUND. */
  async setRule(
    actor: Actor,
    competitionId: CompetitionId,
    ruleId: string,
    input: unknown,
  ): Promise<{ version: number }> {
    const rule = await this.legalRule(competitionId, ruleId, input);
    const act = { action: 'selection.rule', competitionId, ruleId, detail: { kind: rule.kind } };
    return this.acts.whileOpen(actor, act, async (tx, { actorId }) => {
      const before = await this.selections.rule(tx, competitionId, ruleId);
      // What was entered is for this kind of selection.
      if (before && before.rule.kind !== rule.kind) throw new RefusedError({ code: 'ALREADY_EXISTS' });
      const version = (before?.version ?? 0) + 1;
      await this.selections.addRule(tx, competitionId, { version, rule }, actorId);
      return { version };
    });
  }

  /** Takes all of the acts or none. @throws RefusedError NOT_FOUND, SELECTION_DECIDED, MARK_OUT_OF_RANGE. */
  async enter(
    actor: Actor,
    competitionId: CompetitionId,
    ruleId: string,
    { acts }: SelectionActsBody,
  ): Promise<{ seq: number }> {
    const contestantIds = await this.names.peopleOf(competitionId, peopleIn(acts));
    const known = { ...(await this.names.ofCompetition(competitionId)), contestantIds };
    const kinds = [...new Set(acts.map(({ kind }) => kind))];
    const act = { action: 'selection.enter', competitionId, ruleId, detail: { acts: acts.length, kinds } };
    return this.acts.whileOpen(actor, act, async (tx, { actorId, seq }) => {
      const { rule } = found(await this.selections.rule(tx, competitionId, ruleId));
      for (const one of acts) {
        const refusal = refuseAct(one, { ...known, rule });
        if (refusal) throw new RefusedError(refusal);
      }
      await this.selections.addActs(tx, { competitionId, ruleId, actorId }, acts, seq);
      return { seq: seq + acts.length };
    });
  }

  private async legalRule(
    competitionId: CompetitionId,
    ruleId: string,
    input: unknown,
  ): Promise<SelectionRule> {
    found(await this.competitions.find(competitionId));
    const misshapen = selectionRuleShape.check(input);
    if (misshapen)
      throw new RefusedError({
        code: 'RULES_FAULTY',
        faults: [{ ...misshapen, path: misshapen.path.replace(/^\./, '') }],
      });
    const rule = input as SelectionRule;
    const faults = [
      ...(rule.id === ruleId ? [] : [{ path: 'id', fault: 'wrong-value' as const }]),
      ...checkSelectionRule(rule, await this.names.ofCompetition(competitionId)),
    ];
    if (faults.length > 0) throw new RefusedError({ code: 'RULES_FAULTY', faults });
    return rule;
  }
}

function peopleIn(acts: readonly SelectionAct[]): ContestantId[] {
  return acts.flatMap((act) => {
    if (act.kind === 'tie') return act.ids as ContestantId[];
    return 'contestantId' in act ? [act.contestantId] : [];
  });
}
