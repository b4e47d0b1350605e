import { formatPoints } from '../../kernel/format-points';
import type { ContestantId } from '../../kernel/ids';
import { pointsShape } from '../../kernel/leaf-shapes';
import type { LocalText } from '../../kernel/local-text';
import type { Points } from '../../kernel/points';
import { compareRatios, ratio } from '../../kernel/ratios';
import { recordShape } from '../../kernel/record-shape';
import { say } from '../../kernel/say';
import { oneOfShape } from '../../kernel/shapes';
import { medalsByGap, type Medal } from '../medals-by-gap';
import type { GroundContext, GroundKind } from './ground-kind';

/** A medal by the rule of WorldSkills, on the stage's scale (AWD-9). */
export interface MedalGround {
  readonly kind: 'medal';
  readonly medal: Medal;
  /** So close behind is a tie. */
  readonly gap: Points;
}

const NAMES: Readonly<Record<Medal, LocalText>> = {
  gold: say('金牌', 'gold medal'),
  silver: say('银牌', 'silver medal'),
  bronze: say('铜牌', 'bronze medal'),
};

const holdersOf = (
  { medal, gap }: MedalGround,
  { candidates, scaled, field }: GroundContext,
): Set<ContestantId> => {
  const rows = candidates
    .flatMap(({ contestantId }) => {
      const value = scaled.get(contestantId);
      if (!value) return [];
      // Where less is better the distances are the same on the other side of zero.
      return [{ contestantId, value: field.better === 'lower' ? ratio(-value.num, value.den) : value }];
    })
    .toSorted((a, b) => compareRatios(b.value, a.value));
  const medals = medalsByGap(
    rows.map(({ value }) => value),
    ratio(gap),
  );
  return new Set(rows.filter((_, index) => medals[index] === medal).map(({ contestantId }) => contestantId));
};

export const medalGround: GroundKind<MedalGround> = {
  shape: recordShape({
    kind: oneOfShape('medal'),
    medal: oneOfShape('gold', 'silver', 'bronze'),
    gap: pointsShape,
  }),
  faults: (path, { gap }) => (gap >= 0 ? [] : [{ path: `${path}.gap`, fault: 'out-of-range' }]),
  fits: (ground, context) => {
    const holders = holdersOf(ground, context);
    return ({ contestantId }) => holders.has(contestantId);
  },
  sentence: ({ medal, gap }) =>
    say(
      `${NAMES[medal].zh}；折算分相差 ${formatPoints(gap)} 分以内视为并列`,
      `${NAMES[medal].en}; within ${formatPoints(gap)} on the scale is a tie`,
    ),
};
