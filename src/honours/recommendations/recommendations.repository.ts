import { Injectable } from '@nestjs/common';
import type { AccountId, CompetitionId } from '../../domain/kernel/ids';
import type { RecommendationRule } from '../../domain/recommendation/recommendation-rule';
import { Clock } from '../../platform/clock/clock';
import { insertRows } from '../../platform/database/insert-rows';
import { lockSequence } from '../../platform/database/lock-sequence';
import { statement } from '../../platform/database/statement';
import { Transactions, type Tx } from '../../platform/database/transactions';
import type { StoredRecommendationAct } from './stored-conclusion';

export interface RecommendationRuleRow {
  readonly version: number;
  readonly rule: RecommendationRule;
}

export interface RecommendationActRow {
  readonly seq: number;
  readonly at: string;
  readonly actorId: AccountId;
  readonly act: StoredRecommendationAct;
}

/** Which list of which competition. */
export interface ListKey {
  readonly competitionId: CompetitionId;
  readonly ruleId: string;
}

const RULE = 'SELECT version, body FROM recommendation_rule WHERE competition_id = $1 AND ';
const NEWEST =
  'version = (SELECT max(r.version) FROM recommendation_rule r WHERE r.competition_id = recommendation_rule.competition_id AND r.rule_id = recommendation_rule.rule_id)';

/** Tables recommendation_rule and recommendation_act: only ever added to. */
@Injectable()
export class RecommendationsRepository {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  get reader(): Tx {
    return this.transactions.reader;
  }

  /** Holds a list until the transaction ends. */
  lock(tx: Tx, { competitionId, ruleId }: ListKey): Promise<void> {
    return lockSequence(tx, `recommendation:${competitionId}:${ruleId}`);
  }

  /** The newest version of every rule. */
  async rules(competitionId: CompetitionId): Promise<RecommendationRuleRow[]> {
    const sql = `${RULE}${NEWEST} ORDER BY rule_id`;
    return (await statement<StoredRule>(this.reader, sql, [competitionId])).map(toRule);
  }

  async rule(on: Tx, { competitionId, ruleId }: ListKey): Promise<RecommendationRuleRow | undefined> {
    const sql = `${RULE}rule_id = $2 ORDER BY version DESC LIMIT 1`;
    const [row] = await statement<StoredRule>(on, sql, [competitionId, ruleId]);
    return row && toRule(row);
  }

  async addRule(
    tx: Tx,
    competitionId: CompetitionId,
    { version, rule }: RecommendationRuleRow,
    actorId: AccountId,
  ): Promise<void> {
    const columns = ['competition_id', 'rule_id', 'version', 'body', 'at', 'actor_id'];
    const row = [competitionId, rule.id, version, JSON.stringify(rule), this.clock.nowText(), actorId];
    await insertRows(tx, 'recommendation_rule', columns, [row]);
  }

  async acts(on: Tx, { competitionId, ruleId }: ListKey): Promise<RecommendationActRow[]> {
    const sql =
      'SELECT seq, at, actor_id AS "actorId", body FROM recommendation_act WHERE competition_id = $1 AND rule_id = $2 ORDER BY seq';
    const rows = await statement<Omit<RecommendationActRow, 'act'> & { body: string }>(on, sql, [
      competitionId,
      ruleId,
    ]);
    return rows.map(({ body, ...row }) => ({ ...row, act: JSON.parse(body) as StoredRecommendationAct }));
  }

  async addActs(
    tx: Tx,
    of: ListKey & { readonly actorId: AccountId },
    acts: readonly StoredRecommendationAct[],
    after: number,
  ): Promise<void> {
    const at = this.clock.nowText();
    const columns = ['competition_id', 'rule_id', 'seq', 'kind', 'body', 'at', 'actor_id'];
    const rows = acts.map((act, index) => [
      of.competitionId,
      of.ruleId,
      after + index + 1,
      act.kind,
      JSON.stringify(act),
      at,
      of.actorId,
    ]);
    await insertRows(tx, 'recommendation_act', columns, rows);
  }
}

interface StoredRule {
  readonly version: number;
  readonly body: string;
}

const toRule = ({ version, body }: StoredRule): RecommendationRuleRow => ({
  version,
  rule: JSON.parse(body) as RecommendationRule,
});
