import { idShape } from '../../kernel/leaf-shapes';
import type { StageId } from '../../kernel/ids';
import { recordShape } from '../../kernel/record-shape';
import { say } from '../../kernel/say';
import { oneOfShape } from '../../kernel/shapes';
import { betterOf } from '../../scheme/better-of';
import type { TieBreakKind } from './tie-break-kind';

/** The total of an earlier stage of the trade. That the stage is there is checked with the trade (SCH-22). */
export interface EarlierStageTieBreak {
  readonly key: 'earlier-stage';
  readonly stageId: StageId;
}

export const earlierStageKey: TieBreakKind<EarlierStageTieBreak> = {
  shape: recordShape({ key: oneOfShape('earlier-stage'), stageId: idShape }),
  faults: () => [],
  keys: ({ stageId }, { scheme, earlier }) => [
    { better: betterOf(scheme), valueOf: ({ entryId }) => earlier.get(stageId)?.get(entryId) ?? null },
  ],
  sentence: ({ stageId }) =>
    say(`前一阶段（${stageId}）成绩好者在前`, `the better total in stage ${stageId}`),
};
