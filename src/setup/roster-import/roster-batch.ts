import type { ContestantId, TradeId, UnitId } from '../../domain/kernel/ids';
import type { RosterFault } from '../../domain/roster/roster-fault';
import type { RosterTrade, RosterUnit } from '../../domain/roster/read-roster-row';

/** What the thread that reads a roster is told: data only. */
export interface RosterOrder {
  readonly units: readonly RosterUnit[];
  readonly trades: readonly RosterTrade[];
  readonly hasOneTradeEach: boolean;
  readonly key: Uint8Array;
  /** Whether the values of new people are wanted, sealed for the table; a check needs none. */
  readonly isToBeTaken: boolean;
}

/** A row that may be taken, as far as the server must know it: nothing of it tells who it is. */
export interface SoundRow {
  readonly row: number;
  /** By which the document is found. */
  readonly identityIndex: string;
  /** Of everything the row says: equal facts, equal index. */
  readonly factsIndex: string;
  readonly unitId: UnitId;
  readonly tradeId: TradeId;
  readonly yearsInTrade: number | null;
  /** Its person stood in the file before, for another trade. */
  readonly isRepeated?: boolean;
  /** The person under a new id, in the order of CONTESTANT_VALUES; only where rows are to be taken. */
  readonly values?: readonly (string | number | null)[];
}

export interface FaultyRow {
  readonly row: number;
  readonly name: string;
  readonly faults: readonly RosterFault[];
}

/** What came of some rows. */
export interface RosterBatch {
  readonly sound: readonly SoundRow[];
  readonly faulty: readonly FaultyRow[];
  /** Headings that mean no column; with the first batch. */
  readonly unknownColumns?: readonly string[];
}

/** Columns of the table contestant that a roster fills. */
export const CONTESTANT_VALUES = [
  'id',
  'unit_id',
  'name',
  'name_pinyin',
  'name_initials',
  'sex',
  'birth_date',
  'grade',
  'person_groups',
  'certificate',
  'education',
  'identity_kind',
  'identity_sealed',
  'identity_index',
  'identity_tail',
  'phone_sealed',
  'phone_tail',
] as const;

/** The id under which a new person's values were made. */
export function idOf(values: NonNullable<SoundRow['values']>): ContestantId {
  return values[0] as ContestantId;
}
