import { Injectable } from '@nestjs/common';
import type { CompetitionListItem } from '../../contract/competitions';
import type { AwardView } from '../../contract/honours';
import type { StandingsView } from '../../contract/results';
import type { CompetitionId, StageId } from '../../domain/kernel/ids';
import { HonoursService } from '../../honours/honours.service';
import { Clock } from '../../platform/clock/clock';
import { found } from '../../platform/http/found';
import { StandingsViews } from '../../results/ranking/standings-views.read-model';
import { CompetitionsReadModel } from '../../setup/competitions/competitions.read-model';
import type { StageContext } from '../../setup/stages/stage-context';
import { momentText } from '../../platform/dates/say-dates';
import { PaperEditions } from './paper-editions.read-model';
import type { PaperEdition } from './paper-frame';

/** What papers are filled from: the queries of the screens, and no others. */
@Injectable()
export class PaperSources {
  constructor(
    private readonly competitions: CompetitionsReadModel,
    private readonly views: StandingsViews,
    private readonly editions: PaperEditions,
    private readonly honours: HonoursService,
    private readonly clock: Clock,
  ) {}

  now(): string {
    return momentText(this.clock.nowText());
  }

  async competition(id: CompetitionId): Promise<CompetitionListItem> {
    return found(await this.competitions.findShown(id));
  }

  edition(stageId: StageId): Promise<PaperEdition | null> {
    return this.editions.find(stageId);
  }

  async standings(stage: StageContext): Promise<{ standings: StandingsView; at: string }> {
    return { standings: await this.views.ofStage(stage), at: this.now() };
  }

  /** Titles that were conferred from this very edition; those of another would contradict it. */
  async awardsOf({ result }: PaperEdition): Promise<AwardView[]> {
    const { competitionId, stageId, tradeId } = result.content;
    const { editions, awards } = await this.honours.read(competitionId);
    const isOfThis = editions.some((one) => one.stageId === stageId && one.hash === result.hash);
    return isOfThis ? awards.filter((award) => award.tradeId === tradeId) : [];
  }
}
