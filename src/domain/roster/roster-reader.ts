import type { TradeId, UnitId } from '../kernel/ids';
import type { Cells } from '../table/cells';
import { FirstRows } from './first-rows';
import type { RosterKey } from './roster-columns';
import type { RosterFault } from './roster-fault';
import { readRosterRow, type RosterBook, type RosterPerson, type RosterRowRead } from './read-roster-row';

/** The first cell of the template's example row; the row itself says nothing. */
export const EXAMPLE = /^(示例|例[：:])/;

/** A unit and a trade that rows name; one for all of them. */
interface Place {
  readonly unitId: UnitId;
  readonly tradeId: TradeId;
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
  private readonly firstRows = new FirstRows();
  /** By row, where she stood first. */
  private readonly firstPlaces: Place[] = [];
  /** By the row in which somebody stood first, her trades in later ones. */
  private readonly moreTrades = new Map<number, readonly TradeId[]>();
  private readonly places = new Map<UnitId, Map<TradeId, Place>>();

  constructor(
    private readonly book: RosterBook,
    private readonly hasOneTradeEach: boolean,
  ) {}

  /** Null for a row that says nothing: an example. @param row its number as the spreadsheet program shows it */
  read(row: number, cells: Cells<RosterKey>): FileRowRead | null {
    if (EXAMPLE.test(cells.get('name')?.text.trim() ?? '')) return null;
    const read = readRosterRow(cells, this.book);
    if (!read.ok) return read;
    const firstRow = this.firstRows.standsFirst(read.person.identity, row);
    if (firstRow === undefined) {
      this.firstPlaces[row] = this.placeOf(read.person);
      return read;
    }
    const fault = this.repeated(firstRow, read.person);
    if (fault) return { ok: false, faults: [fault] };
    this.moreTrades.set(firstRow, [...(this.moreTrades.get(firstRow) ?? []), read.person.tradeId]);
    return { ...read, firstRow };
  }

  private placeOf({ unitId, tradeId }: RosterPerson): Place {
    const ofUnit = this.places.get(unitId) ?? new Map<TradeId, Place>();
    this.places.set(unitId, ofUnit);
    const place = ofUnit.get(tradeId) ?? { unitId, tradeId };
    ofUnit.set(tradeId, place);
    return place;
  }

  private repeated(row: number, { tradeId, unitId }: RosterPerson): RosterFault | undefined {
    const first = this.firstPlaces[row];
    const isTwice = first?.tradeId === tradeId || this.moreTrades.get(row)?.includes(tradeId);
    if (isTwice) return { key: 'identityNumber', code: 'twice-in-file', row };
    if (first?.unitId !== unitId) return { key: 'unit', code: 'two-units', row };
    return this.hasOneTradeEach ? { key: 'trade', code: 'second-trade', row } : undefined;
  }
}
