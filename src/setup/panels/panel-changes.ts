import { Injectable } from '@nestjs/common';
import type { SeatsBody } from '../../contract/judges';
import type { UnfitCause } from '../../domain/judge-profile/judge-profile';
import type { JudgeId } from '../../domain/kernel/ids';
import type { Seat } from '../../domain/scheme/seat';
import type { Tx } from '../../platform/database/transactions';
import { RefusedError } from '../../platform/http/refused-error';
import type { StageContext } from '../stages/stage-context';
import { PanelsRepository } from './panels.repository';
import { SeatGuards } from './seat-guard.port';
import { SeatableJudges, type Seatable } from './seatable-judges.read-model';
import { seatsRevision, without } from './seats-revision';

export interface PanelChange {
  readonly added: readonly Seat[];
  readonly removed: readonly Seat[];
}

const CAUSES: readonly UnfitCause[] = ['barred', 'other-trade'];

/** Whether seats may be changed as asked. */
@Injectable()
export class PanelChanges {
  constructor(
    private readonly panels: PanelsRepository,
    private readonly guards: SeatGuards,
    private readonly judges: SeatableJudges,
  ) {}

  /** What the change comes to; the seats are held until the transaction ends. @throws RefusedError as `SeatsService.change` */
  async take(tx: Tx, stage: StageContext, { revision, heldOn, seats }: SeatsBody): Promise<PanelChange> {
    const before = await this.panels.takeSeats(tx, stage.stageId);
    if (seatsRevision(before) !== revision) throw new RefusedError({ code: 'CHANGED_MEANWHILE' });
    const { marked, refusal } = await this.guards.inUse(tx, stage);
    if (refusal) throw new RefusedError(refusal);
    const judges = await this.judges.ofStage(tx, stage, heldOn);
    const change = { added: without(seats, before), removed: without(before, seats) };
    refuseMarked(change.removed, marked, judges);
    refuseUnfit(change.added, judges);
    return change;
  }
}

function refuseMarked(removed: readonly Seat[], marked: readonly Seat[], judges: readonly Seatable[]): void {
  const kept = without(removed, without(removed, marked));
  if (kept.length === 0) return;
  throw new RefusedError({
    code: 'SEAT_MARKED',
    judges: namesOf(
      kept.map(({ judgeId }) => judgeId),
      judges,
    ),
  });
}

/** Who sits already is not asked again. */
function refuseUnfit(added: readonly Seat[], judges: readonly Seatable[]): void {
  const ids = new Set(added.map(({ judgeId }) => judgeId));
  const asked = judges.filter(({ judgeId }) => ids.has(judgeId));
  if (asked.length < ids.size) throw new RefusedError({ code: 'NOT_FOUND' });
  for (const why of CAUSES) {
    const unfit = asked.filter((judge) => judge.unfit === why).map(({ name }) => name);
    if (unfit.length > 0) throw new RefusedError({ code: 'JUDGE_UNFIT', why, judges: unfit });
  }
}

function namesOf(ids: readonly JudgeId[], judges: readonly Seatable[]): string[] {
  const nameOf = new Map(judges.map(({ judgeId, name }) => [judgeId, name]));
  return [...new Set(ids)].map((id) => nameOf.get(id) ?? id);
}
