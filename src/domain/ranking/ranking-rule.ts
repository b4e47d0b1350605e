import { conditionsShape, type Condition } from '../eligibility/condition';
import { namedShape, recordShape } from '../kernel/record-shape';
import { oneOfShape, type Shape } from '../kernel/shapes';
import { statusEffectsShape, type StatusEffects } from './status-effect';
import { tieBreaksShape, type TieBreak } from './tie-breaks/tie-break';

/** How tallies become places: the total, then the tie-breaks in order, then what is said for entries still tied. */
export interface RankingRule {
  readonly tieBreaks: readonly TieBreak[];
  /** What separates entries that no tie-break does: nothing, an extra test, the chief judge's recorded decision, the lot. */
  readonly terminal: 'share' | 'extra-test' | 'chief-judge' | 'lot';
  /** After two who share place 1 comes place 3, or place 2; or nobody may share. */
  readonly style: '1-1-3' | '1-1-2' | 'strict';
  /** Whoever fails one of these has no place, and takes none from others. */
  readonly conditions: readonly Condition[];
  /** Effects of statuses that differ from the usual. */
  readonly statuses?: StatusEffects;
}

export const rankingRuleShape: Shape = namedShape(
  'RankingRule',
  recordShape(
    {
      tieBreaks: tieBreaksShape,
      terminal: oneOfShape('share', 'extra-test', 'chief-judge', 'lot'),
      style: oneOfShape('1-1-3', '1-1-2', 'strict'),
      conditions: conditionsShape,
    },
    { statuses: statusEffectsShape },
    { tieBreaks: [], terminal: 'share', style: '1-1-3', conditions: [] },
  ),
  'How tallies become places.',
);
