import type { ContestantId } from '../../domain/kernel/ids';
import {
  nameKey,
  type RosterBook,
  type RosterPerson,
  type RosterTrade,
  type RosterUnit,
} from '../../domain/roster/read-roster-row';
import { ROSTER_COLUMNS, type RosterKey } from '../../domain/roster/roster-columns';
import { RosterReader } from '../../domain/roster/roster-reader';
import { CellsByColumn } from '../../domain/table/cells';
import { matchColumns, type MatchedColumns } from '../../domain/table/match-columns';
import { RefusedError } from '../../platform/http/refused-error';
import { FieldSeal } from '../../platform/identity/field-seal';
import { nameKeys } from '../../platform/identity/name-keys';
import { orderedIds } from '../../platform/identity/ordered-ids';
import type { TableRow } from '../../platform/tables/table-row';
import type { OpenTableWork, TableWork } from '../../platform/tables/table-work';
import { identityIndexOf, sealPerson } from '../entries/sealed-person';
import {
  addTo,
  packed,
  plainOf,
  type FaultyRow,
  type PersonValue,
  type RosterBatch,
  type RosterOrder,
  type SoundValues,
} from './roster-batch';

const NOT_SOUNDED = [null, null] as const;

/**
 * The rows of a roster, read and judged in the thread that reads the file. By what people are found, and their seals, it says as
 * long as the server is busy; otherwise the server does. @throws RefusedError TABLE_HEADINGS
 */
class RosterWork implements TableWork<RosterBatch> {
  private readonly reader: RosterReader;
  private readonly seal: FieldSeal;
  /** By the number of a row: whoever stands in the file again is known by the row she stood in first. */
  private readonly idOf: ReturnType<typeof orderedIds>;
  private hasTime = false;
  private columns: MatchedColumns<RosterKey> | undefined;
  private cells: CellsByColumn<RosterKey> | undefined;

  constructor(private readonly order: RosterOrder) {
    this.reader = new RosterReader(bookOf(order), order.hasOneTradeEach);
    this.seal = new FieldSeal(order.key);
    this.idOf = orderedIds(order.run);
  }

  rows(rows: readonly TableRow[], hasTime: boolean): RosterBatch {
    this.hasTime = hasTime;
    const [sound, faulty]: [PersonValue[], FaultyRow[]] = [[], []];
    for (const row of rows) {
      if (this.cells) this.read(row, this.cells, { sound, faulty });
      else this.begin(row);
    }
    return { rows: rows.length, sound: packed(sound), faulty, unknownColumns: this.columns?.unknown ?? [] };
  }

  private begin(headings: TableRow): void {
    this.columns = columnsOf(headings);
    this.cells = new CellsByColumn(this.columns.indexByKey);
  }

  private read(
    { number, cells }: TableRow,
    byKey: CellsByColumn<RosterKey>,
    { sound, faulty }: { sound: PersonValue[]; faulty: FaultyRow[] },
  ): void {
    byKey.row = cells;
    const read = this.reader.read(number, byKey);
    if (!read) return;
    if (read.ok) addTo(sound, this.toSound(number, read));
    else faulty.push({ row: number, name: byKey.get('name')?.text ?? '', faults: read.faults });
  }

  private toSound(
    row: number,
    { person, firstRow }: { person: RosterPerson; firstRow?: number },
  ): SoundValues {
    const id = this.idOf<ContestantId>(row);
    return {
      row,
      person,
      // A row is always read in the same order: equal facts, equal text.
      factsIndex: this.seal.indexOf(JSON.stringify(person)),
      firstId: firstRow === undefined ? null : this.idOf(firstRow),
      id,
      ...this.toKeep(id, person),
    };
  }

  private toKeep(
    id: ContestantId,
    person: RosterPerson,
  ): Pick<SoundValues, 'identityIndex' | 'plain' | 'sealed'> {
    const { identity, phone, name } = person;
    if (this.order.isToBeTaken && !this.hasTime)
      return { identityIndex: null, plain: plainOf(person, NOT_SOUNDED), sealed: null };
    const identityIndex = identityIndexOf(this.seal, identity);
    if (!this.order.isToBeTaken) return { identityIndex, plain: null, sealed: null };
    const sealed = sealPerson(this.seal, { id, identity, phone }, identityIndex);
    return { identityIndex, plain: plainOf(person, nameKeys(name)), sealed };
  }
}

function columnsOf({ cells }: TableRow): MatchedColumns<RosterKey> {
  const matched = matchColumns(
    cells.map(({ text }) => text),
    ROSTER_COLUMNS,
  );
  if (!matched.ok) throw new RefusedError(matched.refusal);
  return matched.value;
}

function bookOf({ units, trades }: RosterOrder): RosterBook {
  const unitsByName = new Map<string, RosterUnit[]>();
  for (const unit of units) {
    const names = new Set(
      [unit.name, ...(unit.creditCode === undefined ? [] : [unit.creditCode])].map(nameKey),
    );
    for (const name of names) unitsByName.set(name, [...(unitsByName.get(name) ?? []), unit]);
  }
  const tradesByName = new Map<string, RosterTrade>();
  for (const trade of trades) for (const name of trade.names) tradesByName.set(nameKey(name), trade);
  return { unitsByName, tradesByName };
}

export const openTableWork: OpenTableWork<RosterOrder, RosterBatch> = (order) => new RosterWork(order);
