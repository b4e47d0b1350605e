import { Controller, Get, Header, Param } from '@nestjs/common';
import { AccountNames } from '../../access/account-names.read-model';
import type { Actor } from '../../access/actor';
import { Can } from '../../access/can';
import { requireRight } from '../../access/require-right';
import { Who } from '../../access/who';
import type { StandingsView, TallyView } from '../../contract/results';
import { canonicalJson } from '../../domain/kernel/canonical-json';
import type { CompetitionId, EntryId, StageId } from '../../domain/kernel/ids';
import { found } from '../../platform/http/found';
import { ContestantsReadModel } from '../../setup/entries/contestants.read-model';
import { StageContexts } from '../../setup/stages/stage-contexts.read-model';
import { TalliesReadModel } from '../tally/tallies.read-model';
import { toTallyView } from '../tally/tally.view';
import { StandingsDocumentReadModel } from './standings-document.read-model';
import { StandingsReadModel } from './standings.read-model';
import { toStandingsView } from './standings.view';

@Controller('api/results')
export class StandingsController {
  constructor(
    private readonly stages: StageContexts,
    private readonly standings: StandingsReadModel,
    private readonly tallies: TalliesReadModel,
    private readonly documents: StandingsDocumentReadModel,
    private readonly contestants: ContestantsReadModel,
    private readonly accounts: AccountNames,
  ) {}

  @Get('stages/:stageId/standings')
  @Can('standings.read')
  async ofStage(@Who() actor: Actor, @Param('stageId') stageId: StageId): Promise<StandingsView> {
    const context = found(await this.stages.find(stageId));
    requireRight(actor, 'standings.read', context);
    return toStandingsView(
      context,
      await this.standings.ofStage(context),
      await this.contestants.ofStage(stageId),
    );
  }

  @Get('stages/:stageId/entries/:entryId/tally')
  @Can('standings.read')
  async tally(
    @Who() actor: Actor,
    @Param('stageId') stageId: StageId,
    @Param('entryId') entryId: EntryId,
  ): Promise<TallyView> {
    const context = found(await this.stages.find(stageId));
    requireRight(actor, 'standings.read', context);
    const { tallies } = await this.tallies.ofStage(context);
    const tally = found(tallies.find((one) => one.entryId === entryId));
    const names = await this.accounts.ofMany(context.seats.map((seat) => seat.judgeId));
    return toTallyView(found(context.entriesById.get(entryId)), found(context.rules.scheme), tally, names);
  }

  @Get('competitions/:competitionId/standings')
  @Can('standings.read')
  @Header('Content-Type', 'application/json; charset=utf-8')
  async document(@Who() actor: Actor, @Param('competitionId') competitionId: CompetitionId): Promise<string> {
    requireRight(actor, 'standings.read', { competitionId });
    return canonicalJson(await this.documents.ofCompetition(competitionId));
  }
}
