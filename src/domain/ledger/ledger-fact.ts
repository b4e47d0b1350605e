import type { AspectId, EntryId, JudgeId, StageId } from '../kernel/ids';
import type { Points } from '../kernel/points';

interface OfSheet {
  readonly stageId: StageId;
  readonly entryId: EntryId;
  readonly judgeId: JudgeId;
}

/** What the ledger can say. A fact is never changed: a later fact takes its place. */
export type LedgerFact =
  | (OfSheet & { readonly kind: 'MarkAppended'; readonly aspectId: AspectId; readonly points: Points })
  | (OfSheet & {
      readonly kind: 'MarkSuperseded';
      readonly aspectId: AspectId;
      readonly points: Points;
      readonly supersedes: number;
    })
  | (OfSheet & { readonly kind: 'MarkVoided'; readonly aspectId: AspectId; readonly supersedes: number })
  | (OfSheet & { readonly kind: 'SheetSubmitted' })
  | (OfSheet & { readonly kind: 'SheetReopened'; readonly reason: string })
  | { readonly kind: 'StageClosed'; readonly stageId: StageId }
  | { readonly kind: 'StageReopened'; readonly stageId: StageId; readonly reason: string };
