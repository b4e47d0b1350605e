import { Injectable } from '@nestjs/common';
import type { AwardView } from '../../contract/honours';
import type { CompetitionId, ContestantId } from '../../domain/kernel/ids';
import type { LocalText } from '../../domain/kernel/local-text';
import type { Candidate } from '../../domain/recommendation/candidates';
import { lastNotice } from '../../domain/recommendation/opinions';
import type { RecommendationRule } from '../../domain/recommendation/recommendation-rule';
import type { CalendarDay } from '../../domain/working-days/calendar-day';
import { hallDay } from '../../domain/working-days/hall-day';
import { workingDaysAfter } from '../../domain/working-days/working-days-after';
import { Clock } from '../../platform/clock/clock';
import { PublicationPlans } from '../../publication/plan/publication-plans.read-model';
import { EditionStates } from '../../publication/states/edition-states.read-model';
import { ContestantsReadModel, type NamedContestant } from '../../setup/entries/contestants.read-model';
import { StageContexts } from '../../setup/stages/stage-contexts.read-model';
import { HonoursService } from '../honours.service';

/** What a recommendation list sees besides its own acts. */
export interface RecommendationField {
  /** Titles as they are conferred now. */
  readonly awards: readonly AwardView[];
  readonly awardNames: ReadonlyMap<string, LocalText>;
  readonly today: string;
  readonly calendar: readonly CalendarDay[];
  /** Trades whose titles do not rest on final results, by their name. */
  readonly notFinal: ReadonlyMap<string, LocalText>;
}

@Injectable()
export class RecommendationFieldReadModel {
  constructor(
    private readonly honours: HonoursService,
    private readonly stages: StageContexts,
    private readonly contestants: ContestantsReadModel,
    private readonly states: EditionStates,
    private readonly plans: PublicationPlans,
    private readonly clock: Clock,
  ) {}

  async of(competitionId: CompetitionId): Promise<RecommendationField> {
    const { awards, editions } = await this.honours.read(competitionId);
    const contexts = await this.stages.listOfCompetition(competitionId);
    const states = new Map((await this.states.ofCompetition(competitionId)).map((one) => [one.stageId, one]));
    const open = new Set(
      editions
        .filter(({ stageId, version }) => {
          const newest = states.get(stageId);
          return newest?.state !== 'final' || newest.version !== version;
        })
        .map(({ stageId }) => stageId),
    );
    return {
      awards,
      awardNames: new Map(contexts.flatMap(({ rules }) => rules.awards.map(({ id, title }) => [id, title]))),
      today: hallDay(this.clock.nowText()),
      calendar: (await this.plans.find(competitionId))?.days ?? [],
      notFinal: new Map(
        contexts.flatMap(({ stageId, tradeId, tradeName }) =>
          open.has(stageId) ? [[tradeId, tradeName] as const] : [],
        ),
      ),
    };
  }

  /** These people, as far as they are in the competition. */
  people(
    competitionId: CompetitionId,
    ids: readonly ContestantId[],
  ): Promise<Map<ContestantId, NamedContestant>> {
    return this.contestants.named(competitionId, [...new Set(ids)]);
  }
}

/** The last day of the public notice that somebody's last agreement opened; null without one (RCM-6). */
export function noticeToOf(
  rule: RecommendationRule,
  { calendar }: RecommendationField,
): (candidate: Candidate) => string | null {
  return ({ opinions }) => {
    const notice = lastNotice(rule, opinions);
    return notice && workingDaysAfter(notice.day, notice.workingDays, calendar).to;
  };
}
