import type { StageRules } from './stage-rules';

/** A stage of which nothing is said yet: nothing is marked, nobody goes on, nothing is conferred. */
export const NO_RULES: StageRules = {
  ranking: { tieBreaks: [], terminal: 'share', style: '1-1-3', conditions: [] },
  awards: [],
  promotions: { ladder: 'five-level', oncePerYear: false, rows: [] },
};
