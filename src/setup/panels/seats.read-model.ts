import { Injectable } from '@nestjs/common';
import type { SeatableJudge, SeatsView, SeatWarning } from '../../contract/judges';
import { panelWarnings } from '../../domain/judge-allocation/panel-warnings';
import { warningOf } from '../../domain/judge-profile/judge-profile';
import type { EntryId, JudgeId } from '../../domain/kernel/ids';
import type { Seat } from '../../domain/scheme/seat';
import { Transactions } from '../../platform/database/transactions';
import { JudgeRegisterReadModel } from '../judges/judge-register.read-model';
import type { StageContext } from '../stages/stage-context';
import { PanelsRepository } from './panels.repository';
import { SeatGuards } from './seat-guard.port';
import { SeatableJudges } from './seatable-judges.read-model';
import { seatsRevision } from './seats-revision';
import { asidesOf, StageConflicts } from './stage-conflicts.read-model';

/** The seats of a stage, and who else could be seated. */
@Injectable()
export class SeatsReadModel {
  constructor(
    private readonly panels: PanelsRepository,
    private readonly guards: SeatGuards,
    private readonly judges: SeatableJudges,
    private readonly register: JudgeRegisterReadModel,
    private readonly conflicts: StageConflicts,
    private readonly transactions: Transactions,
  ) {}

  /** @param heldOn the day to go by; null: today */
  async ofStage(stage: StageContext, heldOn: string | null): Promise<SeatsView> {
    const on = this.transactions.reader;
    const day = heldOn ?? this.register.today();
    const seats = await this.panels.listSeats(on, stage.stageId);
    const { marked } = await this.guards.inUse(on, stage);
    const elsewhere = await this.panels.countElsewhere(on, stage.competitionId, stage.stageId);
    const { units } = await this.register.ofCompetition(stage.competitionId);
    const unitName = new Map(units.map(({ id, name }) => [id, name]));
    const known = await this.judges.ofStage(on, stage, day);
    const asideOf = await this.asidesIn(
      stage,
      [...known, ...seats].map(({ judgeId }) => judgeId),
    );
    const judges = known.map(({ judgeId, name, profile, unfit }): SeatableJudge => ({
      judgeId,
      name,
      unitName: (profile.unitId && unitName.get(profile.unitId)) ?? null,
      level: profile.level ?? null,
      unfit,
      warning: warningOf(profile, day),
      conflicts: stage.isSealed ? null : asideOf(judgeId).size,
      elsewhere: elsewhere.get(judgeId) ?? 0,
    }));
    return {
      stageId: stage.stageId,
      revision: seatsRevision(seats),
      heldOn: day,
      modules: modulesOf(stage),
      judges,
      seats,
      marked,
      warnings: seatWarnings(stage, seats, asideOf),
    };
  }

  private async asidesIn(
    stage: StageContext,
    judgeIds: readonly JudgeId[],
  ): Promise<(judgeId: JudgeId) => ReadonlySet<EntryId>> {
    // While people are sealed it is not even asked whose they are.
    if (stage.isSealed) return asidesOf([]);
    return asidesOf(await this.conflicts.ofStage(stage, [...new Set(judgeIds)]));
  }
}

const modulesOf = ({ rules }: StageContext): SeatsView['modules'] =>
  (rules.scheme?.modules ?? []).map(({ id, name, panel }) => ({
    moduleId: id,
    name,
    minimumMarks: panel.minimumMarks,
  }));

/** What would leave values open; entries by their numbers. */
export function seatWarnings(
  stage: StageContext,
  seats: readonly Seat[],
  asideOf: (judgeId: JudgeId) => ReadonlySet<EntryId>,
): SeatWarning[] {
  const entryIds = stage.entries.map(({ id }) => id);
  return modulesOf(stage).flatMap(({ moduleId, minimumMarks }) => {
    const judges = seats.filter((seat) => seat.moduleId === moduleId).map(({ judgeId }) => judgeId);
    const panel = { moduleId, minimumMarks, judges };
    return panelWarnings(panel, entryIds, asideOf).map((warning): SeatWarning => {
      if (warning.kind === 'too-few') return warning;
      const numbers = warning.entries.map((id) => stage.entriesById.get(id)?.number ?? id);
      return { kind: 'entries-short', moduleId, numbers };
    });
  });
}
