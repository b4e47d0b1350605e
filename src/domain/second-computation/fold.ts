import type { Archive } from '../archive/archive';
import type { MarkValue } from '../kernel/mark-value';
import type { Points } from '../kernel/points';
import type { Declaration } from '../ledger/declaration';
import type { EntryStatus } from '../ledger/entry-status';
import type { LedgerEntry } from '../ledger/ledger-entry';
import type { LedgerFact } from '../ledger/ledger-fact';
import type { CalledPlace, SpreadPlace } from '../ledger/spread-place';

/** What the desk has said of one entry. */
export interface DeskWord {
  status: EntryStatus;
  adjustments: { readonly seq: number; readonly id: string; readonly times: number }[];
  readonly declared: Map<string, Declaration>;
  readonly excused: Set<string>;
  hasWildCard: boolean;
  hasDeclined: boolean;
  insteadOf: string | null;
  readonly struck: Set<string>;
  /** Second rounds, with the judges who have not handed in again. */
  readonly rounds: { readonly places: readonly CalledPlace[]; readonly awaited: Set<string> }[];
  /** By "module aspect"; null: the value of the panel stands. */
  readonly decided: Map<string, Points | null>;
}

/** What a ledger comes to for one stage. */
export interface Book {
  /** By judge, aspect and entry; what is not there, or was voided, has none. */
  readonly marks: Map<string, Map<string, Map<string, MarkValue>>>;
  readonly words: Map<string, DeskWord>;
  /** Newest first. */
  readonly decisions: (readonly string[])[];
  /** The order of a jury since the stage was closed last: entries, best first, with the places it saw. */
  jury: readonly { readonly entryId: string; readonly place: number }[] | null;
  isClosed: boolean;
  /** Whether the ledger says anything of the stage. */
  isBegun: boolean;
}

export const emptyBook = (): Book => ({
  marks: new Map(),
  words: new Map(),
  decisions: [],
  jury: null,
  isClosed: false,
  isBegun: false,
});
export const silence = (): DeskWord => ({
  status: 'present',
  adjustments: [],
  declared: new Map(),
  excused: new Set(),
  hasWildCard: false,
  hasDeclined: false,
  insteadOf: null,
  struck: new Set(),
  rounds: [],
  decided: new Map(),
});

/** What a judge gives for one aspect, entry by entry. */
const columnOf = ({ marks }: Book, judgeId: string, aspectId: string): Map<string, MarkValue> => {
  const columns = marks.get(judgeId) ?? new Map<string, Map<string, MarkValue>>();
  if (columns.size === 0) marks.set(judgeId, columns);
  const column = columns.get(aspectId) ?? new Map<string, MarkValue>();
  if (column.size === 0) columns.set(aspectId, column);
  return column;
};
export const markIn = (
  book: Book,
  entryId: string,
  judgeId: string,
  aspectId: string,
): MarkValue | undefined => book.marks.get(judgeId)?.get(aspectId)?.get(entryId);

/** Time, incidents, notes, what those who watch say, and what is only asked for change no result. */
type SilentKind =
  | 'SheetReopened'
  | 'SheetAcknowledged'
  | 'ReopeningAsked'
  | 'ReopeningDeclined'
  | 'EntryFlagged'
  | 'FlagSettled'
  | 'RecheckDrawn'
  | 'RecheckRecorded'
  | 'StageSigned'
  | 'ClockStarted'
  | 'ClockPaused'
  | 'ClockResumed'
  | 'ClockStopped'
  | 'TimeCompensated'
  | 'ClockCorrected'
  | 'TimeAllowed'
  | 'IncidentRecorded'
  | 'NoteAdded'
  | 'NoteWithdrawn';
type TellingFact = Exclude<LedgerFact, { readonly kind: SilentKind }>;
type WordFact = Exclude<
  TellingFact,
  { readonly kind: `${'Mark' | 'Sheet' | 'Stage'}${string}` | 'TieDecided' | 'OrderDeliberated' }
>;

