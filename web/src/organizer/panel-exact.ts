import { parsePoints } from '#domain/kernel/parse-points';
import type { Ratio } from '#domain/kernel/ratio';
import { ratio } from '#domain/kernel/ratios';
import type { PanelRule } from '#domain/panel/panel-rule';
import { ADDS } from './panel-working';

/** The exact value of counted amounts under a panel rule; null without any. @throws on a text that is no number of points. */
export function panelExact(amounts: readonly string[], kind: PanelRule['kind']): Ratio | null {
  if (amounts.length === 0) return null;
  let sum = 0n;
  for (const text of amounts) {
    const micro = parsePoints(text);
    if (micro === undefined) throw new RangeError(`not a number of points: ${text}`);
    sum += BigInt(micro);
  }
  return ratio(sum, ADDS[kind] ? 1 : amounts.length);
}
