import type { ClientId, CompetitionId, EntryId, StageId } from '../../domain/kernel/ids';
import type { SimulatedSeat } from '../../domain/rehearsal/simulated-act';

/** One simulated judge in one stage, with what her tablet would remember. */
export interface SeatAtWork extends SimulatedSeat {
  readonly stageId: StageId;
  readonly clientId: ClientId;
  lastId: number;
  /** Where something was refused: left alone until nobody has anything else to do. */
  readonly skipped: Set<EntryId>;
}

/** The simulated judges of a run in the order in which they take turns. */
export class SimulatedRound {
  /** The longest that one of them waited for an acknowledgement. */
  slowestMs = 0;
  private seats: readonly SeatAtWork[] = [];
  private turn = 0;

  constructor(readonly competitionId: CompetitionId) {}

  /** Everybody once, beginning after whoever acted last. */
  inTurn(): readonly SeatAtWork[] {
    return [...this.seats.slice(this.turn), ...this.seats.slice(0, this.turn)];
  }

  acted(seat: SeatAtWork): void {
    this.turn = (this.seats.indexOf(seat) + 1) % Math.max(1, this.seats.length);
  }

  /** Who has a seat now; a judge that stays goes on with her own numbers. */
  reseat(seats: readonly SeatAtWork[]): void {
    const known = new Map(this.seats.map((seat) => [keyOf(seat), seat]));
    this.seats = seats.map((seat) => {
      const before = known.get(keyOf(seat));
      return before
        ? { ...seat, clientId: before.clientId, lastId: before.lastId, skipped: before.skipped }
        : seat;
    });
    this.turn %= Math.max(1, this.seats.length);
  }

  lookAgain(): void {
    for (const { skipped } of this.seats) skipped.clear();
  }
}

const keyOf = ({ stageId, judgeId }: SeatAtWork): string => `${stageId} ${judgeId}`;
