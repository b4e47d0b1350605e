import { Injectable } from '@nestjs/common';
import type { Archive } from '../../domain/archive/archive';
import type { Tx } from '../../platform/database/transactions';
import { ConflictsService } from '../../setup/judges/conflicts.service';
import { JudgeRegisterService } from '../../setup/judges/judge-register.service';
import { PanelsService } from '../../setup/panels/panels.service';
import { SchedulesService } from '../../setup/schedule/schedules.service';
import { StagesService } from '../../setup/stages/stages.service';

/** The stages of an archive with their rules, panels and sessions, and what it knows of its judges. */
@Injectable()
export class ArchiveSetup {
  constructor(
    private readonly stages: StagesService,
    private readonly panels: PanelsService,
    private readonly register: JudgeRegisterService,
    private readonly conflicts: ConflictsService,
    private readonly schedules: SchedulesService,
  ) {}

  async addStages(tx: Tx, { competition, trades }: Archive): Promise<void> {
    await this.stages.addStages(tx, competition.id, trades);
    await this.panels.seatJudges(tx, trades);
    await this.schedules.addSchedules(tx, trades);
  }

  /** After accounts and people: they are named. */
  async addJudges(tx: Tx, archive: Archive): Promise<void> {
    await this.register.addRegister(tx, archive);
    await this.conflicts.addConflicts(tx, archive);
  }
}
