import { Injectable } from '@nestjs/common';
import type { CompetitionId } from '../../domain/kernel/ids';
import {
  countRehearsal,
  NOTHING_REHEARSED,
  type RehearsalCount,
} from '../../domain/rehearsal/rehearsal-report';
import { LedgerHeads } from '../ledger/ledger-heads.read-model';

const BATCH = 5000;

interface Counted {
  readonly count: RehearsalCount;
  readonly seq: number;
}

/** What the ledgers of rehearsals tell of them. A ledger is only ever continued: what was counted stays counted. */
@Injectable()
export class RehearsalCounts {
  private readonly counted = new Map<CompetitionId, Counted>();

  constructor(private readonly heads: LedgerHeads) {}

  async of(id: CompetitionId): Promise<RehearsalCount> {
    let { count, seq } = this.counted.get(id) ?? { count: NOTHING_REHEARSED, seq: 0 };
    for (;;) {
      const rows = await this.heads.listAfter(id, seq, BATCH);
      count = countRehearsal(count, rows);
      seq = rows.at(-1)?.seq ?? seq;
      if (rows.length < BATCH) break;
    }
    this.counted.set(id, { count, seq });
    return count;
  }
}
