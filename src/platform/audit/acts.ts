import { Injectable } from '@nestjs/common';
import { Transactions, type Tx } from '../database/transactions';
import { OutboxTail } from '../outbox/outbox-tail';
import { AuditRepository, type AuditDraft } from './audit.repository';

/**
 * One act of a person that changes something: the change, its audit record and whatever it puts in the outbox commit
 * together; afterwards those who follow the outbox are told at once.
 */
@Injectable()
export class Acts {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: AuditRepository,
    private readonly tail: OutboxTail,
  ) {}

  /** For what is looked up before the act. */
  get reader(): Tx {
    return this.transactions.reader;
  }

  /** `detailOf` tells the audit what came of it. */
  async run<T>(
    act: Omit<AuditDraft, 'detail'>,
    work: (tx: Tx) => Promise<T>,
    detailOf: (result: T) => Readonly<Record<string, unknown>>,
  ): Promise<T> {
    const result = await this.transactions.run(async (tx) => {
      const made = await work(tx);
      await this.audit.record(tx, { ...act, detail: detailOf(made) });
      return made;
    });
    await this.tail.nudge();
    return result;
  }
}
