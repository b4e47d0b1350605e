import type { TradeId, UnitId } from '../kernel/ids';
import type { RosterCell } from './roster-cell';
import type { RosterKey } from './roster-columns';
import type { RosterFault } from './roster-fault';
import { readRosterRow, type RosterBook, type RosterPerson, type RosterRowRead } from './read-roster-row';

/** The first cell of the template's example row; the row itself says nothing. */
export const EXAMPLE = /^(示例|例[：:])/;

/** Where a person stood before in the file: the first row, and every trade. */
interface Seen {
  readonly row: number;
  readonly unitId: UnitId;
  readonly tradeIds: readonly TradeId[];
}

/** What a row of a file says, and whether its person stood in the file before. */
export type FileRowRead =
  | (Extract<RosterRowRead, { ok: true }> & {
      /** Where its person stood first, for another trade. */
      readonly firstRow?: number;
    })
  | Extract<RosterRowRead, { ok: false }>;

/**
 * Reads the rows of one file after another: each by itself, and against those before it (IMP-3). A person stands once for a trade,
 * and where everybody has one trade only, once in the file.
 */
export class RosterReader {
  private readonly seen = new Map<string, Seen>();

  constructor(
    private readonly book: RosterBook,
    private readonly hasOneTradeEach: boolean,
  ) {}

  /** Null for a row that says nothing: an example. @param row its number as the spreadsheet program shows it */
  read(row: number, cells: ReadonlyMap<RosterKey, RosterCell>): FileRowRead | null {
    if (EXAMPLE.test(cells.get('name')?.text.trim() ?? '')) return null;
    const read = readRosterRow(cells, this.book);
    if (!read.ok) return read;
    const { identity, tradeId, unitId } = read.person;
    const key = `${identity.kind}:${identity.number}`;
    const before = this.seen.get(key);
    const fault = before && this.repeated(before, read.person);
    if (fault) return { ok: false, faults: [fault] };
    this.seen.set(key, { row: before?.row ?? row, unitId, tradeIds: [...(before?.tradeIds ?? []), tradeId] });
    return before ? { ...read, firstRow: before.row } : read;
  }

  private repeated(before: Seen, { tradeId, unitId }: RosterPerson): RosterFault | undefined {
    const { row } = before;
    if (before.tradeIds.includes(tradeId)) return { key: 'identityNumber', code: 'twice-in-file', row };
    if (before.unitId !== unitId) return { key: 'unit', code: 'two-units', row };
    return this.hasOneTradeEach ? { key: 'trade', code: 'second-trade', row } : undefined;
  }
}
