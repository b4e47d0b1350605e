import { Injectable } from '@nestjs/common';
import type { CertificateSetting } from '../../domain/certificate/certificate-setting';
import type { AccountId, CompetitionId } from '../../domain/kernel/ids';
import { insertRows } from '../../platform/database/insert-rows';
import { statement } from '../../platform/database/statement';
import { Transactions, type Tx } from '../../platform/database/transactions';

interface Row {
  readonly version: number;
  readonly body: string;
}

export interface SavedSetting {
  readonly version: number;
  readonly setting: CertificateSetting;
}

/** Table certificate_setting: every version that was saved. */
@Injectable()
export class CertificateSettingsRepository {
  constructor(private readonly transactions: Transactions) {}

  /** All versions, oldest first. */
  async list(competitionId: CompetitionId, on: Tx = this.transactions.reader): Promise<SavedSetting[]> {
    const sql = 'SELECT version, body FROM certificate_setting WHERE competition_id = $1 ORDER BY version';
    const rows = await statement<Row>(on, sql, [competitionId]);
    return rows.map(({ version, body }) => ({ version, setting: JSON.parse(body) as CertificateSetting }));
  }

  async insert(
    tx: Tx,
    competitionId: CompetitionId,
    { version, setting }: SavedSetting,
    saved: { by: AccountId; at: string },
  ): Promise<void> {
    const columns = ['competition_id', 'version', 'body', 'saved_by', 'saved_at'];
    const row = [competitionId, version, JSON.stringify(setting), saved.by, saved.at];
    await insertRows(tx, 'certificate_setting', columns, [row]);
  }
}
