import type { Refusal } from '../kernel/refusal';
import { accepted, refused, type Result } from '../kernel/result';
import type { NoteFact } from '../ledger/ledger-fact';
import type { SheetPlace } from '../ledger/sheet-content';
import type { StageBook } from '../ledger/stage-book';
import type { MutationBody } from './mutation';

type NoteMutation = Extract<MutationBody, { name: 'addNote' | 'withdrawNote' }>;

/** Whether a note of this judge for this aspect stands. */
const stands = (
  book: StageBook,
  of: SheetPlace,
  { aspectId, note }: Extract<NoteMutation, { name: 'withdrawNote' }>,
): boolean =>
  (book.notesByEntry.get(of.entryId) ?? []).some(
    (one) => one.seq === note && one.judgeId === of.judgeId && one.aspectId === aspectId,
  );

/** A note says something or shows something (NOT-1); only what stands and is the judge's own is withdrawn (NOT-3). */
export function acceptNote(
  of: SheetPlace,
  book: StageBook,
  mutation: NoteMutation,
): Result<NoteFact, Refusal> {
  const { aspectId } = mutation;
  const place = { stageId: of.stageId, entryId: of.entryId, judgeId: of.judgeId, aspectId };
  if (mutation.name === 'withdrawNote') {
    return stands(book, of, mutation)
      ? accepted({ kind: 'NoteWithdrawn', ...place, withdraws: mutation.note })
      : refused({ code: 'NOT_FOUND' });
  }
  const { text, photo } = mutation;
  const isBlank = text === undefined ? photo === undefined : text.trim() === '';
  if (isBlank) return refused({ code: 'MALFORMED', path: 'text', fault: 'missing-member' });
  return accepted({
    kind: 'NoteAdded',
    ...place,
    ...(text === undefined ? {} : { text }),
    ...(photo === undefined ? {} : { photo }),
  });
}
