import type { ContestStageKind } from '../src/domain/archive/archive';
import type { ContestantId, EntryId, JudgeId, StageId, TradeId, UnitId } from '../src/domain/kernel/ids';

const digits = (value: number, width: number): string => String(value).padStart(width, '0');

/** The ids of one generated competition. Ordinals count from 1. */
export interface SeedIds {
  unit(ordinal: number): UnitId;
  trade(ordinal: number): TradeId;
  stage(tradeOrdinal: number, kind: ContestStageKind): StageId;
  contestant(tradeOrdinal: number, person: number): ContestantId;
  /** The entry by which a person enters the competition. */
  firstEntry(tradeOrdinal: number, person: number): EntryId;
  /** Seat 0 marks theory, seats from 1 mark practical. */
  judge(tradeOrdinal: number, seat: number): JudgeId;
  /** Stands for typed-in score sheets. */
  readonly importJudge: JudgeId;
}

/** Makes ids that begin with the prefix, so that generated competitions can live in one database. */
export function idsUnder(prefix: string): SeedIds {
  const trade = (ordinal: number): string => `${prefix}-t${digits(ordinal, 2)}`;
  return {
    unit: (ordinal) => `${prefix}-u${digits(ordinal, 2)}` as UnitId,
    trade: (ordinal) => trade(ordinal) as TradeId,
    stage: (ordinal, kind) => `${trade(ordinal)}-${kind}` as StageId,
    contestant: (ordinal, person) => `${trade(ordinal)}-c${digits(person, 3)}` as ContestantId,
    firstEntry: (ordinal, person) => `${trade(ordinal)}-e${digits(person, 3)}` as EntryId,
    judge: (ordinal, seat) => `${trade(ordinal)}-j${seat}` as JudgeId,
    importJudge: `${prefix}-import` as JudgeId,
  };
}
