import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { may } from '../../access/may';
import { requireRight } from '../../access/require-right';
import type {
  ConcludeBody,
  RecommendationActsBody,
  RecommendationListItem,
  RecommendationView,
} from '../../contract/recommendations';
import type { CompetitionId } from '../../domain/kernel/ids';
import { candidatesOf } from '../../domain/recommendation/candidates';
import { LEAST_REASON } from '../../domain/recommendation/recommendation-act';
import {
  checkRecommendationRule,
  recommendationRuleShape,
  type RecommendationRule,
} from '../../domain/recommendation/recommendation-rule';
import { refuseRecommendationAct } from '../../domain/recommendation/refuse-recommendation-act';
import { found } from '../../platform/http/found';
import { RefusedError } from '../../platform/http/refused-error';
import { CompetitionsReadModel } from '../../setup/competitions/competitions.read-model';
import { noticeToOf, RecommendationFieldReadModel } from './recommendation-field.read-model';
import { RecommendationActs } from './recommendation-acts';
import { conclusionOf, enteredActs } from './recommendation-state';
import { RecommendationViews } from './recommendation-views.read-model';
import { RecommendationsRepository, type ListKey } from './recommendations.repository';
import { requireConcludable } from './require-concludable';
import type { StoredConclusion } from './stored-conclusion';

/** Lists of people who are recommended for an honour that others confer: rules as data, and what is entered for them. */
@Injectable()
export class RecommendationsService {
  constructor(
    private readonly lists: RecommendationsRepository,
    private readonly views: RecommendationViews,
    private readonly fields: RecommendationFieldReadModel,
    private readonly competitions: CompetitionsReadModel,
    private readonly acts: RecommendationActs,
  ) {}

  async list(actor: Actor, competitionId: CompetitionId): Promise<RecommendationListItem[]> {
    requireRight(actor, 'recommendation.read', { competitionId });
    found(await this.competitions.find(competitionId));
    return this.views.list(competitionId);
  }

  async view(actor: Actor, key: ListKey): Promise<RecommendationView> {
    const { competitionId } = key;
    requireRight(actor, 'recommendation.read', { competitionId });
    return this.views.view(key, may(actor, 'recommendation.make', { competitionId }));
  }

  /** Stores a rule, or its next version. @throws RefusedError RULES_FAULTY, SELECTION_DECIDED, NOT_FOUND. */
  async setRule(actor: Actor, key: ListKey, input: unknown): Promise<{ version: number }> {
    const rule = await this.legalRule(key, input);
    const deed = { action: 'recommendation.rule', ...key, detail: { size: rule.size } };
    return this.acts.whileOpen(actor, deed, async (tx, { actorId }) => {
      const version = ((await this.lists.rule(tx, key))?.version ?? 0) + 1;
      await this.lists.addRule(tx, key.competitionId, { version, rule }, actorId);
      return { version };
    });
  }

  /** Takes all of the acts or none, each after the ones before it. @throws RefusedError as the first of them. */
  async enter(actor: Actor, key: ListKey, { acts }: RecommendationActsBody): Promise<{ seq: number }> {
    const field = await this.fields.of(key.competitionId);
    const ids = acts.map(({ contestantId }) => contestantId);
    const contestantIds = new Set((await this.fields.people(key.competitionId, ids)).keys());
    const kinds = [...new Set(acts.map(({ kind }) => kind))];
    const deed = { action: 'recommendation.enter', ...key, detail: { acts: acts.length, kinds } };
    return this.acts.whileOpen(actor, deed, async (tx, { actorId, rows, seq }) => {
      const { rule } = found(await this.lists.rule(tx, key));
      const entered = enteredActs(rows);
      for (const act of acts) {
        const candidates = candidatesOf(rule, field.awards, entered);
        const context = {
          rule,
          candidates,
          contestantIds,
          today: field.today,
          noticeTo: noticeToOf(rule, field),
        };
        const refusal = refuseRecommendationAct(act, context);
        if (refusal) throw new RefusedError(refusal);
        entered.push(act);
      }
      await this.lists.addActs(tx, { ...key, actorId }, acts, seq);
      return { seq: seq + acts.length };
    });
  }

  /** Freezes the list that was seen. @throws RefusedError CHANGED_MEANWHILE and what `requireConcludable` says. */
  async conclude(actor: Actor, key: ListKey, { seq: expected }: ConcludeBody): Promise<{ people: number }> {
    const { competitionId } = key;
    requireRight(actor, 'recommendation.make', { competitionId });
    const { rule, version } = found(await this.lists.rule(this.lists.reader, key));
    const seen = await this.lists.acts(this.lists.reader, key);
    const { field, candidates, list } = await this.views.workOut(competitionId, rule, seen);
    const deed = { action: 'recommendation.conclude', ...key, detail: {} };
    return this.acts.whileOpen(actor, deed, async (tx, { actorId, seq }) => {
      if (
        seq !== expected ||
        seq !== (seen.at(-1)?.seq ?? 0) ||
        (await this.lists.rule(tx, key))?.version !== version
      )
        throw new RefusedError({ code: 'CHANGED_MEANWHILE' });
      requireConcludable(rule, field, candidates, list);
      const own = list.rows.filter(({ isOn }) => isOn);
      const conclusion: StoredConclusion = {
        kind: 'conclude',
        ruleVersion: version,
        people: own.map(({ contestantId }) => contestantId),
        ...list,
      };
      await this.lists.addActs(tx, { ...key, actorId }, [conclusion], seq);
      return { people: own.length };
    });
  }

  /** Opens a concluded list again. @throws RefusedError REASON_TOO_SHORT, SELECTION_NOT_DECIDED, NOT_FOUND. */
  async redo(actor: Actor, key: ListKey, reason: string): Promise<{ seq: number }> {
    const deed = { action: 'recommendation.redo', ...key, detail: { reason } };
    return this.acts.run(actor, deed, async (tx, { actorId, rows, seq }) => {
      found(await this.lists.rule(tx, key));
      if (reason.trim().length < LEAST_REASON)
        throw new RefusedError({ code: 'REASON_TOO_SHORT', least: LEAST_REASON });
      if (!conclusionOf(rows)) throw new RefusedError({ code: 'SELECTION_NOT_DECIDED' });
      await this.lists.addActs(tx, { ...key, actorId }, [{ kind: 'redo', reason: reason.trim() }], seq);
      return { seq: seq + 1 };
    });
  }

  private async legalRule({ competitionId, ruleId }: ListKey, input: unknown): Promise<RecommendationRule> {
    found(await this.competitions.find(competitionId));
    const misshapen = recommendationRuleShape.check(input);
    if (misshapen)
      throw new RefusedError({
        code: 'RULES_FAULTY',
        faults: [{ ...misshapen, path: misshapen.path.replace(/^\./, '') }],
      });
    const rule = input as RecommendationRule;
    const { awardNames } = await this.fields.of(competitionId);
    const faults = [
      ...(rule.id === ruleId ? [] : [{ path: 'id', fault: 'wrong-value' as const }]),
      ...checkRecommendationRule(rule, new Set(awardNames.keys())),
    ];
    if (faults.length > 0) throw new RefusedError({ code: 'RULES_FAULTY', faults });
    return rule;
  }
}
