import type { SheetView } from '#contract/marking';
import type { AspectId } from '#domain/kernel/ids';
import { cellOf, type OutboxEntry } from '../sync/outbox-entry';
import type { PhotoView } from '../sync/photo-sender';
import { readNotes } from './read-notes';

const A1 = 'a1' as AspectId;
const note = (seq: number, more: object = {}): object => ({
  aspectId: 'a1',
  seq,
  at: '',
  text: 'burr',
  photo: null,
  hasPhoto: false,
  ...more,
});
const sheetOf = (...notes: readonly object[]): SheetView =>
  ({ entryId: 'e1', notes }) as unknown as SheetView;
const entry = (id: number, body: object, refusal: object | null = null): OutboxEntry =>
  ({ id, at: '', refusal, body: { name: 'addNote', entryId: 'e1', aspectId: 'a1', ...body } }) as OutboxEntry;
const NONE: PhotoView = { kept: [], sent: new Set() };
const read = (
  sheet: SheetView,
  entries: readonly OutboxEntry[] = [],
  photos = NONE,
  inFlight: number[] = [],
) => readNotes(sheet, A1, { entries, inFlight: new Set(inFlight) }, photos);
const kept = (hash: string, refusal: object | null = null): PhotoView =>
  ({ kept: [{ hash, refusal }], sent: new Set() }) as unknown as PhotoView;

describe('readNotes', () => {
  it('[NOT-6] notes of the server first, then those of this tablet, each with where it is', () => {
    const items = read(
      sheetOf(note(5), note(6, { aspectId: 'a2' })),
      [
        entry(1, { text: 'one' }),
        entry(2, { text: 'two' }),
        entry(3, { text: 'no' }, { code: 'SHEET_LOCKED' }),
        entry(4, { entryId: 'e2', text: 'of another sheet' }),
      ],
      NONE,
      [1],
    );
    expect(items.map(({ text, state, seq }) => [text, state, seq])).toEqual([
      ['burr', 'on-disk', 5],
      ['one', 'sent', null],
      ['two', 'kept', null],
      ['no', 'refused', null],
    ]);
    expect(items[3]?.refused).toEqual({ id: 3, refusal: { code: 'SHEET_LOCKED' } });
  });

  it('[NOT-6] one that has just arrived is shown once; the same words written anew are another note', () => {
    const same = [entry(1, { text: 'burr' }), entry(2, { text: 'burr' })];
    const seqs = (inFlight: number[], ...notes: readonly object[]) =>
      read(sheetOf(...notes), same, NONE, inFlight).map(({ seq, state }) => seq ?? state);
    expect(seqs([1, 2], note(5))).toEqual([5, 'sent']);
    expect(seqs([1, 2], note(5), note(6))).toEqual([5, 6]);
    expect(seqs([], note(5))).toEqual([5, 'kept', 'kept']);
  });

  it('[NOT-3] one that is being withdrawn is gone, and there again when that was refused', () => {
    const withdraw = { name: 'withdrawNote', note: 5 };
    expect(read(sheetOf(note(5)), [entry(1, withdraw)])).toEqual([]);
    expect(read(sheetOf(note(5)), [entry(1, withdraw, { code: 'SHEET_LOCKED' })])).toHaveLength(1);
  });

  it('[NOT-6] a picture has a state of its own', () => {
    const photo = 'h1';
    const stateOf = (more: object, photos = NONE): unknown =>
      read(sheetOf(note(5, { photo, ...more })), [], photos)[0]?.photoState;
    expect(stateOf({ photo: null })).toBeNull();
    expect(stateOf({}, kept(photo))).toBe('kept');
    expect(stateOf({ hasPhoto: true })).toBe('on-disk');
    expect(stateOf({}, { kept: [], sent: new Set([photo]) })).toBe('on-disk');
    expect(stateOf({})).toBe('elsewhere');
    expect(stateOf({}, kept(photo, { code: 'NOT_A_PICTURE' }))).toBe('refused');
  });

  it('[NOT-6] a note takes no other entry’s place in the outbox, neither a mark nor another note', () => {
    const cells = [
      entry(1, { name: 'enterMark', points: 1, basedOn: 0 }),
      entry(2, { text: 'one' }),
      entry(3, { text: 'two' }),
      entry(4, { photo: 'h1' }),
      entry(5, { name: 'withdrawNote', note: 5 }),
    ].map(({ body }) => cellOf(body));
    expect(new Set(cells).size).toBe(5);
  });
});
