import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock';
import { Config } from '../../platform/config/config';
import { statement } from '../../platform/database/statement';
import { Transactions } from '../../platform/database/transactions';
import { keyOf } from '../../platform/identity/data-key';
import { SigningKey, type PublicJwk } from './signing-key';

/** Table signing_key: every public key that a copy was ever signed by, so that none is orphaned by a new one. */
@Injectable()
export class SigningKeysRepository {
  private used: SigningKey | undefined;

  constructor(
    private readonly transactions: Transactions,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** This house's key; its public half is in the table before the first signature leaves. */
  async current(): Promise<SigningKey> {
    if (this.used) return this.used;
    const key = new SigningKey(keyOf(this.config.signingKey, this.config.dataDir, 'signing.key'));
    const row = [key.id, JSON.stringify(key.jwk), this.clock.nowText()];
    await this.transactions.run(async (tx) => {
      const sql = `INSERT INTO signing_key (id, public_key, added_at) SELECT $1, $2, $3
        WHERE NOT EXISTS (SELECT 1 FROM signing_key WHERE id = $1) ON CONFLICT DO NOTHING`;
      await statement(tx, sql, row);
    });
    this.used = key;
    return key;
  }

  async publicKeys(): Promise<{ id: string; jwk: PublicJwk }[]> {
    const sql = 'SELECT id, public_key AS "publicKey" FROM signing_key ORDER BY added_at, id';
    const rows = await statement<{ id: string; publicKey: string }>(this.transactions.reader, sql);
    return rows.map(({ id, publicKey }) => ({ id, jwk: JSON.parse(publicKey) as PublicJwk }));
  }
}
