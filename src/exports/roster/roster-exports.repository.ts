import { Injectable } from '@nestjs/common';
import type { RosterExportView } from '../../contract/rosters';
import type { AccountId, CompetitionId } from '../../domain/kernel/ids';
import type { RosterScope } from '../../domain/promotion/workflow/roster-request';
import { insertRows } from '../../platform/database/insert-rows';
import { statement } from '../../platform/database/statement';
import { Transactions, type Tx } from '../../platform/database/transactions';

export type RosterExport = Omit<RosterExportView, 'byName'> & {
  readonly by: AccountId;
  readonly scope: RosterScope;
};

interface Row extends Omit<RosterExport, 'isFinal' | 'isOfficial' | 'withIdentities' | 'people' | 'scope'> {
  readonly scope: string;
  readonly isFinal: number | string;
  readonly isOfficial: number | string;
  readonly withIdentities: number | string;
  readonly people: number | string;
}

/** The newest are what people look for; the audit trail has all. */
const MOST = 200;

/** Table roster_export: what left the house, for what, and with which hash; only ever added to. */
@Injectable()
export class RosterExportsRepository {
  constructor(private readonly transactions: Transactions) {}

  async insert(tx: Tx, competitionId: CompetitionId, one: RosterExport): Promise<void> {
    await insertRows(
      tx,
      'roster_export',
      [
        'id',
        'competition_id',
        'at',
        'actor_id',
        'file_name',
        'format',
        'scope',
        'is_final',
        'is_official',
        'with_identities',
        'purpose',
        'people',
        'sha256',
      ],
      [
        [
          one.id,
          competitionId,
          one.at,
          one.by,
          one.fileName,
          one.format,
          JSON.stringify(one.scope),
          Number(one.isFinal),
          Number(one.isOfficial),
          Number(one.withIdentities),
          one.purpose,
          one.people,
          one.sha256,
        ],
      ],
    );
  }

  /** Newest first. */
  async list(competitionId: CompetitionId): Promise<RosterExport[]> {
    const rows = await statement<Row>(
      this.transactions.reader,
      `SELECT id, at, actor_id AS "by", file_name AS "fileName", format, scope, is_final AS "isFinal",
         is_official AS "isOfficial", with_identities AS "withIdentities", purpose, people, sha256
       FROM roster_export WHERE competition_id = $1 ORDER BY at DESC, id DESC LIMIT ${MOST}`,
      [competitionId],
    );
    return rows.map((row) => ({
      ...row,
      scope: JSON.parse(row.scope) as RosterScope,
      isFinal: Number(row.isFinal) === 1,
      isOfficial: Number(row.isOfficial) === 1,
      withIdentities: Number(row.withIdentities) === 1,
      people: Number(row.people),
    }));
  }
}
