import { ratioText } from '../kernel/ratio-text';
import type { MarkingScheme } from '../scheme/marking-scheme';
import { shownPoints } from '../tally/shown-points';
import type { Tally } from '../tally/tally';
import type { Readdition } from './appeal';

interface PublishedTotal {
  readonly total: string | null;
  readonly exactTotal: string | null;
}

/** A score query is answered by adding the sheets up again and nothing else (APL-9). */
export function readAgain(
  published: PublishedTotal,
  { total }: Pick<Tally, 'total'>,
  { rounding }: Pick<MarkingScheme, 'rounding'>,
): Readdition {
  return {
    published: published.total,
    again: shownPoints(total, rounding),
    agrees: published.exactTotal === (total && ratioText(total)),
  };
}
