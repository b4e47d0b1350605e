import { Injectable } from '@nestjs/common';
import type { AccountId, EntryId, JudgeId } from '../../domain/kernel/ids';
import type { TabletPresence } from '../../domain/presence/tablet-presence';
import { statement } from '../../platform/database/statement';
import { Transactions } from '../../platform/database/transactions';

/** A tablet is one signed-in browser of a judge. */
export interface Tablet extends TabletPresence {
  readonly sessionId: string;
  readonly accountId: AccountId;
}

interface Row {
  readonly session_id: string;
  readonly account_id: AccountId;
  readonly heard_at: string;
  readonly offset_ms: number;
  readonly waiting: number;
  readonly waiting_since: string | null;
  readonly entry_id: EntryId | null;
  readonly version: string;
}

const COLUMNS = 'session_id, account_id, heard_at, offset_ms, waiting, waiting_since, entry_id, version';
const PER_STATEMENT = 500;

/** Table tablet_presence: one row per session, its last word. */
@Injectable()
export class PresenceRepository {
  constructor(private readonly transactions: Transactions) {}

  async find(sessionId: string): Promise<Tablet | undefined> {
    const sql = 'SELECT ' + COLUMNS + ' FROM tablet_presence WHERE session_id = $1';
    const [row] = await statement<Row>(this.transactions.reader, sql, [sessionId]);
    return row && toTablet(row);
  }

  /** The tablets of these judges that were heard after an instant, the one heard last first. */
  async listOf(judgeIds: readonly JudgeId[], after: string): Promise<Tablet[]> {
    if (judgeIds.length === 0) return [];
    const places = judgeIds.map((_, index) => `$${index + 2}`).join(',');
    const sql =
      'SELECT ' +
      COLUMNS +
      ' FROM tablet_presence WHERE heard_at > $1 AND account_id IN (' +
      places +
      ') ORDER BY heard_at DESC, session_id';
    return (await statement<Row>(this.transactions.reader, sql, [after, ...judgeIds])).map(toTablet);
  }

  /** Whichever node heard a tablet last has the word that stays. */
  async save(tablets: readonly Tablet[]): Promise<void> {
    await this.transactions.run(async (tx) => {
      for (let start = 0; start < tablets.length; start += PER_STATEMENT) {
        const chunk = tablets.slice(start, start + PER_STATEMENT);
        let n = 0;
        const places = chunk.map(() => `($${++n},$${++n},$${++n},$${++n},$${++n},$${++n},$${++n},$${++n})`);
        await statement(
          tx,
          'INSERT INTO tablet_presence (' + COLUMNS + ') VALUES ' + places.join(',') + REPLACE_OLDER,
          chunk.flatMap(valuesOf),
        );
      }
    });
  }
}

const REPLACE_OLDER =
  ' ON CONFLICT (session_id) DO UPDATE SET heard_at = excluded.heard_at, offset_ms = excluded.offset_ms,' +
  ' waiting = excluded.waiting, waiting_since = excluded.waiting_since, entry_id = excluded.entry_id,' +
  ' version = excluded.version WHERE tablet_presence.heard_at <= excluded.heard_at';

function valuesOf(of: Tablet): unknown[] {
  const { sessionId, accountId, heardAt, offsetMs, waiting, waitingSince, entryId, version } = of;
  return [sessionId, accountId, heardAt, offsetMs, waiting, waitingSince, entryId, version];
}

function toTablet(row: Row): Tablet {
  return {
    sessionId: row.session_id,
    accountId: row.account_id,
    heardAt: row.heard_at,
    offsetMs: row.offset_ms,
    waiting: row.waiting,
    waitingSince: row.waiting_since,
    entryId: row.entry_id,
    version: row.version,
  };
}
