import { Injectable } from '@nestjs/common';
import type { ArchiveHead } from '../../domain/archive/archive';
import type { Tx } from '../../platform/database/transactions';
import { ConflictsService } from '../../setup/judges/conflicts.service';
import { JudgeRegisterService } from '../../setup/judges/judge-register.service';
import { PanelsService } from '../../setup/panels/panels.service';
import { SchedulesService } from '../../setup/schedule/schedules.service';
import { StagesService } from '../../setup/stages/stages.service';
import { ArchivePublished } from './archive-published.service';

/** The stages of an archive with their rules, panels and sessions, what it knows of its judges, and what of it became official. */
@Injectable()
export class ArchiveSetup {
  constructor(
    private readonly stages: StagesService,
    private readonly panels: PanelsService,
    private readonly register: JudgeRegisterService,
    private readonly conflicts: ConflictsService,
    private readonly schedules: SchedulesService,
    private readonly published: ArchivePublished,
  ) {}

  async addStages(tx: Tx, { competition, trades }: ArchiveHead): Promise<void> {
    await this.stages.addStages(tx, competition.id, trades);
    await this.panels.seatJudges(tx, trades);
    await this.schedules.addSchedules(tx, trades);
  }

  /** Editions and honours, after everything that they name. */
  addPublished(tx: Tx, archive: ArchiveHead): Promise<void> {
    return this.published.takeOver(tx, archive);
  }

  /** After accounts and people: they are named. */
  async addJudges(tx: Tx, archive: ArchiveHead): Promise<void> {
    await this.register.addRegister(tx, archive);
    await this.conflicts.addConflicts(tx, archive);
  }
}
