import { formatPoints } from '../../kernel/format-points';
import { localTextShape, pointsShape } from '../../kernel/leaf-shapes';
import type { LocalText } from '../../kernel/local-text';
import type { Points } from '../../kernel/points';
import { recordShape } from '../../kernel/record-shape';
import { CLAUSES, joinTexts, say, sayTimes } from '../../kernel/say';
import { integerShape, listShape } from '../../kernel/shapes';
import { toPoints } from '../../kernel/to-points';
import { textFaults } from '../text-faults';
import { asMarked, type AspectKind } from './aspect-kind';
import { aspectShape, type AspectBase } from './aspect-base';
import { amountFaults, isAmount, stepFaults } from '../../kernel/amounts';
import { isSumOfFaults } from './sum-of-faults';

/** What is taken off. Entered as a positive number: either any step, or a sum of listed faults. */
export interface DeductionAspect extends AspectBase {
  readonly kind: 'deduction';
  /** The most that can be taken off. */
  readonly max: Points;
  readonly step: Points;
  /** What costs how much; with a list, a mark is a sum of its faults. */
  readonly faults?: readonly ListedFault[];
}

export interface ListedFault {
  readonly text: LocalText;
  readonly points: Points;
  /** How often it can be taken off; as often as the maximum allows unless said otherwise. */
  readonly most?: number;
}

/** Sums of listed faults are looked for step by step. */
const MOST_STEPS = 10_000;

const sentenceOf = ({ max, step, faults }: DeductionAspect): LocalText => {
  const most = say(`最多扣 ${formatPoints(max)} 分`, `at most ${formatPoints(max)}`);
  if (!faults)
    return say(
      `扣分，每 ${formatPoints(step)} 分一档，${most.zh}`,
      `deduction in steps of ${formatPoints(step)}, ${most.en}`,
    );
  const clauses = faults.map(({ text, points, most: times }) =>
    say(
      `${text.zh}每次扣 ${formatPoints(points)} 分${times ? `（最多 ${times} 次）` : ''}`,
      `${text.en} −${formatPoints(points)} each${times ? ` (at most ${sayTimes(times)})` : ''}`,
    ),
  );
  const list = joinTexts([...clauses, most], CLAUSES);
  return say(`扣分：${list.zh}`, `deductions: ${list.en}`);
};

/** Source: rules of the field 3 (a stated deduction ladder [S82]), 6.16. */
export const deductionAspect: AspectKind<DeductionAspect> = {
  shape: aspectShape(
    'deduction',
    { max: pointsShape, step: pointsShape },
    {
      faults: listShape(
        recordShape({ text: localTextShape, points: pointsShape }, { most: integerShape(1, 1000) }),
        100,
        1,
      ),
    },
  ),
  faults: (path, { max, step, faults = [] }) => [
    ...amountFaults(path, { max }),
    ...stepFaults(`${path}.step`, step, max),
    ...(faults.length > 0 && max / step > MOST_STEPS
      ? [{ path: `${path}.step`, fault: 'out-of-range' as const }]
      : []),
    ...faults.flatMap(({ text, points }, index) => {
      const at = `${path}.faults[${index}]`;
      const isFit = isAmount(points) && points <= max && points % step === 0;
      return [
        ...textFaults(`${at}.text`, text),
        ...(isFit ? [] : [{ path: `${at}.points`, fault: 'out-of-range' as const }]),
      ];
    }),
  ],
  grid: ({ max, step }) => ({ min: 0, max, step }),
  refuse: ({ step, faults }, mark) =>
    !faults || isSumOfFaults(mark, step, faults) ? null : { code: 'MARK_OFF_LIST' },
  counted: asMarked,
  worth: (_aspect, { num, den }) => ({ num: -num, den }),
  most: () => toPoints(0),
  range: ({ max }) => ({ best: toPoints(0), worst: max, at: 'mark' }),
  sentence: sentenceOf,
};
