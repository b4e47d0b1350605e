import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { LedgerEntry } from '../../domain/ledger/ledger-entry';
import type { MarkedStage } from '../../domain/mark/marked-stage';
import type { Seat } from '../../domain/scheme/seat';
import { SeatGuards, type SeatsInUse } from '../../setup/panels/seat-guard.port';
import { LedgerHeads } from './ledger-heads.read-model';

/** Holds on to the seats of judges who have given marks, and to all of them once marking has ended (ALO-8). */
@Injectable()
export class SeatsFreeze implements OnModuleInit {
  constructor(
    private readonly guards: SeatGuards,
    private readonly ledger: LedgerHeads,
  ) {}

  onModuleInit(): void {
    this.guards.add(async (tx, { competitionId, stageId, marked }) => {
      const rows = await this.ledger.takeStage(tx, competitionId, stageId);
      return { marked: markedSeats(rows, marked), refusal: closedBy(rows) };
    });
  }
}

function markedSeats(rows: readonly LedgerEntry[], stage: MarkedStage | undefined): Seat[] {
  const seats = new Map<string, Seat>();
  for (const { fact } of rows) {
    if (fact.kind !== 'MarkAppended') continue;
    const moduleId = stage?.aspectsById.get(fact.aspectId)?.moduleId;
    const { judgeId } = fact;
    if (moduleId) seats.set(`${moduleId} ${judgeId}`, { moduleId, judgeId });
  }
  return [...seats.values()];
}

function closedBy(rows: readonly LedgerEntry[]): SeatsInUse['refusal'] {
  const last = rows.findLast(({ fact }) => fact.kind === 'StageClosed' || fact.kind === 'StageReopened');
  return last?.fact.kind === 'StageClosed' ? { code: 'STAGE_CLOSED' } : null;
}
