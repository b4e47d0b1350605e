import type { MarkingScheme } from '../scheme/marking-scheme';
import type { ModuleTally } from './tally';

/** TAL-9: every expected mark is there, and each panel is as large as its rule wants. @param panels judges per module */
export function isWholeEntry(
  scheme: MarkingScheme,
  tallies: readonly ModuleTally[],
  panels: readonly number[],
): boolean {
  return tallies.every(({ marked, expected }, index) => {
    const least = Math.max(1, scheme.modules[index]?.panel.minimumMarks ?? 1);
    return marked === expected && (panels[index] ?? 0) >= least;
  });
}
