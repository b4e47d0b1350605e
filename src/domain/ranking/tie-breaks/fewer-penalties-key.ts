import { recordShape } from '../../kernel/record-shape';
import { ratio } from '../../kernel/ratios';
import type { Ratio } from '../../kernel/ratio';
import { addRatios } from '../../kernel/ratios';
import { say } from '../../kernel/say';
import { oneOfShape } from '../../kernel/shapes';
import type { MarkingScheme } from '../../scheme/marking-scheme';
import type { Tally } from '../../tally/tally';
import type { TieBreakKind } from './tie-break-kind';

/** Less taken off by penalties. */
export interface FewerPenaltiesTieBreak {
  readonly key: 'fewer-penalties';
}

const penaltiesOf = ({ adjustments }: Tally, scheme: MarkingScheme): Ratio => {
  const penalties = new Set(
    scheme.adjustments?.rules.filter(({ kind }) => kind === 'penalty').map(({ id }) => id),
  );
  const changes = adjustments.filter(({ adjustmentId }) => penalties.has(adjustmentId));
  return changes
    .map(({ change: { num, den } }) => ({ num: num < 0n ? -num : num, den }))
    .reduce(addRatios, ratio(0));
};

export const fewerPenaltiesKey: TieBreakKind<FewerPenaltiesTieBreak> = {
  shape: recordShape({ key: oneOfShape('fewer-penalties') }),
  faults: (path, _tieBreak, scheme) => (scheme?.adjustments ? [] : [{ path, fault: 'never-reached' }]),
  keys: (_tieBreak, { scheme }) => [{ better: 'lower', valueOf: (tally) => penaltiesOf(tally, scheme) }],
  sentence: () => say('罚分少者在前', 'less taken off by penalties'),
};
