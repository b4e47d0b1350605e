import { Injectable } from '@nestjs/common';
import type { CompetitionSetup } from '../../domain/archive/competition-document';
import type { CompetitionId } from '../../domain/kernel/ids';
import type { Tx } from '../../platform/database/transactions';
import { OutboxRepository } from '../../platform/outbox/outbox.repository';
import { CompetitionsService } from '../../setup/competitions/competitions.service';
import { EntriesService } from '../../setup/entries/entries.service';
import { PanelsService } from '../../setup/panels/panels.service';
import { StageContexts } from '../../setup/stages/stage-contexts.read-model';
import { StagesService } from '../../setup/stages/stages.service';

/** The competition that a rehearsal is, in the tables of set-up. */
@Injectable()
export class RehearsalCopies {
  constructor(
    private readonly competitions: CompetitionsService,
    private readonly stages: StagesService,
    private readonly panels: PanelsService,
    private readonly entries: EntriesService,
    private readonly contexts: StageContexts,
    private readonly outbox: OutboxRepository,
  ) {}

  async add(tx: Tx, setup: CompetitionSetup): Promise<void> {
    await this.competitions.addCompetition(tx, setup);
    await this.stages.addStages(tx, setup.competition.id, setup.trades);
    await this.panels.seatJudges(tx, setup.trades);
    await this.entries.addEntries(tx, setup);
  }

  /** Boards and everything else that is held of the stages is asked for anew, on every node. */
  async announceChange(tx: Tx, competitionId: CompetitionId): Promise<void> {
    for (const stageId of await this.contexts.idsOfCompetition(tx, competitionId))
      await this.outbox.append(tx, 'stage.changed.v1', { stageId });
  }
}
