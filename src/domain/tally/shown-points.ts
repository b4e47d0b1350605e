import type { Ratio } from '../kernel/ratio';
import { showRatio } from '../kernel/show-ratio';
import type { Rounding } from '../scheme/marking-scheme';

/** Points as the stage's rounding shows them; null stays null, it never becomes 0. Shown text is never computed with. */
export function shownPoints(value: Ratio | null, { decimals, mode }: Rounding): string | null {
  return value && showRatio(value, decimals, mode);
}
