import { Injectable, type OnModuleInit } from '@nestjs/common';
import { createHmac, hkdfSync } from 'node:crypto';
import { Clock } from '../clock/clock';
import { Config } from '../config/config';
import { statement } from '../database/statement';
import { Transactions } from '../database/transactions';
import { dataKeyOf } from './data-key';
import { decryptGcm, encryptGcm } from './gcm';

/**
 * Seals what tells who somebody is, field by field: AES-256-GCM, bound to its place in the table, with the key's name before it; and
 * finds it again by an HMAC under a second key. Both keys come from the one of the house (`dataKeyOf`).
 */
@Injectable()
export class PersonalData implements OnModuleInit {
  private readonly sealing: Buffer;
  private readonly finding: Buffer;
  private readonly keyId: string;

  constructor(
    config: Config,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {
    const key = dataKeyOf(config);
    this.sealing = derived(key, 'seal');
    this.finding = derived(key, 'find');
    this.keyId = derived(key, 'name').subarray(0, 4).toString('hex');
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

  /** @param place table, row and column: a sealed text that was moved does not open */
  seal(text: string, place: string): string {
    return `1.${this.keyId}.${encryptGcm(this.sealing, Buffer.from(text, 'utf8'), place)}`;
  }

  /** @throws Error when the text was sealed under another key, for another place, or has been changed. */
  open(sealed: string, place: string): string {
    const [version, keyId, content = ''] = sealed.split('.');
    const plain = version === '1' && keyId === this.keyId ? decryptGcm(this.sealing, content, place) : null;
    if (plain === null) throw new Error(`what is sealed at ${place} does not open`);
    return plain.toString('utf8');
  }

  /** The same text gives the same index, and the index does not give the text. */
  indexOf(text: string): string {
    return createHmac('sha256', this.finding).update(text, 'utf8').digest('base64url').slice(0, 22);
  }
}

function derived(key: Buffer, use: string): Buffer {
  return Buffer.from(hkdfSync('sha256', key, '', `baigong personal data: ${use}`, 32));
}
