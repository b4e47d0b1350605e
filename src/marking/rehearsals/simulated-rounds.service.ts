import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { CompetitionTablets } from '../../access/competition-tablets.read-model';
import type { BatchOutcome } from '../../contract/mutations';
import type { ClientId, CompetitionId, JudgeId } from '../../domain/kernel/ids';
import type { MutationBody } from '../../domain/mark/mutation';
import { openSheetsOf } from '../../domain/mark/marks-due';
import { simulatedAct } from '../../domain/rehearsal/simulated-act';
import { Clock } from '../../platform/clock/clock';
import { pause } from '../../platform/clock/pause';
import { newId } from '../../platform/identity/new-id';
import { sha256 } from '../../platform/identity/sha256';
import type { StageContext } from '../../setup/stages/stage-context';
import { StageContexts } from '../../setup/stages/stage-contexts.read-model';
import { IntakeService } from '../intake/intake.service';
import { StageBooks } from '../ledger/stage-books.read-model';
import type { SeatAtWork, SimulatedRound } from './simulated-round';

interface NextAct {
  readonly seat: SeatAtWork;
  readonly act: MutationBody;
}

/** What simulated judges see and do: the books as they stand, and the same intake that tablets write through. */
@Injectable()
export class SimulatedRounds {
  constructor(
    private readonly stages: StageContexts,
    private readonly books: StageBooks,
    private readonly intake: IntakeService,
    private readonly tablets: CompetitionTablets,
    private readonly clock: Clock,
  ) {}

  async next(round: SimulatedRound): Promise<NextAct | undefined> {
    for (const seat of round.inTurn()) {
      const book = await this.books.bookOf(round.competitionId, seat.stageId);
      const act = simulatedAct(seat, book, seat.skipped, sha256);
      if (act) return { seat, act };
    }
    return undefined;
  }

  /** One act through the intake; put off, it is tried again with its number; refused, its entry is left alone for now. */
  async send(round: SimulatedRound, { seat, act }: NextAct): Promise<void> {
    round.acted(seat);
    const sentAt = performance.now();
    const answer = await this.intake.takeBatch(judgeIn(round.competitionId, seat.judgeId), {
      clientId: seat.clientId,
      mutations: [{ ...act, id: seat.lastId + 1, at: this.clock.nowText() }],
    });
    round.slowestMs = Math.max(round.slowestMs, Math.ceil(performance.now() - sentAt));
    const waitMs = putOffFor(answer);
    if (waitMs > 0) return pause(waitMs);
    seat.lastId += 1;
    if (!answer.ok || !answer.outcomes[0]?.ok) seat.skipped.add(act.entryId);
  }

  /** Nobody, simulated or not, owes a sheet any more. */
  async isOver(competitionId: CompetitionId): Promise<boolean> {
    for (const { stageId, marked, entries } of await this.stages.listOfCompetition(competitionId)) {
      if (!marked || entries.length === 0) continue;
      const book = await this.books.bookOf(competitionId, stageId);
      if (!book.isClosed && entries.some(({ id }) => openSheetsOf(marked, book, id) > 0)) return false;
    }
    return true;
  }

  /** The seats that no tablet has taken, as they are now. */
  async freeSeats(competitionId: CompetitionId): Promise<SeatAtWork[]> {
    const isTaken = await this.takenSeats(competitionId);
    return (await this.stages.listOfCompetition(competitionId)).flatMap((stage) =>
      seatsOf(stage).filter(({ judgeId }) => !isTaken(stage, judgeId)),
    );
  }

  /** Whether a tablet that is bound now has taken a judge's seat in a stage. */
  async takenSeats(
    competitionId: CompetitionId,
  ): Promise<(stage: StageContext, judgeId: JudgeId) => boolean> {
    const bound = await this.tablets.boundJudges(competitionId);
    return ({ tradeId }, judgeId) =>
      bound.some((one) => one.accountId === judgeId && (one.tradeId === null || one.tradeId === tradeId));
  }
}

function seatsOf({ stageId, marked, entries, tradeOrdinal }: StageContext): SeatAtWork[] {
  if (!marked) return [];
  return [...marked.modulesByJudge.keys()].toSorted().map((judgeId, seat) => ({
    stageId,
    marked,
    entries,
    tradeOrdinal,
    judgeId,
    seat,
    clientId: `simulated-${newId()}` as ClientId,
    lastId: 0,
    skipped: new Set(),
  }));
}

/** The judge herself, with no more than a judge's right in the rehearsal: the intake refuses whatever is elsewhere. */
function judgeIn(competitionId: CompetitionId, accountId: JudgeId): Actor {
  return {
    sessionId: 'simulated',
    accountId,
    grants: [{ role: 'judge', competitionId, tradeId: null, unitId: null }],
  };
}

/** How long the intake puts an act off; 0 when it has decided. */
function putOffFor(answer: BatchOutcome): number {
  const outcome = answer.ok ? answer.outcomes[0] : answer;
  if (!outcome || outcome.ok || outcome.refusal.code !== 'RETRY_LATER') return 0;
  return outcome.refusal.retryAfterMs;
}
