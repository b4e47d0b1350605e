import { Injectable } from '@nestjs/common';
import type { AccountId, CompetitionId } from '../../domain/kernel/ids';
import type { SelectionAct } from '../../domain/selection/selection-act';
import type { SelectionRule } from '../../domain/selection/selection-rule';
import { Clock } from '../../platform/clock/clock';
import { insertRows } from '../../platform/database/insert-rows';
import { lockSequence } from '../../platform/database/lock-sequence';
import { statement } from '../../platform/database/statement';
import { Transactions, type Tx } from '../../platform/database/transactions';
import type { StoredDecision, StoredReview } from './stored-decision';

/** An act as it is stored: one of those people send, a review that was made, or a decision and what takes it back. */
export type StoredAct =
  SelectionAct | StoredDecision | StoredReview | { readonly kind: 'redo'; readonly reason: string };

export interface ActRow {
  readonly seq: number;
  readonly at: string;
  readonly actorId: AccountId;
  readonly act: StoredAct;
}

/** A decision of another selection, or what takes it back. */
export interface OtherDecision {
  readonly selection: string;
  readonly act: StoredDecision | { readonly kind: 'redo'; readonly reason: string };
}

export interface RuleRow {
  readonly version: number;
  readonly rule: SelectionRule;
}

const NEWEST =
  'version = (SELECT max(r.version) FROM selection_rule r WHERE r.competition_id = selection_rule.competition_id AND r.rule_id = selection_rule.rule_id)';

/** Tables selection_rule and selection_act: only ever added to. */
@Injectable()
export class SelectionsRepository {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  get reader(): Tx {
    return this.transactions.reader;
  }

  /** Holds a selection until the transaction ends. */
  lock(tx: Tx, competitionId: CompetitionId, ruleId: string): Promise<void> {
    return lockSequence(tx, `selection:${competitionId}:${ruleId}`);
  }

  /** The newest version of every rule. */
  async rules(competitionId: CompetitionId): Promise<RuleRow[]> {
    const sql =
      'SELECT version, body FROM selection_rule WHERE competition_id = $1 AND ' +
      NEWEST +
      ' ORDER BY rule_id';
    const rows = await statement<{ version: number; body: string }>(this.reader, sql, [competitionId]);
    return rows.map(({ version, body }) => ({ version, rule: JSON.parse(body) as SelectionRule }));
  }

  async rule(on: Tx, competitionId: CompetitionId, ruleId: string): Promise<RuleRow | undefined> {
    const sql =
      'SELECT version, body FROM selection_rule WHERE competition_id = $1 AND rule_id = $2 ORDER BY version DESC LIMIT 1';
    const [row] = await statement<{ version: number; body: string }>(on, sql, [competitionId, ruleId]);
    return row && { version: row.version, rule: JSON.parse(row.body) as SelectionRule };
  }

  async addRule(
    tx: Tx,
    competitionId: CompetitionId,
    { version, rule }: RuleRow,
    actorId: AccountId,
  ): Promise<void> {
    await insertRows(
      tx,
      'selection_rule',
      ['competition_id', 'rule_id', 'version', 'kind', 'body', 'at', 'actor_id'],
      [[competitionId, rule.id, version, rule.kind, JSON.stringify(rule), this.clock.nowText(), actorId]],
    );
  }

  async acts(on: Tx, competitionId: CompetitionId, ruleId: string): Promise<ActRow[]> {
    const sql =
      'SELECT seq, at, actor_id AS "actorId", body FROM selection_act WHERE competition_id = $1 AND rule_id = $2 ORDER BY seq';
    const rows = await statement<Omit<ActRow, 'act'> & { body: string }>(on, sql, [competitionId, ruleId]);
    return rows.map(({ seq, at, actorId, body }) => ({
      seq,
      at,
      actorId,
      act: JSON.parse(body) as StoredAct,
    }));
  }

  async addActs(
    tx: Tx,
    of: { readonly competitionId: CompetitionId; readonly ruleId: string; readonly actorId: AccountId },
    acts: readonly StoredAct[],
    after: number,
  ): Promise<void> {
    const at = this.clock.nowText();
    await insertRows(
      tx,
      'selection_act',
      ['competition_id', 'rule_id', 'seq', 'kind', 'body', 'at', 'actor_id'],
      acts.map((act, index) => [
        of.competitionId,
        of.ruleId,
        after + index + 1,
        act.kind,
        JSON.stringify(act),
        at,
        of.actorId,
      ]),
    );
  }

  /** Decisions of a year's competitions and what takes them back, in order, without rehearsals and without this selection. */
  async otherDecisions(year: number, competitionId: CompetitionId, ruleId: string): Promise<OtherDecision[]> {
    const sql = `SELECT a.competition_id, a.rule_id, a.body FROM selection_act a JOIN competition c ON c.id = a.competition_id
      WHERE c.year = $1 AND c.rehearsal_of IS NULL AND a.kind IN ('decide','redo') AND NOT (a.competition_id = $2 AND a.rule_id = $3)
      ORDER BY a.competition_id, a.rule_id, a.seq`;
    const rows = await statement<{ competition_id: string; rule_id: string; body: string }>(
      this.reader,
      sql,
      [year, competitionId, ruleId],
    );
    return rows.map((row) => ({
      selection: `${row.competition_id} ${row.rule_id}`,
      act: JSON.parse(row.body) as OtherDecision['act'],
    }));
  }
}
