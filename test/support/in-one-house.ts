import type { Archive } from '../../src/domain/archive/archive';
import { chainEntry, GENESIS_HASH } from '../../src/domain/ledger/chain-entry';
import type { LedgerEntry } from '../../src/domain/ledger/ledger-entry';
import { sha256 } from '../../src/platform/identity/sha256';

/** What has an id that counts in the whole database. */
const OWNERS = new Set(['competition', 'units', 'contestants', 'judges', 'trades', 'stages', 'entries']);
/** Members that name one of these, or a list of them. */
const NAMES = new Set(
  'unitId contestantId judgeId judgeIds stageId entryId actorId clientId insteadOf order trades'.split(' '),
);

/**
 * The same archive under other ids, so that many that were written apart fit into one database. Its ledger is chained anew,
 * since the ids stand in it.
 */
export function underPrefix(prefix: string, archive: Archive): Archive {
  const { ledger, ...setup } = renamed(prefix, archive, '') as Archive;
  let prevHash = GENESIS_HASH;
  const chained = ledger.map((row): LedgerEntry => {
    const entry = chainEntry({ ...row, prevHash }, setup.competition.id, sha256);
    prevHash = entry.hash;
    return entry;
  });
  return { ...setup, ledger: chained };
}

/** @param owner the member that the value stands in */
function renamed(prefix: string, value: unknown, owner: string): unknown {
  if (typeof value === 'string') return NAMES.has(owner) ? prefix + value : value;
  if (Array.isArray(value)) return value.map((member) => renamed(prefix, member, owner));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [
      key,
      key === 'id' && OWNERS.has(owner) ? prefix + String(member) : renamed(prefix, member, key),
    ]),
  );
}
