import type { StageKind } from '../../src/domain/archive/archive';
import type { ContestantId, EntryId, JudgeId, StageId, TradeId, UnitId } from '../../src/domain/kernel/ids';

const digits = (value: number, width: number): string => String(value).padStart(width, '0');
const trade = (ordinal: number): string => `jms05-t${digits(ordinal, 2)}`;

/** Names every id of this seed once. Ordinals count from 1. */
export const seedIds = {
  unit: (ordinal: number) => `jms05-u${digits(ordinal, 2)}` as UnitId,
  trade: (ordinal: number) => trade(ordinal) as TradeId,
  stage: (ordinal: number, kind: StageKind) => `${trade(ordinal)}-${kind}` as StageId,
  contestant: (ordinal: number, person: number) => `${trade(ordinal)}-c${digits(person, 3)}` as ContestantId,
  semifinalEntry: (ordinal: number, person: number) => `${trade(ordinal)}-s${digits(person, 3)}` as EntryId,
  /** Seat 0 marks theory, seats 1 … 5 mark practical. */
  judge: (ordinal: number, seat: number) => `${trade(ordinal)}-j${seat}` as JudgeId,
  /** Stands for the typed-in score sheets of the semifinal. */
  importJudge: 'jms05-import' as JudgeId,
} as const;
