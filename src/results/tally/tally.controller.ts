import { Controller, Get, Param } from '@nestjs/common';
import { AccountNames } from '../../access/account-names.read-model';
import type { Actor } from '../../access/actor';
import { Can } from '../../access/can';
import { requireRight } from '../../access/require-right';
import { Who } from '../../access/who';
import type { TallyView } from '../../contract/results';
import type { EntryId, StageId } from '../../domain/kernel/ids';
import { found } from '../../platform/http/found';
import { StageContexts } from '../../setup/stages/stage-contexts.read-model';
import { StandingsReadModel } from '../ranking/standings.read-model';
import { toTallyView } from './tally.view';

@Controller('api/results/stages/:stageId/entries/:entryId/tally')
export class TallyController {
  constructor(
    private readonly stages: StageContexts,
    private readonly standings: StandingsReadModel,
    private readonly accounts: AccountNames,
  ) {}

  @Get()
  @Can('standings.read')
  async one(
    @Who() actor: Actor,
    @Param('stageId') stageId: StageId,
    @Param('entryId') entryId: EntryId,
  ): Promise<TallyView> {
    const context = found(await this.stages.find(stageId));
    requireRight(actor, 'standings.read', context);
    const { standings } = await this.standings.ofStage(context);
    const { tally } = found(standings.find((one) => one.entryId === entryId));
    const names = await this.accounts.ofMany(context.seats.map((seat) => seat.judgeId));
    return toTallyView(found(context.entriesById.get(entryId)), found(context.rules.scheme), tally, names);
  }
}
