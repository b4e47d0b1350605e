import { factorShape } from '../kernel/leaf-shapes';
import { namedShape, recordShape } from '../kernel/record-shape';
import type { LocalText } from '../kernel/local-text';
import type { RuleFault } from '../kernel/rule-fault';
import { say, sayPercent } from '../kernel/say';
import { integerShape, type Shape } from '../kernel/shapes';

/** Before a stage is published, supervisors recheck its top and a sample of the rest. */
export interface RecheckRule {
  /** Absent: the places that go on or have a title, or the first ten where nothing says so. */
  readonly topPlaces?: number;
  /** Of the rest, in millionths. */
  readonly share: number;
  /** The share of errors, in millionths, beyond which everything is rechecked. */
  readonly mostErrors: number;
}

const WHOLE = 1_000_000;

/** The shape of a `RecheckRule`. */
export const recheckRuleShape: Shape = namedShape(
  'RecheckRule',
  recordShape(
    { share: factorShape, mostErrors: factorShape },
    { topPlaces: integerShape(1) },
    { share: '0.15', mostErrors: '0.05' },
  ),
  'What supervisors recheck before a stage is published.',
);

/** RCK-1: shares within the whole; a sample of nothing is none. */
export function checkRecheck({ share, mostErrors }: RecheckRule): RuleFault[] {
  const faults: RuleFault[] = [];
  if (share <= 0 || share > WHOLE) faults.push({ path: 'recheck.share', fault: 'out-of-range' });
  if (mostErrors < 0 || mostErrors > WHOLE)
    faults.push({ path: 'recheck.mostErrors', fault: 'out-of-range' });
  return faults;
}

/** The rule as a person reads it (RUV-3). */
export function describeRecheck({ topPlaces, share, mostErrors }: RecheckRule): LocalText[] {
  const top =
    topPlaces === undefined
      ? say(
          '晋级或授予称号的全部名次（未规定时为前 10 名）',
          'all places that go on or have a title (the first 10 where nothing says so)',
        )
      : say(`前 ${topPlaces} 名`, `the first ${topPlaces} places`);
  const percent = sayPercent(share);
  return [
    say(
      `公布前由监督人员复核：${top.zh}，其余随机抽取 ${percent}（不足 1 人进为 1 人）`,
      `before publication supervisors recheck ${top.en}, and of the rest ${percent} drawn by lot, rounded up`,
    ),
    say(
      `差错率超过 ${sayPercent(mostErrors)} 时，重新开放本阶段并全部复核`,
      `with errors in more than ${sayPercent(mostErrors)} of them the stage is opened again and everything is rechecked`,
    ),
  ];
}
