import type { SheetView } from '#contract/marking';
import type { AspectId } from '#domain/kernel/ids';
import type { Refusal } from '#domain/kernel/refusal';
import type { OutboxEntry } from '../sync/outbox-entry';
import type { PhotoView } from '../sync/photo-sender';
import type { SyncState } from '../ui/sync-sign';

/** A picture of a note: here and waiting, on the server, on another tablet still, or refused. */
export type PhotoState = 'kept' | 'on-disk' | 'elsewhere' | 'refused';

/** One note as the judge sees it. */
export interface NoteItem {
  readonly key: string;
  readonly text: string | null;
  readonly photo: string | null;
  readonly photoState: PhotoState | null;
  readonly state: SyncState;
  /** Null while it is not on the server. */
  readonly seq: number | null;
  /** Of the outbox entry that the server refused. */
  readonly refused: { readonly id: number; readonly refusal: Refusal } | null;
}

interface OutboxPart {
  readonly entries: readonly OutboxEntry[];
  readonly inFlight: ReadonlySet<number>;
}

const photoStateOf = (hash: string | null, isOnServer: boolean, photos: PhotoView): PhotoState | null => {
  if (hash === null) return null;
  const kept = photos.kept.find((photo) => photo.hash === hash);
  if (kept) return kept.refusal ? 'refused' : 'kept';
  return isOnServer || photos.sent.has(hash) ? 'on-disk' : 'elsewhere';
};

/** The notes of one aspect: those on the server that are not being withdrawn, then those of this tablet. */
export function readNotes(
  sheet: SheetView,
  aspectId: AspectId,
  { entries, inFlight }: OutboxPart,
  photos: PhotoView,
): readonly NoteItem[] {
  const own = entries.filter(({ body }) => body.entryId === sheet.entryId);
  const withdrawn = new Set(
    own.flatMap(({ body, refusal }) => (body.name === 'withdrawNote' && refusal === null ? [body.note] : [])),
  );
  const stored = sheet.notes
    .filter((note) => note.aspectId === aspectId && !withdrawn.has(note.seq))
    .map(({ seq, text, photo, hasPhoto }): NoteItem => {
      const photoState = photoStateOf(photo, hasPhoto, photos);
      return { key: `${seq}`, text, photo, photoState, state: 'on-disk', seq, refused: null };
    });
  // Between a note's receipt and its leaving the outbox it stands in both: once is enough, where the server has it.
  const arrived = [...stored];
  const waiting = own.flatMap(({ id, body, refusal }): NoteItem[] => {
    if (body.name !== 'addNote' || body.aspectId !== aspectId) return [];
    const { text = null, photo = null } = body;
    const twin = inFlight.has(id)
      ? arrived.findIndex((note) => note.text === text && note.photo === photo)
      : -1;
    if (twin >= 0) {
      arrived.splice(twin, 1);
      return [];
    }
    const state = refusal ? 'refused' : inFlight.has(id) ? 'sent' : 'kept';
    const refused = refusal && { id, refusal };
    const photoState = photoStateOf(photo, false, photos);
    return [{ key: `waiting ${id}`, text, photo, photoState, state, seq: null, refused }];
  });
  return [...stored, ...waiting];
}