const SILENT: Readonly<Record<SilentKind, true>> = {
  SheetReopened: true,
  SheetAcknowledged: true,
  ReopeningAsked: true,
  ReopeningDeclined: true,
  EntryFlagged: true,
  FlagSettled: true,
  RecheckDrawn: true,
  RecheckRecorded: true,
  StageSigned: true,
  ClockStarted: true,
  ClockPaused: true,
  ClockResumed: true,
  ClockStopped: true,
  TimeCompensated: true,
  ClockCorrected: true,
  TimeAllowed: true,
  IncidentRecorded: true,
  NoteAdded: true,
  NoteWithdrawn: true,
};
const tells = (fact: LedgerFact): fact is TellingFact => !Object.hasOwn(SILENT, fact.kind);

/** One row after the other; that a sheet is handed in ends a second round. */
function tell(book: Book, fact: TellingFact, seq: number): void {
  switch (fact.kind) {
    case 'MarkAppended':
    case 'MarkSuperseded':
      columnOf(book, fact.judgeId, fact.aspectId).set(fact.entryId, fact.points);
      return;
    case 'MarkVoided':
      columnOf(book, fact.judgeId, fact.aspectId).delete(fact.entryId);
      return;
    case 'StageClosed':
    case 'StageReopened':
      book.isClosed = fact.kind === 'StageClosed';
      if (!book.isClosed) book.jury = null;
      return;
    case 'TieDecided':
      book.decisions.unshift(fact.order);
      return;
    case 'OrderDeliberated':
      book.jury = fact.rows;
      return;
    case 'SheetSubmitted':
      answer(book.words.get(fact.entryId), fact.judgeId);
      return;
    case 'RescoreCalled':
    case 'SpreadDecided':
    case 'StatusSet':
    case 'AdjustmentGiven':
    case 'AdjustmentVoided':
    case 'ElementDeclared':
    case 'JudgeExcused':
    case 'WildCardGiven':
    case 'PlaceDeclined':
    case 'ReserveCalled':
    case 'AwardStruck':
      tellOfEntry(wordOf(book, fact.entryId), fact, seq);
  }
}

function wordOf({ words }: Book, entryId: string): DeskWord {
  const word = words.get(entryId) ?? silence();
  words.set(entryId, word);
  return word;
}

const answer = (word: DeskWord | undefined, judgeId: string): void => {
  for (const { awaited } of word?.rounds ?? []) awaited.delete(judgeId);
};

const roundOf = (places: readonly CalledPlace[]): DeskWord['rounds'][number] => ({
  places,
  awaited: new Set(places.flatMap(({ judgeIds }) => judgeIds)),
});

/** Where a panel can be too far apart. */
export const placeName = ({ moduleId, aspectId }: SpreadPlace): string => `${moduleId} ${aspectId ?? ''}`;

function tellOfEntry(word: DeskWord, fact: WordFact, seq: number): void {
  switch (fact.kind) {
    case 'StatusSet':
      word.status = fact.status;
      return;
    case 'AdjustmentGiven':
      word.adjustments.push({ seq, id: fact.adjustmentId, times: fact.times });
      return;
    case 'AdjustmentVoided':
      word.adjustments = word.adjustments.filter((given) => given.seq !== fact.voids);
      return;
    case 'ElementDeclared':
      word.declared.set(fact.aspectId, fact.declaration);
      return;
    case 'JudgeExcused':
      word.excused.add(fact.judgeId);
      answer(word, fact.judgeId);
      return;
    case 'WildCardGiven':
      word.hasWildCard = true;
      return;
    case 'PlaceDeclined':
      word.hasDeclined = true;
      return;
    case 'ReserveCalled':
      word.insteadOf = fact.insteadOf;
      return;
    case 'AwardStruck':
      word.struck.add(fact.awardId);
      return;
    case 'RescoreCalled':
      word.rounds.push(roundOf(fact.places));
      return;
    case 'SpreadDecided':
      word.decided.set(placeName(fact), fact.worth ?? null);
      return;
  }
}

/** One more row of a stage. */
export function tellRow(book: Book, { fact, seq }: Pick<LedgerEntry, 'fact' | 'seq'>): void {
  book.isBegun = true;
  if (tells(fact)) tell(book, fact, seq);
}

/** The ledger, stage by stage, row after row. */
export function foldOf({ ledger }: Pick<Archive, 'ledger'>): Map<string, Book> {
  const books = new Map<string, Book>();
  for (const row of ledger) {
    const book = books.get(row.fact.stageId) ?? emptyBook();
    books.set(row.fact.stageId, book);
    tellRow(book, row);
  }
  return books;
}
