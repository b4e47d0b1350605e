import { Injectable } from '@nestjs/common';
import type { Archive } from '../../domain/archive/archive';
import type { Tx } from '../../platform/database/transactions';
import { PanelsService } from '../../setup/panels/panels.service';
import { StagesService } from '../../setup/stages/stages.service';

/** The stages of an archive with their rules and panels. */
@Injectable()
export class ArchiveSetup {
  constructor(
    private readonly stages: StagesService,
    private readonly panels: PanelsService,
  ) {}

  async addStages(tx: Tx, { competition, trades }: Archive): Promise<void> {
    await this.stages.addStages(tx, competition.id, trades);
    await this.panels.seatJudges(tx, trades);
  }
}
