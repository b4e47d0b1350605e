import type { Archive } from '../../src/domain/archive/archive';
import type { StageId } from '../../src/domain/kernel/ids';
import { smallArchive } from './small-archive';

/** The small competition with a semifinal from which the first two go on into a final that nobody is entered in yet. */
export function twoStages(prefix: string, ofModule: object = {}): Archive {
  const archive = smallArchive(prefix);
  const [trade] = archive.trades;
  const [final] = trade?.stages ?? [];
  if (!trade || !final) throw new Error('the small competition has a stage');
  const semifinal = {
    ...final,
    id: `${prefix}-semifinal` as StageId,
    kind: 'semifinal' as const,
    name: { zh: '复赛', en: 'Semifinal' },
    rules: {
      ...final.rules,
      scheme: final.rules.scheme && {
        ...final.rules.scheme,
        modules: final.rules.scheme.modules.map((module) => ({ ...module, ...ofModule })),
      },
      awards: [],
      promotions: { ladder: 'five-level' as const, oncePerYear: false, rows: [] },
      advancement: {
        steps: [{ kind: 'top-places' as const, places: 2 }],
        conditions: [],
        tiesAtCut: 'all-in' as const,
        reserves: 0,
      },
    },
  };
  const stages = [semifinal, { ...final, ordinal: final.ordinal + 1, entries: [] }];
  return { ...archive, trades: [{ ...trade, stages }] } as Archive;
}
