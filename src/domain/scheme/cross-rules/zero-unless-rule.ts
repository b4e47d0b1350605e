import { formatPoints } from '../../kernel/format-points';
import type { AspectId } from '../../kernel/ids';
import { idShape, localTextShape, pointsShape } from '../../kernel/leaf-shapes';
import type { LocalText } from '../../kernel/local-text';
import type { Points } from '../../kernel/points';
import { compareRatios, ratio } from '../../kernel/ratios';
import { recordShape } from '../../kernel/record-shape';
import { NO_CLAUSE, say } from '../../kernel/say';
import { oneOfShape } from '../../kernel/shapes';
import { isBounded } from '../../kernel/amounts';
import { aspectIdsShape, namesIn, sayAspects, type CrossRuleKind } from './cross-rule-kind';

/** Unless one aspect is worth so much, others are worth nothing (TAL-18). While it has no value yet, nothing happens. */
export interface ZeroUnlessRule {
  readonly kind: 'zero-unless';
  readonly aspectId: AspectId;
  readonly least: Points;
  readonly zeroes: readonly AspectId[];
  readonly clause: LocalText;
}

export const zeroUnlessRule: CrossRuleKind<ZeroUnlessRule> = {
  shape: recordShape(
    {
      kind: oneOfShape('zero-unless'),
      aspectId: idShape,
      least: pointsShape,
      zeroes: aspectIdsShape,
      clause: localTextShape,
    },
    {},
    { clause: NO_CLAUSE },
  ),
  faults: (path, { least }) => (isBounded(least) ? [] : [{ path: `${path}.least`, fault: 'out-of-range' }]),
  names: ({ aspectId, zeroes }) => [{ aspectId, path: 'aspectId' }, ...namesIn('zeroes', zeroes)],
  apply: ({ aspectId, least, zeroes }, values) => {
    const value = values.get(aspectId);
    if (!value || compareRatios(value, ratio(least)) >= 0) return;
    for (const id of zeroes) if (values.has(id)) values.set(id, ratio(0));
  },
  sentence: ({ aspectId, least, zeroes }, nameOf) => {
    const condition = sayAspects([aspectId], nameOf);
    const names = sayAspects(zeroes, nameOf);
    return say(
      `${condition.zh}不足 ${formatPoints(least)} 分时，${names.zh}记 0 分`,
      `${names.en} count 0 unless ${condition.en} is worth at least ${formatPoints(least)}`,
    );
  },
};
