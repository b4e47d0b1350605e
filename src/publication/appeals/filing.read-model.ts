import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { may } from '../../access/may';
import { requireRight } from '../../access/require-right';
import type { FilableStage, FilingView } from '../../contract/appeals';
import type { PublishedContent, PublishedStanding } from '../../contract/publication';
import type { AppealRule } from '../../domain/appeal/appeal-rule';
import { isInTime } from '../../domain/appeal/appeal-standing';
import { appealUntil } from '../../domain/appeal/appeal-window';
import type { CompetitionId, EntryId, StageId } from '../../domain/kernel/ids';
import { Clock } from '../../platform/clock/clock';
import { found } from '../../platform/http/found';
import { RefusedError } from '../../platform/http/refused-error';
import type { StageContext } from '../../setup/stages/stage-context';
import { StageContexts } from '../../setup/stages/stage-contexts.read-model';
import { reaches, UnitReaches, type Reach } from '../../setup/units/unit-reaches.read-model';
import { PublicResults } from '../public/public-results.read-model';
import { PublishedResultsReadModel } from '../published-results.read-model';
import { appealRuleOf } from './appeal-files.read-model';

/** A published stage, whom somebody may file for in it, and by what rule. */
export interface Filing {
  readonly stage: StageContext;
  readonly edition: PublishedContent;
  readonly rule: AppealRule;
  readonly reach: Reach;
  readonly people: ReadonlyMap<EntryId, PublishedStanding>;
  /** Until when, by the server's clock. */
  readonly until: string;
}

/** Where and for whom appeals can be filed: against what is published. */
@Injectable()
export class FilingReadModel {
  constructor(
    private readonly stages: StageContexts,
    private readonly shown: PublicResults,
    private readonly results: PublishedResultsReadModel,
    private readonly reaches: UnitReaches,
    private readonly clock: Clock,
  ) {}

  /** @throws RefusedError NOT_FOUND, NOT_ALLOWED, NOT_PUBLISHED. */
  async require(actor: Actor, stageId: StageId): Promise<Filing> {
    const stage = found(await this.stages.find(stageId));
    requireRight(actor, 'appeal.file', stage);
    const reach = await this.reaches.require(actor, 'appeal.file', stage);
    const seen = await this.shown.find(stageId);
    const published = seen && (await this.results.find(stageId, seen.content.version));
    if (!published) throw new RefusedError({ code: 'NOT_PUBLISHED', stages: 1 });
    const edition = published.content;
    const people = new Map(edition.standings.map((row) => [row.entryId, row]));
    const rule = appealRuleOf(stage);
    return { stage, edition, reach, people, rule, until: appealUntil(seen, rule) };
  }

  async view(actor: Actor, stageId: StageId): Promise<FilingView> {
    const { edition, rule, reach, until } = await this.require(actor, stageId);
    return {
      stageId,
      until,
      rule,
      entries: edition.standings
        .filter(({ unitId }) => reaches(reach, unitId))
        .map(({ entryId, number, contestantName, unitName }) => ({
          entryId,
          number,
          contestantName,
          unitName,
        })),
    };
  }

  /** The published stages of a competition in which somebody may file at all. */
  async stagesFor(actor: Actor, competitionId: CompetitionId): Promise<FilableStage[]> {
    const now = this.clock.nowText();
    const stages: FilableStage[] = [];
    for (const seen of await this.shown.newestOf(competitionId)) {
      const { stageId, version } = seen.content;
      const stage = await this.stages.find(stageId);
      if (!stage || !may(actor, 'appeal.file', stage)) continue;
      const until = appealUntil(seen, appealRuleOf(stage));
      const { tradeName, name: stageName } = stage;
      stages.push({ stageId, tradeName, stageName, version, until, isOver: !isInTime(now, until) });
    }
    return stages;
  }
}
