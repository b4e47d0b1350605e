import { Injectable } from '@nestjs/common';
import type { AuditPage, AuditRecordView } from '../contract/access';
import { statement } from '../platform/database/statement';
import { Transactions } from '../platform/database/transactions';
import type { Actor } from './actor';
import { requireEverywhere } from './require-everywhere';

type Row = Omit<AuditRecordView, 'detail'> & { readonly detail: string };

/** Who did what to what, newest first. */
@Injectable()
export class AuditReadModel {
  constructor(private readonly transactions: Transactions) {}

  /** @param page.before only records with a smaller number; `next` of the answer continues there. */
  async list(actor: Actor, page: { before: number; limit: number }): Promise<AuditPage> {
    requireEverywhere(actor, 'audit.read');
    const rows = await statement<Row>(
      this.transactions.reader,
      `SELECT seq, at, actor_id AS "actorId", action, subject, detail FROM audit_record WHERE seq < $1
       ORDER BY seq DESC LIMIT $2`,
      [page.before, page.limit],
    );
    const records = rows.map((row) => ({
      ...row,
      detail: JSON.parse(row.detail) as Record<string, unknown>,
    }));
    return { records, next: records.length < page.limit ? null : (records.at(-1)?.seq ?? null) };
  }
}
