import { formatPoints } from '../../kernel/format-points';
import { pointsShape } from '../../kernel/leaf-shapes';
import type { LocalText } from '../../kernel/local-text';
import type { Points } from '../../kernel/points';
import type { Ratio } from '../../kernel/ratio';
import { ratio } from '../../kernel/ratios';
import { recordShape, variantShape } from '../../kernel/record-shape';
import type { RuleFault } from '../../kernel/rule-fault';
import { say } from '../../kernel/say';
import { oneOfShape } from '../../kernel/shapes';
import { toPoints } from '../../kernel/to-points';
import { asMarked, type AspectKind, type MarkRange } from './aspect-kind';
import { aspectShape, type AspectBase } from './aspect-base';
import { bandRange, bandFaults, bandPoints, bandsShape, sayBands, type Bands } from './bands';
import { amountFaults, isAmount, stepFaults } from '../../kernel/amounts';

/** A time in seconds, less is better. Itself the value, or worth points. */
export interface TimeAspect extends AspectBase {
  readonly kind: 'time';
  /** The longest time that can be entered, in microseconds. */
  readonly limit: Points;
  /** The precision of the clock, in microseconds. */
  readonly step: Points;
  /** Absent: the time is the value, and the module is better lower. */
  readonly scoring?: TimeScoring;
}

export type TimeScoring =
  | { readonly kind: 'bands'; readonly bands: Bands }
  /** Full points within a time; then so much off for every `per` that is begun, never below nothing. */
  | {
      readonly kind: 'linear';
      readonly full: Points;
      readonly within: Points;
      readonly per: Points;
      readonly off: Points;
    };

const linearPoints = (rule: Extract<TimeScoring, { kind: 'linear' }>, time: Ratio): Ratio => {
  const over = time.num - BigInt(rule.within) * time.den;
  if (over <= 0n) return ratio(rule.full);
  const per = BigInt(rule.per) * time.den;
  const begun = (over + per - 1n) / per;
  const left = BigInt(rule.full) - begun * BigInt(rule.off);
  return ratio(left < 0n ? 0n : left);
};

const scoringFaults = (path: string, scoring: TimeScoring): RuleFault[] => {
  if (scoring.kind === 'bands') return bandFaults(`${path}.bands`, scoring.bands);
  const { full, within, per, off } = scoring;
  return amountFaults(path, { full, within, per, off });
};

const sayScoring = (scoring: TimeScoring | undefined): LocalText => {
  if (!scoring) return say('用时少者为优', 'less is better');
  if (scoring.kind === 'bands') return sayBands(scoring.bands);
  const [full, within, per, off] = [scoring.full, scoring.within, scoring.per, scoring.off].map((points) =>
    formatPoints(points),
  );
  return say(
    `${within} 秒内得 ${full} 分，此后每超 ${per} 秒（不足亦计）扣 ${off} 分，扣完为止`,
    `${full} within ${within} s, then −${off} for every ${per} s begun, never below 0`,
  );
};

const rangeOf = ({ limit, scoring }: TimeAspect): MarkRange => {
  if (!scoring) return { best: toPoints(0), worst: limit, at: 'mark' };
  if (scoring.kind === 'bands') return { ...bandRange(scoring.bands), at: 'value' };
  return { best: scoring.full, worst: toPoints(0), at: 'value' };
};

/** Source: rules of the field 1.2.1, 6.16, 6.50 (bonus per minute). */
export const timeAspect: AspectKind<TimeAspect> = {
  shape: aspectShape(
    'time',
    { limit: pointsShape, step: pointsShape },
    {
      scoring: variantShape('kind', {
        bands: recordShape({ kind: oneOfShape('bands'), bands: bandsShape }),
        linear: recordShape({
          kind: oneOfShape('linear'),
          full: pointsShape,
          within: pointsShape,
          per: pointsShape,
          off: pointsShape,
        }),
      }),
    },
  ),
  faults: (path, { limit, step, scoring }) => [
    ...(isAmount(limit) ? [] : [{ path: `${path}.limit`, fault: 'out-of-range' as const }]),
    ...stepFaults(`${path}.step`, step, limit),
    ...(scoring ? scoringFaults(`${path}.scoring`, scoring) : []),
  ],
  grid: ({ limit, step }) => ({ min: 0, max: limit, step }),
  counted: asMarked,
  worth: ({ scoring }, value) => {
    if (!scoring) return value;
    return scoring.kind === 'bands' ? ratio(bandPoints(scoring.bands, value)) : linearPoints(scoring, value);
  },
  most: ({ limit, scoring }) => {
    if (!scoring) return limit;
    return scoring.kind === 'bands' ? bandRange(scoring.bands).best : scoring.full;
  },
  range: rangeOf,
  sentence: ({ limit, scoring }) => {
    const words = sayScoring(scoring);
    return say(
      `计时（秒），限时 ${formatPoints(limit)}，${words.zh}`,
      `time in seconds, limit ${formatPoints(limit)}, ${words.en}`,
    );
  },
};
