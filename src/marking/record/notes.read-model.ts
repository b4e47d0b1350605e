import { Injectable } from '@nestjs/common';
import { AccountNames } from '../../access/account-names.read-model';
import type { NotesView, SheetNote } from '../../contract/record';
import type { EntryId, JudgeId, StageId } from '../../domain/kernel/ids';
import type { Note, StageBook } from '../../domain/ledger/stage-book';
import { blindSheetsOf } from '../../domain/mark/marks-due';
import { RefusedError } from '../../platform/http/refused-error';
import type { StageContext } from '../../setup/stages/stage-context';
import { EvidenceReadModel } from '../evidence/evidence.read-model';
import { StageBooks } from '../ledger/stage-books.read-model';

/** Notes that stand: each judge her own, the desk all of them once the panel has handed in. */
@Injectable()
export class NotesReadModel {
  constructor(
    private readonly books: StageBooks,
    private readonly evidence: EvidenceReadModel,
    private readonly accounts: AccountNames,
  ) {}

  async ofJudge(
    stageId: StageId,
    book: StageBook,
    { entryId, judgeId }: { readonly entryId: EntryId; readonly judgeId: JudgeId },
  ): Promise<SheetNote[]> {
    const notes = book.notesByEntry.get(entryId) ?? [];
    return this.withPhotos(
      stageId,
      notes.filter((note) => note.judgeId === judgeId),
      toSheetNote,
    );
  }

  /** @throws RefusedError PANEL_OPEN while one of the judges can still be swayed (NOT-4). */
  async ofEntry(stage: StageContext, entryId: EntryId): Promise<NotesView> {
    const book = await this.books.bookOf(stage.competitionId, stage.stageId);
    const openSheets = stage.marked ? blindSheetsOf(stage.marked, book, entryId) : 0;
    if (openSheets > 0) throw new RefusedError({ code: 'PANEL_OPEN', openSheets });
    const notes = book.notesByEntry.get(entryId) ?? [];
    const names = await this.accounts.ofMany(notes.map(({ judgeId }) => judgeId));
    const named = await this.withPhotos(stage.stageId, notes, (note, hasPhoto) => ({
      ...toSheetNote(note, hasPhoto),
      judgeId: note.judgeId,
      judgeName: names.get(note.judgeId) ?? note.judgeId,
    }));
    return { entryId, notes: named };
  }

  private async withPhotos<T>(
    stageId: StageId,
    notes: readonly Note[],
    toView: (note: Note, hasPhoto: boolean) => T,
  ): Promise<T[]> {
    const hashes = notes.flatMap(({ photo }) => (photo === null ? [] : [photo]));
    const present = await this.evidence.presentOf(stageId, hashes);
    return notes.map((note) => toView(note, note.photo !== null && present.has(note.photo)));
  }
}

function toSheetNote({ aspectId, seq, at, text, photo }: Note, hasPhoto: boolean): SheetNote {
  return { aspectId, seq, at, text, photo, hasPhoto };
}
