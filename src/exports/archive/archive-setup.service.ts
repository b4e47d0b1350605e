import { Injectable } from '@nestjs/common';
import type { Archive } from '../../domain/archive/archive';
import type { Tx } from '../../platform/database/transactions';
import { PanelsService } from '../../setup/panels/panels.service';
import { SchedulesService } from '../../setup/schedule/schedules.service';
import { StagesService } from '../../setup/stages/stages.service';

/** The stages of an archive with their rules, panels and sessions. */
@Injectable()
export class ArchiveSetup {
  constructor(
    private readonly stages: StagesService,
    private readonly panels: PanelsService,
    private readonly schedules: SchedulesService,
  ) {}

  async addStages(tx: Tx, { competition, trades }: Archive): Promise<void> {
    await this.stages.addStages(tx, competition.id, trades);
    await this.panels.seatJudges(tx, trades);
    await this.schedules.addSchedules(tx, trades);
  }
}
