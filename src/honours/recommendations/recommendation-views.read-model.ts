import { Injectable } from '@nestjs/common';
import { AccountNames } from '../../access/account-names.read-model';
import type {
  RecommendationListItem,
  RecommendationRecord,
  RecommendationView,
} from '../../contract/recommendations';
import type { CompetitionId, ContestantId } from '../../domain/kernel/ids';
import { candidatesOf, onList, type Candidate } from '../../domain/recommendation/candidates';
import { describeRecommendation } from '../../domain/recommendation/describe-recommendation';
import type { RecommendationRule } from '../../domain/recommendation/recommendation-rule';
import { found } from '../../platform/http/found';
import type { NamedContestant } from '../../setup/entries/contestants.read-model';
import { RecommendationFieldReadModel, type RecommendationField } from './recommendation-field.read-model';
import { recommendationListOf, type RecommendationList } from './recommendation-rows';
import { conclusionOf, enteredActs } from './recommendation-state';
import {
  RecommendationsRepository,
  type ListKey,
  type RecommendationActRow,
} from './recommendations.repository';
import { notFinalTrades } from './require-concludable';

/** A list as it is worked out now. */
export interface WorkedOut {
  readonly field: RecommendationField;
  readonly candidates: readonly Candidate[];
  readonly people: ReadonlyMap<ContestantId, NamedContestant>;
  readonly list: RecommendationList;
}

/** Recommendation lists as the console and papers show them: as they stand now, or as they were concluded. */
@Injectable()
export class RecommendationViews {
  constructor(
    private readonly lists: RecommendationsRepository,
    private readonly fields: RecommendationFieldReadModel,
    private readonly accounts: AccountNames,
  ) {}

  async list(competitionId: CompetitionId): Promise<RecommendationListItem[]> {
    const items: RecommendationListItem[] = [];
    for (const { rule } of await this.lists.rules(competitionId)) {
      const rows = await this.lists.acts(this.lists.reader, { competitionId, ruleId: rule.id });
      const { list } = await this.workOut(competitionId, rule, rows);
      items.push({
        ruleId: rule.id,
        name: rule.name,
        size: rule.size,
        onList: list.rows.filter(({ isOn }) => isOn).length,
        concludedAt: conclusionOf(rows)?.at ?? null,
      });
    }
    return items;
  }

  async workOut(
    competitionId: CompetitionId,
    rule: RecommendationRule,
    rows: readonly RecommendationActRow[],
  ): Promise<WorkedOut> {
    const field = await this.fields.of(competitionId);
    const candidates = candidatesOf(rule, field.awards, enteredActs(rows));
    const people = await this.fields.people(
      competitionId,
      candidates.map(({ contestantId }) => contestantId),
    );
    return { field, candidates, people, list: recommendationListOf({ rule, field, candidates, people }) };
  }

  /** @throws RefusedError NOT_FOUND. */
  async view(key: ListKey, mayMake: boolean): Promise<RecommendationView> {
    const { reader } = this.lists;
    const { rule, version } = found(await this.lists.rule(reader, key));
    const rows = await this.lists.acts(reader, key);
    const { field, candidates, people, list } = await this.workOut(key.competitionId, rule, rows);
    const concluded = conclusionOf(rows);
    const names = await this.accounts.ofMany(rows.map(({ actorId }) => actorId));
    const nameOf = (id: RecommendationActRow['actorId']): string => names.get(id) ?? id;
    return {
      rule,
      ruleVersion: concluded?.act.ruleVersion ?? version,
      sentences: describeRecommendation(rule, field.awardNames),
      seq: rows.at(-1)?.seq ?? 0,
      mayMake,
      bounds: concluded?.act.bounds ?? list.bounds,
      rows: concluded?.act.rows ?? list.rows,
      notFinal: concluded ? [] : notFinalTrades(field, onList(candidates)),
      conclusion: concluded && { at: concluded.at, byName: nameOf(concluded.actorId) },
      records: rows.map((row) => toRecord(row, nameOf(row.actorId), people)),
    };
  }
}

function toRecord(
  { seq, at, act }: RecommendationActRow,
  byName: string,
  people: WorkedOut['people'],
): RecommendationRecord {
  const contestantName = 'contestantId' in act ? (people.get(act.contestantId)?.name ?? null) : null;
  return { seq, at, byName, contestantName, act: act.kind === 'conclude' ? { kind: 'conclude' } : act };
}
