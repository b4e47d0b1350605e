import { Injectable } from '@nestjs/common';
import type { SelectionEdition } from '../../contract/selections';
import type { ArchivedUnit } from '../../domain/archive/archive';
import type { CompetitionId, ContestantId, StageId, TradeId, UnitId } from '../../domain/kernel/ids';
import type { LocalText } from '../../domain/kernel/local-text';
import { betterOf } from '../../domain/scheme/better-of';
import type { UnitField, UnitTrade } from '../../domain/units/unit-field';
import { PublishedResultsReadModel } from '../../publication/published-results.read-model';
import { EditionStates } from '../../publication/states/edition-states.read-model';
import { CompetitionsReadModel } from '../../setup/competitions/competitions.read-model';
import type { StageContext } from '../../setup/stages/stage-context';
import { StageContexts } from '../../setup/stages/stage-contexts.read-model';
import { AwardsService } from '../awards/awards.service';
import { publishedMember } from './published-member';

/** What selections see of a competition: units, and published results of the last stage of each trade. */
export interface SelectionField {
  readonly field: UnitField;
  readonly units: readonly ArchivedUnit[];
  readonly entrants: ReadonlyMap<UnitId, number>;
  readonly tradeNames: ReadonlyMap<TradeId, LocalText>;
  readonly editions: readonly SelectionEdition[];
  /** Last stages that are not published yet. */
  readonly missing: number;
  /** Stages whose newest edition is final. */
  readonly finalStages: ReadonlySet<StageId>;
}

/** The field of a selection. Nothing unpublished is read here. */
@Injectable()
export class SelectionFieldReadModel {
  constructor(
    private readonly competitions: CompetitionsReadModel,
    private readonly stages: StageContexts,
    private readonly results: PublishedResultsReadModel,
    private readonly awards: AwardsService,
    private readonly states: EditionStates,
  ) {}

  async ofCompetition(competitionId: CompetitionId): Promise<SelectionField> {
    const units = await this.competitions.units(competitionId);
    const last = lastStages(await this.stages.listOfCompetition(competitionId));
    const awards = await this.awardsOf(competitionId);
    const trades: UnitTrade[] = [];
    const editions: SelectionEdition[] = [];
    for (const { stageId, tradeId, rules } of last) {
      const result = await this.results.find(stageId);
      if (!result) continue;
      const { hash, content } = result;
      editions.push({ tradeId, stageId, version: content.version, hash });
      const members = content.standings.map((row) =>
        publishedMember(row, awards.get(keyOf(tradeId, row.contestantId)) ?? []),
      );
      trades.push({ tradeId, better: rules.scheme ? betterOf(rules.scheme) : 'higher', members });
    }
    return {
      field: { units, trades },
      units,
      entrants: await this.entrantsOf(competitionId),
      tradeNames: new Map(last.map(({ tradeId, tradeName }) => [tradeId, tradeName])),
      editions,
      missing: last.length - editions.length,
      finalStages: await this.finalStagesOf(competitionId),
    };
  }

  private async finalStagesOf(competitionId: CompetitionId): Promise<Set<StageId>> {
    const newest = await this.states.ofCompetition(competitionId);
    return new Set(newest.flatMap(({ stageId, state }) => (state === 'final' ? [stageId] : [])));
  }

  /** As the units reported them. */
  private async entrantsOf(competitionId: CompetitionId): Promise<Map<UnitId, number>> {
    const entrants = new Map<UnitId, number>();
    for (const row of await this.competitions.participations(competitionId))
      entrants.set(row.unitId, (entrants.get(row.unitId) ?? 0) + row.entrants);
    return entrants;
  }

  private async awardsOf(competitionId: CompetitionId): Promise<Map<string, string[]>> {
    const byPerson = new Map<string, string[]>();
    for (const { tradeId, contestantId, ruleId } of await this.awards.list(competitionId)) {
      const key = keyOf(tradeId, contestantId);
      byPerson.set(key, [...(byPerson.get(key) ?? []), ruleId]);
    }
    return byPerson;
  }
}

const keyOf = (tradeId: TradeId, contestantId: ContestantId): string => `${tradeId} ${contestantId}`;

/** The last marked stage of each trade that decides places: neither reported preliminaries nor reviews of nominees. */
function lastStages(contexts: readonly StageContext[]): StageContext[] {
  const byTrade = new Map<TradeId, StageContext>();
  for (const stage of contexts)
    if (stage.kind === 'final' && stage.rules.scheme) byTrade.set(stage.tradeId, stage);
  return [...byTrade.values()];
}
