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
import {
  packInto,
  valuesOfCheck,
  type FaultyRow,
  type PersonValue,
  type RosterBatch,
  type RosterOrder,
  type SoundRow,
} from './roster-batch';

/** The rows of a roster, read, judged, and sealed in the thread that reads the file. @throws RefusedError TABLE_HEADINGS */
class RosterWork implements TableWork<RosterBatch> {
  private readonly reader: RosterReader;
  private readonly seal: FieldSeal;
  /** By the number of a row: whoever stands in the file again is known by the row she stood in first. */
  private readonly idOf: ReturnType<typeof orderedIds>;
  private columns: MatchedColumns<RosterKey> | undefined;
  /** The cells of the row that is being read: every row writes each of them anew. */
  private readonly cells = new Map<RosterKey, RosterCell>();

  constructor(private readonly order: RosterOrder) {
    this.reader = new RosterReader(bookOf(order), order.hasOneTradeEach);
    this.seal = new FieldSeal(order.key);
    this.idOf = orderedIds(order.run);
  }

  rows(rows: readonly TableRow[]): RosterBatch | null {
    const [sound, faulty]: [PersonValue[], FaultyRow[]] = [[], []];
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
    { sound, faulty }: { sound: PersonValue[]; faulty: FaultyRow[] },
  ): void {
    const byKey = this.cells;
    for (const [key, index] of indexByKey) byKey.set(key, cells[index] ?? EMPTY_CELL);
    const read = this.reader.read(number, byKey);
    if (!read) return;
    if (read.ok) packInto(sound, this.toSound(number, read));
    else faulty.push({ row: number, name: byKey.get('name')?.text ?? '', faults: read.faults });
  }

  private toSound(row: number, { person, firstRow }: { person: RosterPerson; firstRow?: number }): SoundRow {
    const { unitId, tradeId, yearsInTrade = null } = person;
    const identityIndex = identityIndexOf(this.seal, person.identity);
    const id = this.idOf<ContestantId>(row);
    return {
      row,
      tradeId,
      yearsInTrade,
      // A row is always read in the same order: equal facts, equal text.
      factsIndex: this.seal.indexOf(JSON.stringify(person)),
      firstId: firstRow === undefined ? null : this.idOf(firstRow),
      values: this.order.isToBeTaken
        ? this.valuesOf(id, person, identityIndex)
        : valuesOfCheck(id, unitId, identityIndex),
    };
  }

  /** In the order of CONTESTANT_VALUES. */
  private valuesOf(id: ContestantId, person: RosterPerson, identityIndex: string): PersonValue[] {
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
