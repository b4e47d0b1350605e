import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../clock/clock';
import { Config } from '../config/config';
import { statement } from '../database/statement';
import { Transactions } from '../database/transactions';
import { dataKeyOf } from './data-key';
import { FieldSeal } from './field-seal';

/**
 * Seals what tells who somebody is, field by field: AES-256-GCM, bound to its place in the table, with the key's name before it; and
 * finds it again by an HMAC under a second key. Both keys come from the one of the house (`dataKeyOf`).
 */
@Injectable()
export class PersonalData extends FieldSeal implements OnModuleInit {
  /** For a thread that seals beside the server. */
  readonly key: Uint8Array;

  constructor(
    config: Config,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {
    const key = dataKeyOf(config);
    super(key);
    this.key = key;
  }

  /** @throws Error when the database was sealed under another key: nothing is served that cannot be read. */
  async onModuleInit(): Promise<void> {
    await this.transactions.run(async (tx) => {
      const sql =
        'INSERT INTO data_key (key_id, made_at) SELECT $1, $2 WHERE NOT EXISTS (SELECT 1 FROM data_key)';
      await statement(tx, sql, [this.keyId, this.clock.nowText()]);
    });
    const rows = await statement<{ key_id: string }>(this.transactions.reader, 'SELECT key_id FROM data_key');
    if (rows.some(({ key_id }) => key_id === this.keyId)) return;
    throw new Error(
      `个人信息由另一密钥加密，无法启动。请从备份恢复 data.key，或设置正确的 DATA_KEY。The personal data in this database are sealed under another key (${rows[0]?.key_id ?? ''}, not ${this.keyId}): restore data.key from a backup, or set DATA_KEY.`,
    );
  }
}
