import type { Seat } from '#domain/scheme/seat';
import type { JudgeId, ModuleId } from '#domain/kernel/ids';

const isSame = (a: Seat, b: Seat): boolean => a.moduleId === b.moduleId && a.judgeId === b.judgeId;

/** Seats as they are being changed, with every step before, so that each can be undone. */
export interface SeatDraft {
  readonly seats: readonly Seat[];
  readonly before: readonly (readonly Seat[])[];
  /** Of the proposal that was taken up last; absent: none. */
  readonly seed?: string;
}

export function isSeated(seats: readonly Seat[], seat: Seat): boolean {
  return seats.some((one) => isSame(one, seat));
}

/** Seats a judge on a module, or takes her off. */
export function toggled({ seats, before, ...rest }: SeatDraft, seat: Seat): SeatDraft {
  const after = isSeated(seats, seat) ? seats.filter((one) => !isSame(one, seat)) : [...seats, seat];
  return { ...rest, seats: after, before: [...before, seats] };
}

/** Takes a proposal up as a whole. */
export function proposed({ seats, before }: SeatDraft, proposal: readonly Seat[], seed: string): SeatDraft {
  return { seats: proposal, before: [...before, seats], seed };
}

/** One step back; a seed stays only as long as its proposal. */
export function undone(draft: SeatDraft): SeatDraft {
  const last = draft.before.at(-1);
  return last ? { seats: last, before: draft.before.slice(0, -1) } : draft;
}

/** Whether it differs from the seats that are saved, however they are sorted. */
export function isChanged({ seats }: SeatDraft, saved: readonly Seat[]): boolean {
  return seats.length !== saved.length || seats.some((seat) => !isSeated(saved, seat));
}

export function loadOf(seats: readonly Seat[], judgeId: JudgeId): number {
  return seats.filter((seat) => seat.judgeId === judgeId).length;
}

export function countOn(seats: readonly Seat[], moduleId: ModuleId): number {
  return seats.filter((seat) => seat.moduleId === moduleId).length;
}
