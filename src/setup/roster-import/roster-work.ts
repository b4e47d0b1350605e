import type { ContestantId } from '../../domain/kernel/ids';
import {
  nameKey,
  type RosterBook,
  type RosterPerson,
  type RosterTrade,
  type RosterUnit,
} from '../../domain/roster/read-roster-row';
import type { RosterCell } from '../../domain/roster/roster-cell';
import { ROSTER_COLUMNS, type RosterKey } from '../../domain/roster/roster-columns';
import { RosterReader } from '../../domain/roster/roster-reader';
import { matchColumns, type MatchedColumns } from '../../domain/table/match-columns';
import { RefusedError } from '../../platform/http/refused-error';
import { FieldSeal } from '../../platform/identity/field-seal';
import { nameKeys } from '../../platform/identity/name-keys';
import { orderedIds } from '../../platform/identity/ordered-ids';
import { compiledFile } from '../../platform/tables/compiled-file';
import { EMPTY_CELL, type TableRow } from '../../platform/tables/table-row';
import type { OpenTableWork, TableWork } from '../../platform/tables/table-work';
import { identityIndexOf, sealPerson } from '../entries/sealed-person';
import type { FaultyRow, RosterBatch, RosterOrder, SoundRow } from './roster-batch';

/** The rows of a roster, read, judged, and sealed in the thread that reads the file. @throws RefusedError TABLE_HEADINGS */
class RosterWork implements TableWork<RosterBatch> {
  private readonly reader: RosterReader;
  private readonly seal: FieldSeal;
  private readonly nextId = orderedIds();
  private columns: MatchedColumns<RosterKey> | undefined;
  /** The cells of the row that is being read: every row writes each of them anew. */
  private readonly cells = new Map<RosterKey, RosterCell>();

  constructor(private readonly order: RosterOrder) {
    this.reader = new RosterReader(bookOf(order), order.hasOneTradeEach);
    this.seal = new FieldSeal(order.key);
  }

  rows(rows: readonly TableRow[]): RosterBatch | null {
    const [sound, faulty]: [SoundRow[], FaultyRow[]] = [[], []];
    const known = this.columns;
    for (const row of rows) {
      if (!this.columns) this.columns = columnsOf(row);
      else this.read(row, this.columns, { sound, faulty });
    }
    const { columns } = this;
    return { sound, faulty, ...(columns && columns !== known ? { unknownColumns: columns.unknown } : {}) };
  }

  private read(
    { number, cells }: TableRow,
    { indexByKey }: MatchedColumns<RosterKey>,
    { sound, faulty }: { sound: SoundRow[]; faulty: FaultyRow[] },
  ): void {
    const byKey = this.cells;
    for (const [key, index] of indexByKey) byKey.set(key, cells[index] ?? EMPTY_CELL);
    const read = this.reader.read(number, byKey);
    if (!read) return;
    if (read.ok)
      sound.push({ ...this.toSound(number, read.person), ...(read.isRepeated ? { isRepeated: true } : {}) });
    else faulty.push({ row: number, name: byKey.get('name')?.text ?? '', faults: read.faults });
  }

  private toSound(row: number, person: RosterPerson): SoundRow {
    const { unitId, tradeId, yearsInTrade = null } = person;
    const identityIndex = identityIndexOf(this.seal, person.identity);
    return {
      row,
      identityIndex,
      // A row is always read in the same order: equal facts, equal text.
      factsIndex: this.seal.indexOf(JSON.stringify(person)),
      unitId,
      tradeId,
      yearsInTrade,
      ...(this.order.isToBeTaken ? { values: this.valuesOf(person, identityIndex) } : {}),
    };
  }

  /** In the order of CONTESTANT_VALUES. */
  private valuesOf(person: RosterPerson, identityIndex: string): (string | number | null)[] {
    const id = this.nextId<ContestantId>();
    const { unitId, name, sex, birthDate, grade, groups, certificate, education, identity, phone } = person;
    return [
      id,
      unitId,
      name,
      ...nameKeys(name),
      sex,
      birthDate,
      grade,
      groups ? JSON.stringify(groups) : null,
      certificate ?? null,
      education ?? null,
      ...sealPerson(this.seal, { id, identity, phone }, identityIndex),
    ];
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

/** Where the thread finds this module. */
export const ROSTER_WORK = compiledFile(__filename);
