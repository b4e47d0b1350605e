import { acceptClock } from '../clock/accept-clock';
import type { JudgeId } from '../kernel/ids';
import type { NoteFact } from '../ledger/ledger-fact';
import type { RecordFact } from '../ledger/fact-family';
import { sheetOf } from '../ledger/sheet-of';
import { refuseSheetAct } from '../ledger/sheet-state';
import type { StageBook } from '../ledger/stage-book';
import { acceptNote } from '../mark/accept-note';
import type { MarkedStage } from '../mark/marked-stage';
import { acceptIncident } from '../record/accept-incident';

interface StageSoFar {
  readonly stage: MarkedStage;
  /** What the rows before have made of it. */
  readonly book: StageBook;
}

const noteFits = (fact: NoteFact, { stage, book }: StageSoFar, judges: ReadonlySet<JudgeId>): boolean => {
  const { entryId, judgeId, aspectId } = fact;
  if (!judges.has(judgeId) || !stage.hasEntry(entryId) || !stage.aspectsById.has(aspectId)) return false;
  if (refuseSheetAct(book, sheetOf(book, entryId, judgeId), 'mark')) return false;
  return acceptNote(
    fact,
    book,
    fact.kind === 'NoteWithdrawn'
      ? { name: 'withdrawNote', entryId, aspectId, note: fact.withdraws }
      : { ...fact, name: 'addNote' },
  ).ok;
};

/** Whether what is recorded beside marks could stand there by the rows before (ARC-5, ARC-10): the same that the doors ask. */
export function recordFits(fact: RecordFact, at: StageSoFar, judges: ReadonlySet<JudgeId>): boolean {
  if (fact.kind === 'IncidentRecorded') return acceptIncident(at.stage, at.book, fact).ok;
  if (fact.kind === 'NoteAdded' || fact.kind === 'NoteWithdrawn') return noteFits(fact, at, judges);
  return acceptClock(at.stage, at.book, fact).ok;
}
