import { malformed } from '../kernel/malformed';
import type { Refusal } from '../kernel/refusal';
import { accepted, refused, type Result } from '../kernel/result';
import { isRecord } from '../kernel/shapes';
import type { Sha256 } from '../ledger/chain-entry';
import { checkChain, GENESIS, type ChainEnd } from '../ledger/check-chain';
import type { LedgerEntry } from '../ledger/ledger-entry';
import type { Archive, ArchiveHead } from './archive';
import { archiveShape, ledgerRowShape } from './archive-shape';
import { startRowCheck, type RowCheck } from './row-check';
import type { Read } from './read-elements';
import { ruleFaults } from './rule-faults';
import { changedEdition } from './unresolved-in-published';
import { unresolvedId } from './unresolved-id';

const wrongAt = (path: string): Refusal => ({ code: 'MALFORMED', path });

/** What of ids and rules keeps an archive of the right shape from coming in. */
function refuseHead(head: ArchiveHead): Refusal | null {
  const unresolved = unresolvedId(head);
  if (unresolved) return { code: 'MALFORMED', ...unresolved };
  const faults = ruleFaults(head);
  return faults.length > 0 ? { code: 'RULES_FAULTY', faults } : null;
}

/**
 * Looks through an archive whose rows come one after the other (ARC-3 … ARC-6): its shape, its ids, its rules, its marks, then the
 * hash chain and the hashes of editions, and of these the first that is wrong is what is said, however late in the ledger it stands.
 */
export class ArchiveCheck {
  private rows = 0;
  private shape: Refusal | null = null;
  private head: Refusal | null = null;
  private check: RowCheck | null = null;
  private misfit: number | null = null;
  private end: ChainEnd = GENESIS;
  private broken: number | null = null;

  /** @param input everything but the rows: the ledger is empty in it */
  constructor(
    private readonly input: unknown,
    private readonly sha256: Sha256,
  ) {
    const fault = archiveShape.check(input);
    if (fault) this.shape = malformed(fault);
    else this.head = refuseHead(input as ArchiveHead);
    if (!this.shape && !this.head) this.check = startRowCheck(input as ArchiveHead);
  }

  /** The next row, as it was read. */
  take(read: Read): void {
    const index = this.rows;
    this.rows += 1;
    if (this.shape) return;
    const fault = 'fault' in read ? read.fault : ledgerRowShape.check(read.value);
    if (fault) this.shape = { code: 'MALFORMED', path: `ledger[${index}]${fault.path}`, fault: fault.fault };
    else if ('value' in read && this.check) this.follow(this.check, read.value as LedgerEntry, index);
  }

  /** Refusals: MALFORMED with the path of the first fault (a broken chain names its row), RULES_FAULTY with every fault. */
  finish(): Result<ArchiveHead, Refusal> {
    const refusal = this.shape ?? this.head ?? this.wrongRow();
    if (refusal) return refused(refusal);
    const archive = this.input as ArchiveHead;
    const changed = changedEdition(archive, this.sha256);
    return changed === null ? accepted(archive) : refused(wrongAt(`editions[${changed}].hash`));
  }

  private follow({ fits }: RowCheck, row: LedgerEntry, index: number): void {
    if (this.misfit === null && !fits(row)) this.misfit = index;
    if (this.broken !== null) return;
    const { id } = (this.input as ArchiveHead).competition;
    if (checkChain([row], id, this.sha256, this.end) !== null) this.broken = index;
    this.end = row;
  }

  private wrongRow(): Refusal | null {
    if (this.misfit !== null) return wrongAt(`ledger[${this.misfit}].fact`);
    return this.broken === null ? null : wrongAt(`ledger[${this.broken}]`);
  }
}

/** The same of an archive that is in memory as a whole. */
export function checkArchive(input: unknown, sha256: Sha256): Result<Archive, Refusal> {
  const rows: unknown = isRecord(input) ? input['ledger'] : undefined;
  const isWhole = isRecord(input) && Array.isArray(rows);
  const check = new ArchiveCheck(isWhole ? { ...input, ledger: [] } : input, sha256);
  if (isWhole) for (const value of rows) check.take({ value });
  const checked = check.finish();
  return checked.ok ? accepted(input as Archive) : checked;
}
