import type { ModuleId } from '../kernel/ids';

/** One key of the ordered list that separates equal totals; higher is better. */
export type TieBreak =
  | { readonly key: 'part'; readonly part: 'theory' | 'practical' }
  | { readonly key: 'module'; readonly moduleId: ModuleId };

/** How tallies become places: total, then the tie-breaks in order, then a shared place, 1-1-3. */
export interface RankingRule {
  readonly tieBreaks: readonly TieBreak[];
}
