import { formatPoints } from '../../kernel/format-points';
import type { AspectId } from '../../kernel/ids';
import { localTextShape, pointsShape } from '../../kernel/leaf-shapes';
import type { LocalText } from '../../kernel/local-text';
import type { Points } from '../../kernel/points';
import type { Ratio } from '../../kernel/ratio';
import { addRatios, compareRatios, ratio } from '../../kernel/ratios';
import { recordShape } from '../../kernel/record-shape';
import { NO_CLAUSE, say } from '../../kernel/say';
import { oneOfShape } from '../../kernel/shapes';
import { isAmount } from '../../kernel/amounts';
import { aspectIdsShape, namesIn, sayAspects, type CrossRuleKind } from './cross-rule-kind';

/** Some aspects together are worth so much at most (or cost so much at most); what is over goes from the last of them (TAL-17). */
export interface CapRule {
  readonly kind: 'cap';
  readonly aspectIds: readonly AspectId[];
  readonly most: Points;
  readonly clause: LocalText;
}

const sizeOf = ({ num, den }: Ratio): Ratio => ({ num: num < 0n ? -num : num, den });
const signed = (value: Ratio, like: Ratio): Ratio =>
  like.num < 0n ? { num: -value.num, den: value.den } : value;

export const capRule: CrossRuleKind<CapRule> = {
  shape: recordShape(
    {
      kind: oneOfShape('cap'),
      aspectIds: aspectIdsShape,
      most: pointsShape,
      clause: localTextShape,
    },
    {},
    { clause: NO_CLAUSE },
  ),
  faults: (path, { most }) => (isAmount(most) ? [] : [{ path: `${path}.most`, fault: 'out-of-range' }]),
  names: ({ aspectIds }) => namesIn('aspectIds', aspectIds),
  apply: ({ aspectIds, most }, values) => {
    let left = ratio(most);
    for (const id of aspectIds) {
      const value = values.get(id);
      if (!value) continue;
      const counted = compareRatios(sizeOf(value), left) > 0 ? left : sizeOf(value);
      values.set(id, signed(counted, value));
      left = addRatios(left, { num: -counted.num, den: counted.den });
    }
  },
  sentence: ({ aspectIds, most }, nameOf) => {
    const names = sayAspects(aspectIds, nameOf);
    return say(
      `${names.zh}合计最多 ${formatPoints(most)} 分`,
      `${names.en} together at most ${formatPoints(most)}`,
    );
  },
};
