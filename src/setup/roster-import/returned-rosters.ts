import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import type { CompetitionId } from '../../domain/kernel/ids';
import { ROSTER_COLUMNS } from '../../domain/roster/roster-columns';
import { rosterFaultText } from '../../domain/roster/roster-fault';
import { returnedFile, type ReturnedFile } from '../../platform/tables/returned-file';
import type { FaultyRow } from './roster-batch';
import { RosterOrders } from './roster-orders';
import { RosterPass } from './roster-pass';
import { rosterThread } from './roster-thread';

const COLUMN_NAMES = new Map(ROSTER_COLUMNS.map(({ key, names: [name] }) => [key, name]));

/** A roster as it came, with a column that says what is wrong in each row (ecosystem of the field 3.1). */
@Injectable()
export class ReturnedRosters {
  constructor(private readonly orders: RosterOrders) {}

  async returned(actor: Actor, competitionId: CompetitionId, path: string): Promise<ReturnedFile> {
    const reasons = await this.reasonsOf(actor, competitionId, path);
    return returnedFile(path, { sheet: '报名表', file: '退回的报名表' }, reasons);
  }

  private async reasonsOf(
    actor: Actor,
    competitionId: CompetitionId,
    path: string,
  ): Promise<Map<number, string>> {
    const pass = new RosterPass(await this.orders.partsOf(actor, competitionId));
    const reasons = new Map<number, string>();
    for await (const { faulty } of pass.run(rosterThread(path)))
      for (const row of faulty) reasons.set(row.row, reasonOf(row));
    return reasons;
  }
}

function reasonOf({ faults }: FaultyRow): string {
  return faults
    .map((fault) => `${COLUMN_NAMES.get(fault.key) ?? ''}：${rosterFaultText(fault).zh}`)
    .join('；');
}
