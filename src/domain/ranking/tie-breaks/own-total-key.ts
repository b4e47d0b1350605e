import { recordShape } from '../../kernel/record-shape';
import { say } from '../../kernel/say';
import { oneOfShape } from '../../kernel/shapes';
import { betterOf } from '../../scheme/better-of';
import type { TieBreakKind } from './tie-break-kind';

/** The points of this stage alone, where earlier ones are carried over. */
export interface OwnTotalTieBreak {
  readonly key: 'own-total';
}

export const ownTotalKey: TieBreakKind<OwnTotalTieBreak> = {
  shape: recordShape({ key: oneOfShape('own-total') }),
  faults: () => [],
  keys: (_tieBreak, { scheme }) => [{ better: betterOf(scheme), valueOf: ({ own }) => own }],
  sentence: () => say('本阶段成绩好者在前', 'the better points of this stage'),
};
