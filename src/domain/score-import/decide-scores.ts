import { refuseKeyed } from '../keying/refuse-keyed';
import type { AspectId, JudgeId } from '../kernel/ids';
import { sheetOf } from '../ledger/sheet-of';
import type { StageBook } from '../ledger/stage-book';
import type { MarkedStage } from '../mark/marked-stage';
import { marksDue } from '../mark/marks-due';
import type { ScoreKey } from './score-columns';
import type { ScoreFault } from './score-fault';
import type { ScoreRow } from './score-reader';

export type ScoreDecision =
  | { readonly kind: 'enter' }
  | { readonly kind: 'same' }
  | { readonly kind: 'faulty'; readonly faults: ScoreFault[] };

const keyOf = (aspectId: AspectId): ScoreKey => `mark:${aspectId}`;
const faulty = (...faults: ScoreFault[]): ScoreDecision => ({ kind: 'faulty', faults });

/**
 * What becomes of a row that reads well (SCI-5): what stands is left alone, so that a file may come twice; what is submitted is
 * never overwritten.
 */
export function decideScores(
  stage: MarkedStage,
  book: StageBook,
  judgeId: JudgeId,
  { entry, marks }: Pick<ScoreRow, 'entry' | 'marks'>,
): ScoreDecision {
  const sheet = sheetOf(book, entry.id, judgeId);
  if (sheet?.state === 'submitted') {
    const changed = marks.flatMap(({ aspectId, points }): ScoreFault[] => {
      const stands = sheet.marksByAspect.get(aspectId)?.points ?? null;
      return stands === points ? [] : [{ key: keyOf(aspectId), code: 'changed', stands }];
    });
    return changed.length === 0 ? { kind: 'same' } : faulty(...changed);
  }
  if (sheet?.state === 'to-rescore') return faulty({ key: 'number', code: 'locked' });
  if (marksDue(stage, book, entry.id, judgeId).length === 0)
    return faulty({ key: 'number', code: 'not-due' });
  const refusal = refuseKeyed(stage, book, { entryId: entry.id, judgeId }, marks);
  return refusal ? faulty({ key: 'number', code: 'refused', refusal }) : { kind: 'enter' };
}
