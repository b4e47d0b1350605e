import { Injectable } from '@nestjs/common';
import type { HonoursView } from '../../contract/honours';
import type { PublishedStanding } from '../../contract/publication';
import type { ReviewView } from '../../contract/selections';
import type { ArchivedUnit } from '../../domain/archive/archive';
import type { CompetitionId, ContestantId, TradeId } from '../../domain/kernel/ids';
import type { LocalText } from '../../domain/kernel/local-text';
import type { SelectionAct } from '../../domain/selection/selection-act';
import { found } from '../../platform/http/found';
import { PublishedResultsReadModel } from '../../publication/published-results.read-model';
import { CompetitionsReadModel } from '../../setup/competitions/competitions.read-model';
import { ContestantsReadModel, type NamedContestant } from '../../setup/entries/contestants.read-model';
import { HonoursService } from '../honours.service';
import type { SelectionField } from './selection-field.read-model';
import { chosenElsewhere, reviewOf, sentActs } from './selection-state';
import { SelectionsRepository, type ActRow } from './selections.repository';

/** A place in a published final. */
export interface FinalPlace {
  readonly contestantId: ContestantId;
  readonly place: number;
}

/** What a selection of chief technicians sees besides its own acts. */
export interface TechnicianField {
  readonly year: number;
  readonly competitionName: LocalText;
  readonly honours: HonoursView;
  readonly people: ReadonlyMap<ContestantId, NamedContestant>;
  readonly units: readonly ArchivedUnit[];
  readonly places: readonly FinalPlace[];
  readonly trades: ReadonlyMap<TradeId, { readonly name: LocalText; readonly code: string }>;
  readonly review:
    (Omit<ReviewView, 'waiting'> & { readonly standings: readonly PublishedStanding[] }) | null;
  /** Whom the panel has been given. */
  readonly entered: ReadonlySet<ContestantId>;
  readonly sameYear: number;
}

@Injectable()
export class TechnicianFieldReadModel {
  constructor(
    private readonly competitions: CompetitionsReadModel,
    private readonly contestants: ContestantsReadModel,
    private readonly honours: HonoursService,
    private readonly results: PublishedResultsReadModel,
    private readonly selections: SelectionsRepository,
  ) {}

  async of(
    competitionId: CompetitionId,
    ruleId: string,
    rows: readonly ActRow[],
    { units, editions }: SelectionField,
  ): Promise<TechnicianField> {
    const { year, name } = found(await this.competitions.find(competitionId));
    const honours = await this.honours.read(competitionId);
    const named = [...honours.awards.map(({ contestantId }) => contestantId), ...namedIn(sentActs(rows))];
    const places: FinalPlace[] = [];
    for (const { stageId, version } of editions) {
      const standings = (await this.results.find(stageId, version))?.content.standings ?? [];
      places.push(...standings.map(({ contestantId, place }) => ({ contestantId, place })));
    }
    const trades = await this.competitions.trades(competitionId);
    return {
      year,
      competitionName: name,
      honours,
      people: await this.contestants.named(competitionId, [...new Set(named)]),
      units,
      places,
      trades: new Map(trades.map((trade) => [trade.id, { name: trade.name, code: trade.occupation.code }])),
      review: await this.reviewOf(rows),
      entered: new Set(rows.flatMap(({ act }) => (act.kind === 'review' ? act.contestantIds : []))),
      sameYear: chosenElsewhere(await this.selections.otherDecisions(year, competitionId, ruleId)),
    };
  }

  private async reviewOf(rows: readonly ActRow[]): Promise<TechnicianField['review']> {
    const made = reviewOf(rows);
    if (!made) return null;
    const result = await this.results.find(made.stageId);
    return {
      tradeId: made.tradeId,
      stageId: made.stageId,
      version: result?.content.version ?? null,
      hash: result?.hash ?? null,
      standings: result?.content.standings ?? [],
    };
  }
}

function namedIn(acts: readonly SelectionAct[]): ContestantId[] {
  return acts.flatMap((act) => ('contestantId' in act ? [act.contestantId] : []));
}
