import type { ContestantId, TradeId, UnitId } from '../../domain/kernel/ids';
import type { RosterFault } from '../../domain/roster/roster-fault';
import type { RosterTrade, RosterUnit } from '../../domain/roster/read-roster-row';

/** What the thread that reads a roster is told: data only. */
export interface RosterOrder {
  readonly units: readonly RosterUnit[];
  readonly trades: readonly RosterTrade[];
  readonly hasOneTradeEach: boolean;
  readonly key: Uint8Array;
  /** What the ids of new people begin with. */
  readonly run: string;
  /** Whether the values of new people are wanted, sealed for the table; a check needs none. */
  readonly isToBeTaken: boolean;
}

/** A row that may be taken, as far as the server must know it: nothing of it tells who it is. */
export interface SoundRow {
  readonly row: number;
  readonly tradeId: TradeId;
  readonly yearsInTrade: number | null;
  /** Of everything the row says: equal facts, equal index. */
  readonly factsIndex: string;
  /** Under which id its person came who stood in the file before, for another trade. */
  readonly firstId: ContestantId | null;
  /** The person under a new id, in the order of CONTESTANT_VALUES; of a check only what valuesOfCheck keeps. */
  readonly values: readonly PersonValue[];
}

export type PersonValue = string | number | null;

export interface FaultyRow {
  readonly row: number;
  readonly name: string;
  readonly faults: readonly RosterFault[];
}

/** What came of some rows. */
export interface RosterBatch {
  /** Sound rows one after the other (packed): as a list of objects they take the threads longer than what is done with them. */
  readonly sound: readonly PersonValue[];
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

const [ID, UNIT, IDENTITY] = (['id', 'unit_id', 'identity_index'] as const).map((column) =>
  CONTESTANT_VALUES.indexOf(column),
) as [number, number, number];
const HEAD = 5;
const LENGTH = HEAD + CONTESTANT_VALUES.length;

/** The id under which a new person's values were made. */
export const idOf = ({ values }: SoundRow): ContestantId => values[ID] as ContestantId;
export const unitOf = ({ values }: SoundRow): UnitId => values[UNIT] as UnitId;
/** By which the document is found. */
export const identityOf = ({ values }: SoundRow): string => values[IDENTITY] as string;

/** What of a person is known without anything sealed: all that a check needs. */
export function valuesOfCheck(id: ContestantId, unitId: UnitId, identityIndex: string): PersonValue[] {
  const values = Array.from(CONTESTANT_VALUES, (): PersonValue => null);
  [values[ID], values[UNIT], values[IDENTITY]] = [id, unitId, identityIndex];
  return values;
}

export function packInto(
  rows: PersonValue[],
  { row, tradeId, yearsInTrade, factsIndex, firstId, values }: SoundRow,
): void {
  rows.push(row, tradeId, yearsInTrade, factsIndex, firstId, ...values);
}

export function unpacked(rows: readonly PersonValue[]): SoundRow[] {
  const sound: SoundRow[] = [];
  for (let at = 0; at < rows.length; at += LENGTH)
    sound.push({
      row: rows[at] as number,
      tradeId: rows[at + 1] as TradeId,
      yearsInTrade: rows[at + 2] as number | null,
      factsIndex: rows[at + 3] as string,
      firstId: rows[at + 4] as ContestantId | null,
      values: rows.slice(at + HEAD, at + LENGTH),
    });
  return sound;
}
