import type { StandingView } from '#contract/results';
import { standingLines } from './standing-lines';

const at = (place: number | null): StandingView => ({ place }) as StandingView;
const kinds = (places: readonly (number | null)[], cutAfter: number | null): string =>
  standingLines(places.map(at), cutAfter)
    .map((line) => (line.kind === 'cut' ? `|${line.count}|` : String(line.row.place)))
    .join(' ');

describe('standingLines', () => {
  it('[WEB-5] the cut line stands under the last place that is in, also when places are shared across it', () => {
    expect(kinds([1, 2, 3, 4], 2)).toBe('1 2 |2| 3 4');
    expect(kinds([1, 2, 2, 4], 2)).toBe('1 2 2 |3| 4');
  });

  it('[WEB-5] there is no line without a cut, with everybody in or nobody in', () => {
    expect(kinds([1, 2], null)).toBe('1 2');
    expect(kinds([1, 2], 5)).toBe('1 2');
    expect(kinds([null, null], 5)).toBe('null null');
  });
});
