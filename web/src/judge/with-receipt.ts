import type { SheetListItem, SheetMark, SheetView } from '#contract/marking';
import type { Receipt } from '#contract/mutations';
import type { MutationBody } from '#domain/mark/mutation';

/** What was said of a sheet before it was signed anew is for another version. */
function voided(acknowledgements: SheetView['acknowledgements']): SheetView['acknowledgements'] {
  return acknowledgements.map((one) => ({ ...one, state: one.state === 'none' ? 'none' : 'other' }));
}

/** The contestant's word, until the sheet is read again. */
function withWord(sheet: SheetView, refusal: string | null): SheetView['acknowledgements'] {
  return sheet.acknowledgements.map((one) =>
    one.by === 'contestant'
      ? { ...one, state: refusal === null ? 'agreed' : 'refused', refusal, at: new Date().toISOString() }
      : one,
  );
}

/** The sheet after a receipt: what was entered here is now on the server's disk. */
export function withReceipt(sheet: SheetView, body: MutationBody, { seq }: Receipt): SheetView {
  // A second round may be called by the very submission: what was read since is newer.
  if (body.entryId !== sheet.entryId || seq < sheet.seq) return sheet;
  if (body.name === 'submitSheet') {
    const acknowledgements = voided(sheet.acknowledgements);
    return { ...sheet, state: 'submitted', signature: 'this', acknowledgements, seq };
  }
  if (body.name === 'acknowledgeSheet')
    return { ...sheet, acknowledgements: withWord(sheet, body.refusal), seq };
  if (body.name === 'addNote') {
    const { aspectId, text = null, photo = null } = body;
    // A replay of a receipt brings the note once.
    const others = sheet.notes.filter((note) => note.seq !== seq);
    return { ...sheet, notes: [...others, { aspectId, seq, at: '', text, photo, hasPhoto: false }] };
  }
  if (body.name === 'withdrawNote')
    return { ...sheet, notes: sheet.notes.filter((note) => note.seq !== body.note) };
  const mark: SheetMark = {
    aspectId: body.aspectId,
    points: body.name === 'enterMark' ? body.points : null,
    seq,
  };
  const marks = [...sheet.marks.filter(({ aspectId }) => aspectId !== body.aspectId), mark];
  return { ...sheet, seq, marks, marked: marks.filter(({ points }) => points !== null).length };
}

/** The list with what one of its sheets says now. */
export function withSheet(list: readonly SheetListItem[], sheet: SheetView): readonly SheetListItem[] {
  const { state, signature, acknowledgements, marked, expected } = sheet;
  return list.map((item) =>
    item.entryId === sheet.entryId ? { ...item, state, signature, acknowledgements, marked, expected } : item,
  );
}
