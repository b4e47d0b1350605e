import type { AspectId, ClientId, EntryId, JudgeId } from '../../src/domain/kernel/ids';
import type { Points } from '../../src/domain/kernel/points';
import { emptyStageBook } from '../../src/domain/ledger/fold-ledger';
import type { Sheet, StageBook } from '../../src/domain/ledger/stage-book';

/** One mark on paper: whose, for whom, for what. */
export interface PaperMark {
  readonly entryId: EntryId;
  readonly judgeId: JudgeId;
  readonly aspectId: AspectId;
  readonly points: Points;
}

/** Gathers marks that are still on paper into a book, so that the rulebook can rank what the generator drew. */
export function scoreBook(marks: Iterable<PaperMark>): StageBook {
  const sheetsByEntry = new Map<EntryId, Map<JudgeId, Sheet>>();
  for (const { entryId, judgeId, aspectId, points } of marks) {
    const sheets = sheetsByEntry.get(entryId) ?? new Map<JudgeId, Sheet>();
    sheetsByEntry.set(entryId, sheets);
    const sheet: Sheet = sheets.get(judgeId) ?? {
      entryId,
      judgeId,
      marksByAspect: new Map(),
      state: 'submitted',
      revision: 1,
      submittedSeq: 0,
      signedHash: null,
      isKeyed: false,
      acknowledgements: new Map(),
      lastSeq: 1,
    };
    sheets.set(judgeId, sheet);
    sheet.marksByAspect.set(aspectId, { points, seq: 1, by: judgeId, clientId: 'paper' as ClientId, at: '' });
  }
  return { ...emptyStageBook(), sheetsByEntry, seq: 1 };
}
