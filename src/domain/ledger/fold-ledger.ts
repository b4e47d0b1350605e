import type { EntryId, JudgeId } from '../kernel/ids';
import { emptyEntryRecord, type EntryRecord } from './entry-record';
import { foldClock } from './fold-clock';
import { endRequests, foldCorrection } from './fold-correction';
import { foldNote } from './fold-note';
import { foldChange, foldOversight } from './fold-oversight';
import { answerRounds, foldCall } from './fold-rescore';
import { foldRuling } from './fold-ruling';
import type { LedgerEntry } from './ledger-entry';
import type { DeliberationFact, MarkingFact, SignatureFact, StageFact } from './ledger-fact';
import { emptyOversight } from './oversight-record';
import { isOfFamily, type RecordFact } from './fact-family';
import { sheetAfter } from './sheet-state';
import type { CurrentMark, Sheet, StageBook } from './stage-book';

/** A stage before its first ledger row. */
export function emptyStageBook(): StageBook {
  return {
    sheetsByEntry: new Map(),
    recordsByEntry: new Map(),
    tieDecisions: [],
    signatures: [],
    deliberations: [],
    oversight: emptyOversight(),
    notesByEntry: new Map(),
    allowedSeconds: new Map(),
    isClosed: false,
    revision: 1,
    reopenings: new Map(),
    seq: 0,
  };
}

/** One for all sheets of which nobody has said anything: there are many of them. */
const NO_ACKNOWLEDGEMENTS: Sheet['acknowledgements'] = new Map();

const sheetFor = (book: StageBook, of: { entryId: EntryId; judgeId: JudgeId }): Sheet => {
  let sheets = book.sheetsByEntry.get(of.entryId);
  if (!sheets) book.sheetsByEntry.set(of.entryId, (sheets = new Map()));
  let sheet = sheets.get(of.judgeId);
  if (!sheet) {
    sheet = {
      entryId: of.entryId,
      judgeId: of.judgeId,
      marksByAspect: new Map(),
      state: 'open',
      revision: 1,
      submittedSeq: 0,
      signedHash: null,
      isKeyed: false,
      acknowledgements: NO_ACKNOWLEDGEMENTS,
      lastSeq: 0,
    };
    sheets.set(of.judgeId, sheet);
  }
  return sheet;
};

const recordFor = (book: StageBook, entryId: EntryId): EntryRecord => {
  const known = book.recordsByEntry.get(entryId);
  if (known) return known;
  const record = emptyEntryRecord();
  book.recordsByEntry.set(entryId, record);
  return record;
};

const foldMark = (book: StageBook, entry: LedgerEntry, fact: MarkingFact): void => {
  const sheet = sheetFor(book, fact);
  sheet.lastSeq = entry.seq;
  if (fact.kind === 'SheetReopened') {
    const state = sheetAfter(sheet.state, 'reopen');
    Object.assign(sheet, { state, revision: sheet.revision + 1 });
    return;
  }
  if (fact.kind === 'SheetSubmitted') {
    const state = sheetAfter(sheet.state, 'submit');
    Object.assign(sheet, {
      state,
      submittedSeq: entry.seq,
      signedHash: fact.content ?? null,
      isKeyed: fact.keyedBy !== undefined,
    });
    answerRounds(book.recordsByEntry.get(fact.entryId), fact.judgeId);
    return;
  }
  if (fact.kind === 'SheetAcknowledged') {
    const { by, content, refusal = null } = fact;
    const said = { content, refusal, seq: entry.seq, by: entry.actorId, at: entry.at };
    sheet.acknowledgements = new Map(sheet.acknowledgements).set(by, said);
    return;
  }
  const points = fact.kind === 'MarkVoided' ? null : fact.points;
  const { seq, actorId: by, clientId, at } = entry;
  const mark: CurrentMark = { points, seq, by, clientId, at };
  sheet.marksByAspect.set(fact.aspectId, mark);
};

/** An incident is read from the ledger itself; what followed from it are facts of their own. */
const foldRecord = (book: StageBook, entry: LedgerEntry, fact: RecordFact): void => {
  if (fact.kind === 'IncidentRecorded') return;
  if (fact.kind === 'NoteAdded' || fact.kind === 'NoteWithdrawn') foldNote(book, entry, fact);
  else if (fact.kind === 'TimeAllowed') book.allowedSeconds.set(fact.moduleId, fact.seconds);
  else foldClock(recordFor(book, fact.entryId), entry, fact);
};

const foldStageFact = (
  book: StageBook,
  { seq, actorId: by, at }: LedgerEntry,
  fact: StageFact | SignatureFact,
): void => {
  if (fact.kind === 'StageSigned')
    book.signatures.push({ seq, by, at, step: fact.step, content: fact.content });
  else if (fact.kind === 'TieDecided')
    book.tieDecisions.push({ order: fact.order, by: fact.by, reason: fact.reason, seq });
  else book.isClosed = fact.kind === 'StageClosed';
  if (fact.kind !== 'StageReopened') return;
  book.revision += 1;
  // What was signed is open again (SGN-4).
  book.signatures.length = 0;
};

/** Every order is kept: one of an earlier revision, or one that another took the place of, does not count (DLB-6). */
const foldDeliberation = (
  book: StageBook,
  { seq, actorId: by, at }: LedgerEntry,
  { content, rows }: DeliberationFact,
): void => {
  book.deliberations.push({ seq, by, at, content, rows, revision: book.revision });
};

/** What the row says, taken to where it belongs. */
function foldFact(book: StageBook, entry: LedgerEntry): void {
  const { seq, fact } = entry;
  if (isOfFamily(fact, 'record')) return foldRecord(book, entry, fact);
  if (isOfFamily(fact, 'correction')) return foldCorrection(book, entry, fact);
  if (isOfFamily(fact, 'deliberation')) return foldDeliberation(book, entry, fact);
  switch (fact.kind) {
    case 'StageClosed':
    case 'StageReopened':
    case 'TieDecided':
    case 'StageSigned':
      return foldStageFact(book, entry, fact);
    case 'MarkAppended':
    case 'MarkSuperseded':
    case 'MarkVoided':
    case 'SheetSubmitted':
    case 'SheetReopened':
    case 'SheetAcknowledged':
      return foldMark(book, entry, fact);
    case 'RescoreCalled':
      foldCall(recordFor(book, fact.entryId), book.sheetsByEntry.get(fact.entryId), fact, seq);
      return;
    case 'StatusSet':
    case 'AdjustmentGiven':
    case 'AdjustmentVoided':
    case 'ElementDeclared':
    case 'JudgeExcused':
    case 'WildCardGiven':
    case 'PlaceDeclined':
    case 'ReserveCalled':
    case 'SpreadDecided':
    case 'AwardStruck':
      foldRuling(recordFor(book, fact.entryId), fact, seq);
      return;
    case 'EntryFlagged':
    case 'FlagSettled':
    case 'RecheckDrawn':
    case 'RecheckRecorded':
      foldOversight(book.oversight, entry, fact);
  }
}

/**
 * Takes the next ledger row of the stage into its book (LED-1). The caller hands over rows of this stage only, in order.
 * @throws RangeError when the row's seq does not grow: a row folded twice or out of order is a bug.
 */
export function foldEntry(book: StageBook, entry: LedgerEntry): void {
  const { seq } = entry;
  if (seq <= book.seq) throw new RangeError(`ledger row ${seq} after ${book.seq}`);
  book.seq = seq;
  foldChange(book.oversight, entry);
  foldFact(book, entry);
  endRequests(book, entry);
}
