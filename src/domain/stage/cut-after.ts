import { shareOf } from '../kernel/share-of';
import type { StageRules } from '../stage-rules/stage-rules';

/**
 * After which place a board draws its line: how many places go on, or, where nobody does, the last place with a title. Null where
 * no place says so (a cut-off, a guarantee per unit). @param field entries that can still start
 */
export function cutAfter(
  { advancement, awards }: Pick<StageRules, 'advancement' | 'awards'>,
  field: number,
): number | null {
  if (advancement) {
    const cuts = advancement.steps.flatMap((step) => {
      if (step.kind === 'top-places' || step.kind === 'fill-up') return [step.places];
      return step.kind === 'top-percent' ? [shareOf(field, step.percent)] : [];
    });
    return cuts.length === 0 ? null : Math.max(...cuts);
  }
  const titled = awards.flatMap(({ ground }) => (ground.kind === 'places' ? [ground.toPlace] : []));
  return titled.length === 0 ? null : Math.max(...titled);
}
