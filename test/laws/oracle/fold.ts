import type { Archive } from '../../../src/domain/archive/archive';
import type { MarkValue } from '../../../src/domain/kernel/mark-value';
import type { Points } from '../../../src/domain/kernel/points';
import type { Declaration } from '../../../src/domain/ledger/declaration';
import type { EntryStatus } from '../../../src/domain/ledger/entry-status';
import type { LedgerFact } from '../../../src/domain/ledger/ledger-fact';
import type { CalledPlace, SpreadPlace } from '../../../src/domain/ledger/spread-place';

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
  /** By "entry judge aspect"; what is not there, or was voided, has none. */
  readonly marks: Map<string, MarkValue>;
  readonly words: Map<string, DeskWord>;
  /** Newest first. */
  readonly decisions: (readonly string[])[];
  isClosed: boolean;
  /** Whether the ledger says anything of the stage. */
  isBegun: boolean;
}

export const emptyBook = (): Book => ({
  marks: new Map(),
  words: new Map(),
  decisions: [],
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
export const cell = (entryId: string, judgeId: string, aspectId: string): string =>
  [entryId, judgeId, aspectId].join(' ');

/** What those who watch say changes no result. */
type Watching = 'EntryFlagged' | 'FlagSettled' | 'RecheckDrawn' | 'RecheckRecorded';

type WordFact = Exclude<
  LedgerFact,
  {
    readonly kind:
      | `${'Mark' | 'Sheet' | 'Stage' | 'Clock' | 'Time' | 'Incident' | 'Note' | 'Reopening'}${string}`
      | 'TieDecided'
      | Watching;
  }
>;

/** One row after the other; that a sheet is handed in ends a second round. Time, incidents and notes change no result. */
function tell(book: Book, fact: LedgerFact, seq: number): void {
  switch (fact.kind) {
    case 'MarkAppended':
    case 'MarkSuperseded':
      book.marks.set(cell(fact.entryId, fact.judgeId, fact.aspectId), fact.points);
      return;
    case 'MarkVoided':
      book.marks.delete(cell(fact.entryId, fact.judgeId, fact.aspectId));
      return;
    case 'StageClosed':
    case 'StageReopened':
      book.isClosed = fact.kind === 'StageClosed';
      return;
    case 'TieDecided':
      book.decisions.unshift(fact.order);
      return;
    case 'SheetSubmitted':
      answer(wordOf(book, fact.entryId), fact.judgeId);
      return;
    case 'SheetReopened':
    case 'SheetAcknowledged':
    case 'ReopeningAsked':
    case 'ReopeningDeclined':
    case 'EntryFlagged':
    case 'FlagSettled':
    case 'RecheckDrawn':
    case 'RecheckRecorded':
    case 'StageSigned':
    case 'ClockStarted':
    case 'ClockPaused':
    case 'ClockResumed':
    case 'ClockStopped':
    case 'TimeCompensated':
    case 'ClockCorrected':
    case 'TimeAllowed':
    case 'IncidentRecorded':
    case 'NoteAdded':
    case 'NoteWithdrawn':
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

const answer = ({ rounds }: DeskWord, judgeId: string): void => {
  for (const { awaited } of rounds) awaited.delete(judgeId);
};

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
      word.rounds.push({
        places: fact.places,
        awaited: new Set(fact.places.flatMap(({ judgeIds }) => judgeIds)),
      });
      return;
    case 'SpreadDecided':
      word.decided.set(placeName(fact), fact.worth ?? null);
      return;
  }
}

/** The ledger, stage by stage, row after row. */
export function foldOf({ ledger }: Pick<Archive, 'ledger'>): Map<string, Book> {
  const books = new Map<string, Book>();
  for (const { fact, seq } of ledger) {
    const book = books.get(fact.stageId) ?? emptyBook();
    books.set(fact.stageId, book);
    book.isBegun = true;
    tell(book, fact, seq);
  }
  return books;
}
