import type { Acknowledger } from '../kernel/acknowledger';
import type { EntryId, JudgeId } from '../kernel/ids';
import { acknowledgementState } from '../ledger/acknowledgement';
import type { Sha256 } from '../ledger/chain-entry';
import { sheetOf } from '../ledger/sheet-of';
import type { StageBook } from '../ledger/stage-book';
import { acknowledgersOf } from './accept-acknowledgement';
import type { MarkedStage } from './marked-stage';
import { marksDue } from './marks-due';

/** How many handed-in sheets still wait for whom. */
export type AcknowledgementsDue = Readonly<Record<Acknowledger, number>>;

/**
 * Who still has to acknowledge a sheet (ACK-6): of one that is handed in, whoever has neither agreed nor refused in the version
 * that stands. A sheet that is not owed – the entry absent, withdrawn or disqualified, the judge excused – waits for nobody.
 */
export function acknowledgersDue(
  stage: MarkedStage,
  book: StageBook,
  of: { readonly entryId: EntryId; readonly judgeId: JudgeId },
  sha256: Sha256,
): readonly Acknowledger[] {
  const asked = acknowledgersOf(stage, of.judgeId);
  // Most stages ask nobody, and no sheet is hashed for them.
  if (asked.length === 0 || sheetOf(book, of.entryId, of.judgeId)?.state !== 'submitted') return [];
  if (marksDue(stage, book, of.entryId, of.judgeId).length === 0) return [];
  const place = { stageId: stage.stageId, ...of };
  return asked.filter((by) => {
    const state = acknowledgementState(book, place, by, sha256);
    return state === 'none' || state === 'other';
  });
}

/** The same of all sheets of a stage, counted. */
export function acknowledgementsDue(
  stage: MarkedStage,
  book: StageBook,
  entryIds: Iterable<EntryId>,
  sha256: Sha256,
): AcknowledgementsDue {
  const due = { contestant: 0, 'chief-judge': 0 };
  for (const entryId of entryIds) {
    for (const judgeId of stage.modulesByJudge.keys())
      for (const by of acknowledgersDue(stage, book, { entryId, judgeId }, sha256)) due[by] += 1;
  }
  return due;
}
