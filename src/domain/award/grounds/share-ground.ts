import { factorShape } from '../../kernel/leaf-shapes';
import type { LocalText } from '../../kernel/local-text';
import { recordShape } from '../../kernel/record-shape';
import { say, sayPercent } from '../../kernel/say';
import { oneOfShape } from '../../kernel/shapes';
import type { HonourField } from '../honour-candidate';
import type { GroundKind } from './ground-kind';

/**
 * The places in a share of the field (AWD-6): above `from` up to `to`, each limit a whole place. 0 to 10 % and 10 to 30 % are the
 * first and the next fifth; 0 to 50 % is half of the field. Source: rules of the field 2.3 [S53][S54][S55].
 */
export interface ShareGround {
  readonly kind: 'share';
  /** In millionths. */
  readonly from: number;
  readonly to: number;
  readonly of: 'starters' | 'entries';
  /** What becomes of a part of a place. */
  readonly rounding: 'down' | 'up' | 'half-up';
}

/** The last place within a share. */
const limitOf = ({ of, rounding }: ShareGround, share: number, field: HonourField): number => {
  const whole = BigInt(field[of]) * BigInt(share);
  const extra = { down: 0n, up: 999_999n, 'half-up': 500_000n }[rounding];
  return Number((whole + extra) / 1_000_000n);
};

const ROUNDINGS: Readonly<Record<ShareGround['rounding'], LocalText>> = {
  down: say('（向下取整）', ', rounded down'),
  up: say('（向上取整）', ', rounded up'),
  'half-up': say('（四舍五入）', ', rounded half up'),
};

export const shareGround: GroundKind<ShareGround> = {
  shape: recordShape(
    {
      kind: oneOfShape('share'),
      from: factorShape,
      to: factorShape,
      of: oneOfShape('starters', 'entries'),
      rounding: oneOfShape('down', 'up', 'half-up'),
    },
    {},
    { from: 0, of: 'starters', rounding: 'down' },
  ),
  faults: (path, { from, to }) => [
    ...(from >= 0 ? [] : [{ path: `${path}.from`, fault: 'out-of-range' as const }]),
    ...(to > from && to <= 1_000_000 ? [] : [{ path: `${path}.to`, fault: 'out-of-range' as const }]),
  ],
  fits: (ground, { field, placeOf, lastPlaceOf }) => {
    const above = limitOf(ground, ground.from, field);
    const last = limitOf(ground, ground.to, field);
    return (candidate) => placeOf(candidate) > above && lastPlaceOf(candidate) <= last;
  },
  sentence: ({ from, to, of, rounding }) => {
    const [zh, en] = of === 'starters' ? ['到场人数', 'starters'] : ['报名人数', 'entries'];
    const how = ROUNDINGS[rounding];
    return from === 0
      ? say(`${zh}的前 ${sayPercent(to)}${how.zh}`, `the first ${sayPercent(to)} of the ${en}${how.en}`)
      : say(
          `${zh}的 ${sayPercent(from)} 至 ${sayPercent(to)}${how.zh}`,
          `from ${sayPercent(from)} to ${sayPercent(to)} of the ${en}${how.en}`,
        );
  },
};
