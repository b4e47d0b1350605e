import { Injectable } from '@nestjs/common';
import type { AccountId } from '../../domain/kernel/ids';
import { Clock } from '../clock/clock';
import { lockSequence } from '../database/lock-sequence';
import { statement } from '../database/statement';
import type { Tx } from '../database/transactions';

export interface AuditDraft {
  readonly actorId: AccountId;
  /** The user's verb, e.g. `result.publish`. */
  readonly action: string;
  /** What it was done to, e.g. `stage/<id>`. */
  readonly subject: string;
  readonly detail?: Readonly<Record<string, unknown>>;
}

/** Who did what to what, when: append-only, in the transaction of the change. Marks are audited by the ledger itself. */
@Injectable()
export class AuditRepository {
  constructor(private readonly clock: Clock) {}

  async record(tx: Tx, draft: AuditDraft): Promise<void> {
    await lockSequence(tx, 'audit_record');
    await statement(
      tx,
      `INSERT INTO audit_record (seq, at, actor_id, action, subject, detail)
       SELECT coalesce(max(seq), 0) + 1, $1, $2, $3, $4, $5 FROM audit_record`,
      [this.clock.nowText(), draft.actorId, draft.action, draft.subject, JSON.stringify(draft.detail ?? {})],
    );
  }
}
