import type { AspectId, CriterionId, ModuleId } from '../../src/domain/kernel/ids';
import { toPoints } from '../../src/domain/kernel/to-points';
import type { StageRules } from '../../src/domain/stage-rules/stage-rules';

export const PRELIMINARY_ASPECT = 'preliminary-paper' as AspectId;

const HUNDRED = toPoints(100_000_000);
const PAPER = { zh: '初赛成绩', en: 'Preliminary result' };

/** A preliminary whose units report one figure per person; so many places of each trade go on. */
export function preliminaryRules(topPlaces: number): StageRules {
  const aspect = {
    id: PRELIMINARY_ASPECT,
    name: PAPER,
    kind: 'free',
    max: HUNDRED,
    step: toPoints(100_000),
  } as const;
  return {
    scheme: {
      modules: [
        {
          id: 'preliminary' as ModuleId,
          name: PAPER,
          part: 'practical',
          fullMarks: HUNDRED,
          weight: 1_000_000,
          panel: { kind: 'mean', over: 'aspect', minimumMarks: 1 },
          criteria: [{ id: 'paper' as CriterionId, name: PAPER, aspects: [aspect] }],
        },
      ],
      fullMarks: HUNDRED,
      rounding: { decimals: 2, mode: 'half-up', at: 'final-only' },
    },
    ranking: { tieBreaks: [], terminal: 'share', style: '1-1-3', conditions: [] },
    advancement: {
      conditions: [],
      steps: [{ kind: 'top-places', places: topPlaces }],
      tiesAtCut: 'all-in',
      reserves: 0,
    },
    awards: [],
    promotions: { ladder: 'five-level', oncePerYear: false, rows: [] },
  };
}
