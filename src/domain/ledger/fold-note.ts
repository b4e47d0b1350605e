import type { LedgerEntry } from './ledger-entry';
import type { NoteFact } from './ledger-fact';
import type { StageBook } from './stage-book';

/** Takes a judge's note into the book, or out of it again (NOT-3). */
export function foldNote(book: StageBook, { seq, at }: LedgerEntry, fact: NoteFact): void {
  const notes = book.notesByEntry.get(fact.entryId) ?? [];
  const { judgeId, aspectId } = fact;
  book.notesByEntry.set(
    fact.entryId,
    fact.kind === 'NoteWithdrawn'
      ? notes.filter((note) => note.seq !== fact.withdraws)
      : [...notes, { seq, at, judgeId, aspectId, text: fact.text ?? null, photo: fact.photo ?? null }],
  );
}
