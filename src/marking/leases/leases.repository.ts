import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { AccountId, EntryId, JudgeId, StageId } from '../../domain/kernel/ids';
import type { SheetLease } from '../../domain/mark/sheet-lease';
import { lockSequence } from '../../platform/database/lock-sequence';
import { statement } from '../../platform/database/statement';
import type { Tx } from '../../platform/database/transactions';
import { SealedEntries } from '../../setup/entries/sealed-entries';

/** Whose sheet of which entry. */
export interface LeasedSheet {
  readonly entryId: EntryId;
  readonly judgeId: JudgeId;
}

interface Row {
  readonly entry_id: EntryId;
  readonly judge_id: JudgeId;
  readonly lease_id: string;
  readonly session_id: string;
  readonly account_id: AccountId;
  readonly taken_at: string;
  readonly expires_at: string;
  readonly wanted_session: string | null;
  readonly wanted_account: AccountId | null;
  readonly wanted_at: string | null;
}

const COLUMNS =
  'l.entry_id, l.judge_id, l.lease_id, l.session_id, l.account_id, l.taken_at, l.expires_at, l.wanted_session, l.wanted_account, l.wanted_at';

/** Table sheet_lease. */
@Injectable()
export class LeasesRepository implements OnModuleInit {
  constructor(private readonly sealed: SealedEntries) {}

  /** A sheet of an entry that is sealed away is open on no device any more. */
  onModuleInit(): void {
    this.sealed.onReplace(async (tx, _, lots) => {
      for (const { key } of lots) await statement(tx, 'DELETE FROM sheet_lease WHERE entry_id = $1', [key]);
    });
  }

  /** For a change in the same transaction: of two at once, on whichever node, the second reads what the first has written. */
  async findForChange(tx: Tx, { entryId, judgeId }: LeasedSheet): Promise<SheetLease | undefined> {
    await lockSequence(tx, `sheet_lease ${entryId} ${judgeId}`);
    const [row] = await statement<Row>(
      tx,
      `SELECT ${COLUMNS} FROM sheet_lease l WHERE l.entry_id = $1 AND l.judge_id = $2`,
      [entryId, judgeId],
    );
    return row && toLease(row);
  }

  async save(tx: Tx, { entryId, judgeId }: LeasedSheet, lease: SheetLease): Promise<void> {
    const { wantedBy, wantedAtMs } = lease;
    await statement(
      tx,
      `INSERT INTO sheet_lease (entry_id, judge_id, lease_id, session_id, account_id, taken_at, expires_at,
         wanted_session, wanted_account, wanted_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
       ON CONFLICT (entry_id, judge_id) DO UPDATE SET lease_id = excluded.lease_id, session_id = excluded.session_id,
         account_id = excluded.account_id, taken_at = excluded.taken_at, expires_at = excluded.expires_at,
         wanted_session = excluded.wanted_session, wanted_account = excluded.wanted_account, wanted_at = excluded.wanted_at`,
      [
        entryId,
        judgeId,
        lease.leaseId,
        lease.sessionId,
        lease.accountId,
        textOf(lease.takenAtMs),
        textOf(lease.untilMs),
        wantedBy?.sessionId ?? null,
        wantedBy?.accountId ?? null,
        wantedBy ? textOf(wantedAtMs) : null,
      ],
    );
  }

  async remove(tx: Tx, { entryId, judgeId }: LeasedSheet): Promise<void> {
    await statement(tx, 'DELETE FROM sheet_lease WHERE entry_id = $1 AND judge_id = $2', [entryId, judgeId]);
  }

  /** Those of a stage that still hold, by entry and judge. */
  async listOfStage(on: Tx, stageId: StageId, now: string): Promise<(LeasedSheet & SheetLease)[]> {
    const rows = await statement<Row>(
      on,
      `SELECT ${COLUMNS} FROM sheet_lease l JOIN entry e ON e.id = l.entry_id
       WHERE e.stage_id = $1 AND l.expires_at > $2 ORDER BY l.entry_id, l.judge_id`,
      [stageId, now],
    );
    return rows.map((row) => ({ entryId: row.entry_id, judgeId: row.judge_id, ...toLease(row) }));
  }
}

const textOf = (ms: number): string => new Date(ms).toISOString();

function toLease(row: Row): SheetLease {
  const { wanted_session: sessionId, wanted_account: accountId, wanted_at: wantedAt } = row;
  return {
    leaseId: row.lease_id,
    sessionId: row.session_id,
    accountId: row.account_id,
    takenAtMs: Date.parse(row.taken_at),
    untilMs: Date.parse(row.expires_at),
    wantedBy: sessionId !== null && accountId !== null ? { sessionId, accountId } : null,
    wantedAtMs: wantedAt === null ? 0 : Date.parse(wantedAt),
  };
}
