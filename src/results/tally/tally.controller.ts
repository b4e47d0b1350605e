import { Controller, Get, Param } from '@nestjs/common';
import { AccountNames } from '../../access/account-names.read-model';
import type { Actor } from '../../access/actor';
import { Can } from '../../access/can';
import { requireRight } from '../../access/require-right';
import { Who } from '../../access/who';
import type { TallyView } from '../../contract/results';
import type { EntryId, StageId } from '../../domain/kernel/ids';
import { blindSheetsOf } from '../../domain/mark/marks-due';
import { StageBooks } from '../../marking/ledger/stage-books.read-model';
import { found } from '../../platform/http/found';
import { RefusedError } from '../../platform/http/refused-error';
import type { StageContext } from '../../setup/stages/stage-context';
import { StageContexts } from '../../setup/stages/stage-contexts.read-model';
import { StandingsReadModel } from '../ranking/standings.read-model';
import { toTallyView } from './tally.view';

@Controller('api/results/stages/:stageId/entries/:entryId/tally')
export class TallyController {
  constructor(
    private readonly stages: StageContexts,
    private readonly standings: StandingsReadModel,
    private readonly accounts: AccountNames,
    private readonly books: StageBooks,
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
    await this.requireClosedPanel(context, entryId);
    const { standings } = await this.standings.ofStage(context);
    const { tally } = found(standings.find((one) => one.entryId === entryId));
    const names = await this.accounts.ofMany(context.seats.map((seat) => seat.judgeId));
    return toTallyView(found(context.entriesById.get(entryId)), found(context.rules.scheme), tally, names);
  }

  /** Each judge marks alone: nobody is shown what others gave while one of them still can (rules of the field 6.35). */
  private async requireClosedPanel(context: StageContext, entryId: EntryId): Promise<void> {
    const book = await this.books.bookOf(context.competitionId, context.stageId);
    const openSheets = context.marked ? blindSheetsOf(context.marked, book, entryId) : 0;
    if (openSheets > 0) throw new RefusedError({ code: 'PANEL_OPEN', openSheets });
  }
}
