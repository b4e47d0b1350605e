import { useCallback, useEffect, useState } from 'react';
import type { SheetMark, SheetView } from '#contract/marking';
import type { Receipt } from '#contract/mutations';
import type { EntryId } from '#domain/kernel/ids';
import type { MutationBody } from '#domain/mark/mutation';
import { getJson, type Answer } from '../sync/api';
import { useDesk } from './desk-context';

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
function withReceipt(sheet: SheetView, body: MutationBody, { seq }: Receipt): SheetView {
  // A second round may be called by the very submission: what was read since is newer.
  if (body.entryId !== sheet.entryId || seq < sheet.seq) return sheet;
  if (body.name === 'submitSheet') {
    const acknowledgements = voided(sheet.acknowledgements);
    return { ...sheet, state: 'submitted', signature: 'this', acknowledgements, seq };
  }
  if (body.name === 'acknowledgeSheet')
    return { ...sheet, acknowledgements: withWord(sheet, body.refusal), seq };
  const mark: SheetMark = {
    aspectId: body.aspectId,
    points: body.name === 'enterMark' ? body.points : null,
    seq,
  };
  const others = sheet.marks.filter(({ aspectId }) => aspectId !== body.aspectId);
  return { ...sheet, seq, marks: [...others, mark] };
}

/** One sheet as the server holds it, kept current by receipts and by its notices; null while it is fetched. */
export function useSheet(entryId: EntryId): {
  readonly answer: Answer<SheetView> | null;
  readonly fetchSheet: () => void;
} {
  const desk = useDesk();
  const [answer, setAnswer] = useState<Answer<SheetView> | null>(null);

  const fetchSheet = useCallback(() => {
    void getJson<SheetView>(`marking/sheets/${encodeURIComponent(entryId)}`).then((next) =>
      // What is on the screen stays when the server does not answer.
      setAnswer((former) => (!next.ok && next.refusal.code === 'NO_ANSWER' && former?.ok ? former : next)),
    );
  }, [entryId]);

  useEffect(() => {
    fetchSheet();
    const offReceipt = desk.onReceipt((body, receipt) =>
      setAnswer((former) =>
        former?.ok ? { ok: true, value: withReceipt(former.value, body, receipt) } : former,
      ),
    );
    const onChanged = (change: { readonly entryId: EntryId | null }): void => {
      if (change.entryId === entryId || change.entryId === null) fetchSheet();
    };
    desk.socket.on('sheet.changed.v1', onChanged);
    desk.socket.on('connect', fetchSheet);
    return () => {
      offReceipt();
      desk.socket.off('sheet.changed.v1', onChanged);
      desk.socket.off('connect', fetchSheet);
    };
  }, [desk, entryId, fetchSheet]);

  return { answer, fetchSheet };
}
