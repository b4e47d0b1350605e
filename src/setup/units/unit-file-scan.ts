import type { UnitFileReport } from '../../contract/unit-import';
import type { UnitId } from '../../domain/kernel/ids';
import { EXAMPLE } from '../../domain/roster/roster-reader';
import { CellsByColumn } from '../../domain/table/cells';
import { matchColumns, type MatchedColumns } from '../../domain/table/match-columns';
import { reasonsOf, type RowFault } from '../../domain/table/row-fault';
import { planUnits, type KnownUnit, type UnitPlan } from '../../domain/unit-import/plan-units';
import { readUnitRow, type UnitRowRead } from '../../domain/unit-import/read-unit-row';
import { UNIT_COLUMNS, UNIT_HEADINGS, type UnitKey } from '../../domain/unit-import/unit-columns';
import { unitFaultText } from '../../domain/unit-import/unit-fault';
import { say } from '../../domain/kernel/say';
import { RefusedError } from '../../platform/http/refused-error';
import { newId } from '../../platform/identity/new-id';
import { hashOfFile } from '../../platform/tables/hash-of-file';
import { readTable } from '../../platform/tables/read-table';
import type { TableRow } from '../../platform/tables/table-row';

/** A city has some hundred units; a file of more rows than this is none of units. */
const MOST_ROWS = 5000;
/** So many rows are told one by one; the returned sheet has them all. */
const MOST_TOLD = 200;

/** A file of units that has been read through. It is planned against the units as they are whenever that is asked. */
export class UnitFileScan {
  private constructor(
    private readonly rows: readonly UnitRowRead[],
    private readonly unknownColumns: readonly string[],
    private readonly fileHash: string,
  ) {}

  /** @throws RefusedError TABLE_HEADINGS, and for a file that is no table */
  static async read(path: string, tell: (share: number) => void): Promise<UnitFileScan> {
    let columns: MatchedColumns<UnitKey> | undefined;
    const rows: UnitRowRead[] = [];
    for await (const { value, share } of readTable(path, { limits: { rows: MOST_ROWS } })) {
      for (const row of value) {
        if (!columns) columns = columnsOf(row);
        else rows.push(...readRow(row, columns));
      }
      tell(share);
    }
    if (!columns) throw new RefusedError({ code: 'NOT_A_TABLE', found: 'empty' });
    return new UnitFileScan(rows, columns.unknown, await hashOfFile(path));
  }

  planFor(known: readonly KnownUnit[]): UnitPlan {
    return planUnits(known, this.rows, () => newId<UnitId>());
  }

  report({ added, changed, same, faulty, doubtful }: UnitPlan): UnitFileReport {
    const counts = { added: added.length, changed: changed.length, same, faulty: faulty.length };
    return {
      counts,
      faults: toFaults(faulty).slice(0, MOST_TOLD),
      warnings: doubtful.slice(0, MOST_TOLD).map(({ row, who }) => ({ row, who, faults: [DOUBT] })),
      unknownColumns: this.unknownColumns,
      fileHash: this.fileHash,
    };
  }

  static reasons({ faulty }: UnitPlan): Map<number, string> {
    return reasonsOf(toFaults(faulty));
  }
}

const DOUBT = {
  column: UNIT_HEADINGS.creditCode,
  text: say('校验不符，请核对；仍会导入', 'fails its check: compare it; it is taken all the same'),
};

function columnsOf({ cells }: TableRow): MatchedColumns<UnitKey> {
  const matched = matchColumns(
    cells.map(({ text }) => text),
    UNIT_COLUMNS,
  );
  if (!matched.ok) throw new RefusedError(matched.refusal);
  return matched.value;
}

function readRow({ number, cells }: TableRow, { indexByKey }: MatchedColumns<UnitKey>): UnitRowRead[] {
  const byKey = new CellsByColumn(indexByKey, cells);
  return EXAMPLE.test(byKey.get('name')?.text.trim() ?? '') ? [] : [readUnitRow(number, byKey)];
}

function toFaults(faulty: UnitPlan['faulty']): RowFault[] {
  return faulty.map(({ row, who, faults }) => ({
    row,
    who,
    faults: faults.map((fault) => ({ column: UNIT_HEADINGS[fault.key], text: unitFaultText(fault) })),
  }));
}
