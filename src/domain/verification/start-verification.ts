import type { ArchiveHead } from '../archive/archive';
import { archiveShape, ledgerRowShape } from '../archive/archive-shape';
import { competitionDocument } from '../archive/competition-document';
import { startRowCheck, type RowCheck } from '../archive/row-check';
import type { Read } from '../archive/read-elements';
import { ruleFaults } from '../archive/rule-faults';
import { unresolvedId } from '../archive/unresolved-id';
import { upgradeArchive } from '../archive/upgrade-archive';
import type { RuleFault } from '../kernel/rule-fault';
import { chainEntry, GENESIS_HASH, type Sha256 } from '../ledger/chain-entry';
import { emptyStageBook } from '../ledger/fold-ledger';
import type { LedgerEntry } from '../ledger/ledger-entry';
import { sheetHash } from '../ledger/sheet-content';
import { secondResults } from '../second-computation/document';
import { emptyBook, tellRow, type Book } from '../second-computation/fold';
import { notCoveredInResults, notCoveredInUnits } from '../second-computation/not-covered';
import type { Outcome } from '../second-computation/stages';
import { checkHashes, checkRowOfEdition, EditionCheck, editionName, editionsAgain } from './check-editions';
import { checkHonours } from './check-honours';
import { compareDocuments } from './compare-documents';
import { partsOf } from './parts-of';
import { Findings, type Misfit, type VerificationReport } from './report';

export interface Verification {
  /** The next row of the ledger, as it was read. */
  take(row: Read): void;
  finish(): VerificationReport;
}

/** Everything but the ledger, or the first thing that keeps it from being an archive. */
function soundHead(read: Read): { readonly archive: ArchiveHead } | { readonly fault: RuleFault } {
  if ('fault' in read) return read;
  const value = upgradeArchive(read.value);
  const fault = archiveShape.check(value);
  if (fault) return { fault: { ...fault, path: fault.path.replace(/^\./, '') } };
  const archive = value as ArchiveHead;
  const wrong = unresolvedId(archive) ?? ruleFaults(archive)[0];
  return wrong ? { fault: wrong } : { archive };
}

/**
 * Begins to verify a published archive (VER-1): first everything but the ledger, whose member is empty, then its rows, one after
 * the other.
 */
export function startVerification(read: Read, sha256: Sha256): Verification {
  const found = new Findings();
  found.count('form');
  const head = soundHead(read);
  if ('archive' in head) return new Running(head.archive, found, sha256);
  const { path, fault } = head.fault;
  const at: Misfit['at'] = { kind: path === '' ? 'file' : 'path', name: path };
  found.misfit('form', { at, member: 'form', fault, written: '', computed: '' });
  return {
    take: () => undefined,
    finish: () => found.report({ competition: null, rows: 0, ledgerHash: GENESIS_HASH }),
  };
}

class Running implements Verification {
  private readonly rows: RowCheck;
  private readonly second = new Map<string, Book>();
  private readonly outcomes = new Map<string, Outcome>();
  private readonly editions: EditionCheck;
  private readonly bySeq = new Map<number, NonNullable<ArchiveHead['editions']>[number][]>();
  private readonly again;
  private last: LedgerEntry | undefined;
  private seq = 0;

  constructor(
    private readonly archive: ArchiveHead,
    private readonly found: Findings,
    private readonly sha256: Sha256,
  ) {
    this.rows = startRowCheck(archive);
    this.editions = new EditionCheck(archive, found);
    this.again = new Set(editionsAgain(archive));
    for (const edition of archive.editions ?? []) {
      const { ledgerSeq } = edition.content;
      this.bySeq.set(ledgerSeq, [...(this.bySeq.get(ledgerSeq) ?? []), edition]);
    }
    checkHashes(archive, found, sha256);
  }

  take(read: Read): void {
    this.seq += 1;
    const fault = 'fault' in read ? read.fault : ledgerRowShape.check(read.value);
    if (fault) {
      const member = fault.path.replace(/^\./, '');
      this.found.misfit('rows', { at: this.here(), member, fault: fault.fault, written: '', computed: '' });
    } else if ('value' in read) this.takeRow(read.value as LedgerEntry);
  }

  private takeRow(row: LedgerEntry): void {
    this.checkChain(row);
    this.checkSignature(row);
    this.found.count('rows');
    if (!this.rows.fits(row)) this.tell('rows', 'fact', row.fact.kind, '');
    const book = this.second.get(row.fact.stageId) ?? emptyBook();
    this.second.set(row.fact.stageId, book);
    tellRow(book, row);
    this.last = row;
    this.checkEditions();
  }

  finish(): VerificationReport {
    const left = [...this.bySeq].filter(([seq]) => seq > this.seq).flatMap(([, editions]) => editions);
    for (const edition of left) checkRowOfEdition(edition, undefined, this.found);
    checkHonours(this.archive, this.outcomes, this.found);
    this.compare();
    const { competition } = this.archive;
    return this.found.report({ competition, rows: this.seq, ledgerHash: this.last?.hash ?? GENESIS_HASH });
  }

  /** VER-2 */
  private checkChain(row: LedgerEntry): void {
    this.found.count('chain');
    if (this.found.has('chain')) return;
    const prevHash = this.last?.hash ?? GENESIS_HASH;
    if (row.seq !== this.seq) this.tell('chain', 'seq', `${row.seq}`, `${this.seq}`);
    else if (row.prevHash !== prevHash) this.tell('chain', 'prevHash', row.prevHash, prevHash);
    else {
      const { hash } = chainEntry(row, this.archive.competition.id, this.sha256);
      if (row.hash !== hash) this.tell('chain', 'hash', row.hash, hash);
    }
  }

  /** VER-4: what was signed is what stood there. */
  private checkSignature({ fact }: LedgerEntry): void {
    if (fact.kind !== 'SheetSubmitted' && fact.kind !== 'SheetAcknowledged') return;
    const book = this.rows.bookOf(fact.stageId);
    if (fact.content === undefined || !book) return;
    this.found.count('signatures');
    const stands = sheetHash(book, fact, this.sha256);
    if (stands !== fact.content) this.tell('signatures', 'content', fact.content, stands);
  }

  private checkEditions(): void {
    for (const edition of this.bySeq.get(this.seq) ?? []) {
      checkRowOfEdition(edition, this.last, this.found);
      if (!this.again.has(edition)) continue;
      const outcome = this.editions.check(edition, { first: this.rows.bookOf, second: this.second });
      if (outcome) this.outcomes.set(editionName(edition.content), outcome);
    }
  }

  private compare(): void {
    const bookOf: Parameters<typeof competitionDocument>[1]['bookOf'] = (id) =>
      this.rows.bookOf(id) ?? emptyStageBook();
    const { trades, competition } = this.archive;
    const units = trades.flatMap(({ unitResults = [] }) => unitResults);
    this.found.notCovered(
      'advancement',
      trades.flatMap(({ stages }) => stages.flatMap(({ rules }) => notCoveredInResults(rules))),
    );
    this.found.notCovered('units', notCoveredInUnits([...units, ...(competition.unitResults ?? [])]));
    for (const part of partsOf(this.archive)) {
      const first = competitionDocument(part, { bookOf, head: this.last });
      compareDocuments(first, secondResults(part, this.second, this.last), this.found);
    }
  }

  private tell(
    name: 'chain' | 'rows' | 'signatures',
    member: string,
    written: string,
    computed: string,
  ): void {
    this.found.misfit(name, { at: this.here(), member, written, computed });
  }

  private here(): Misfit['at'] {
    return { kind: 'row', name: `${this.seq}` };
  }
}
