import type { TradeId } from '../kernel/ids';
import type { RosterCell } from './roster-cell';
import type { RosterKey } from './roster-columns';
import type { RosterFault } from './roster-fault';
import { readRosterRow, type RosterBook, type RosterRowRead } from './read-roster-row';

/** The first cell of the template's example row; the row itself says nothing. */
export const EXAMPLE = /^(示例|例[：:])/;

interface Seen {
  readonly row: number;
  readonly tradeId: TradeId;
}

/**
 * Reads the rows of one file after another: each by itself, and against those before it (IMP-3). A person stands once for a trade,
 * and where everybody has one trade only, once in the file.
 */
export class RosterReader {
  private readonly seen = new Map<string, Seen[]>();

  constructor(
    private readonly book: RosterBook,
    private readonly hasOneTradeEach: boolean,
  ) {}

  /** Null for a row that says nothing: an example. @param row its number as the spreadsheet program shows it */
  read(row: number, cells: ReadonlyMap<RosterKey, RosterCell>): RosterRowRead | null {
    if (EXAMPLE.test(cells.get('name')?.text.trim() ?? '')) return null;
    const read = readRosterRow(cells, this.book);
    if (!read.ok) return read;
    const { identity, tradeId } = read.person;
    const key = `${identity.kind}:${identity.number}`;
    const before = this.seen.get(key) ?? [];
    const fault = this.repeated(before, tradeId);
    if (fault) return { ok: false, faults: [fault] };
    this.seen.set(key, [...before, { row, tradeId }]);
    return read;
  }

  private repeated(before: readonly Seen[], tradeId: TradeId): RosterFault | null {
    const same = before.find((one) => one.tradeId === tradeId);
    if (same) return { key: 'identityNumber', code: 'twice-in-file', row: same.row };
    const [other] = before;
    return other && this.hasOneTradeEach ? { key: 'trade', code: 'second-trade', row: other.row } : null;
  }
}
