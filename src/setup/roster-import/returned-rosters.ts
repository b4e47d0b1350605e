import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import type { Actor } from '../../access/actor';
import type { CompetitionId } from '../../domain/kernel/ids';
import { ROSTER_COLUMNS } from '../../domain/roster/roster-columns';
import { rosterFaultText } from '../../domain/roster/roster-fault';
import { RefusedError } from '../../platform/http/refused-error';
import { fileKind } from '../../platform/tables/file-kind';
import { readTable } from '../../platform/tables/read-table';
import type { TableRow } from '../../platform/tables/table-row';
import { writeReturned, type ReturnedRow } from '../../platform/tables/write-returned';
import type { FaultyRow } from './roster-batch';
import { RosterOrders } from './roster-orders';
import { RosterPass } from './roster-pass';

const REASON = '错误原因';
const COLUMN_NAMES = new Map(ROSTER_COLUMNS.map(({ key, names: [name] }) => [key, name]));
const TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const;

/** A roster as it came, with a column that says what is wrong in each row (ecosystem of the field 3.1). */
@Injectable()
export class ReturnedRosters {
  constructor(private readonly orders: RosterOrders) {}

  async returned(
    actor: Actor,
    competitionId: CompetitionId,
    path: string,
  ): Promise<{ type: string; name: string; file: Readable }> {
    const reasons = await this.reasonsOf(actor, competitionId, path);
    const format = await fileKind(path);
    const rows = rowsOf(path);
    const { value: headings, done } = await rows.next();
    if (done) throw new RefusedError({ code: 'NOT_A_TABLE', found: 'empty' });
    const file = writeReturned({
      format,
      sheet: '报名表',
      reasonHeading: REASON,
      headings,
      rows: withReasons(rows, reasons),
    });
    return { type: TYPES[format], name: `退回的报名表.${format}`, file };
  }

  private async reasonsOf(
    actor: Actor,
    competitionId: CompetitionId,
    path: string,
  ): Promise<Map<number, string>> {
    const pass = new RosterPass(await this.orders.partsOf(actor, competitionId, false));
    const reasons = new Map<number, string>();
    for await (const { faulty } of pass.run(path))
      for (const row of faulty) reasons.set(row.row, reasonOf(row));
    return reasons;
  }
}

function reasonOf({ faults }: FaultyRow): string {
  return faults
    .map((fault) => `${COLUMN_NAMES.get(fault.key) ?? ''}：${rosterFaultText(fault).zh}`)
    .join('；');
}

async function* rowsOf(path: string): AsyncGenerator<TableRow, undefined> {
  for await (const { value } of readTable(path)) yield* value;
  return undefined;
}

async function* withReasons(
  rows: AsyncIterable<TableRow>,
  reasons: ReadonlyMap<number, string>,
): AsyncGenerator<ReturnedRow> {
  for await (const row of rows) yield { row, reason: reasons.get(row.number) ?? null };
}
