import { archiveShape, ledgerRowShape } from '../archive/archive-shape';
import { competitionDocument } from '../archive/competition-document';
import { startRowCheck, type RowCheck } from '../archive/misfit-row';
import { ruleFaults } from '../archive/rule-faults';
import { unresolvedId } from '../archive/unresolved-id';
import { upgradeArchive } from '../archive/upgrade-archive';
import type { RuleFaultCode } from '../kernel/rule-fault';
import { isRecord } from '../kernel/shapes';
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
import { Findings, type ArchiveHead, type Misfit, type VerificationReport } from './report';

export interface Verification {
  /** The next row of the ledger, as it was read. */
  take(row: unknown): void;
  finish(): VerificationReport;
}

/** The first thing that keeps an archive from being one; null when its head is sound. */
function faultOf(head: unknown): Misfit | null {
  const at = (path: string, wrong: RuleFaultCode): Misfit => ({
    at: { kind: 'path', name: path },
    member: 'form',
    fault: wrong,
    written: '',
    computed: '',
  });
  const fault = archiveShape.check(head);
  if (fault) return at(fault.path.replace(/^\./, ''), fault.fault);
  const archive = head as ArchiveHead;
  const unresolved = unresolvedId(archive);
  if (unresolved) return at(unresolved.path, unresolved.fault);
  const [rule] = ruleFaults(archive);
  return rule ? at(rule.path, rule.fault) : null;
}

/**
 * Begins to verify a published archive (VER-1): first everything but the ledger, whose member is empty, then its rows, one after
 * the other.
 */
export function startVerification(input: unknown, sha256: Sha256): Verification {
  const found = new Findings();
  const head = upgradeArchive(isRecord(input) ? { ...input, ledger: [] } : input);
  found.count('form');
  const fault = faultOf(head);
  if (!fault) return new Running(head as ArchiveHead, found, sha256);
  found.misfit('form', fault);
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

  take(input: unknown): void {
    this.seq += 1;
    const fault = ledgerRowShape.check(input);
    if (fault) {
      const member = fault.path.replace(/^\./, '');
      this.found.misfit('rows', { at: this.here(), member, fault: fault.fault, written: '', computed: '' });
      return;
    }
    const row = input as LedgerEntry;
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
    const first = competitionDocument(this.archive, { bookOf, head: this.last });
    compareDocuments(first, secondResults(this.archive, this.second, this.last), this.found);
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
