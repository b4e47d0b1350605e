import type { ContestStageKind } from '../src/domain/archive/archive';
import type { MarkingScheme } from '../src/domain/scheme/marking-scheme';
import type { Seat } from '../src/domain/scheme/seat';
import type { SeedIds } from './ids-under';

/** Judges on the panel of a practical module of a final. */
export const PANEL_SIZE = 5;

interface SeatedStage {
  readonly tradeOrdinal: number;
  readonly kind: ContestStageKind;
  readonly scheme: MarkingScheme | undefined;
}

/** Who marks what: in a final one theory marker and the same panel for every practical module; before it, typed-in score sheets. */
export function stageSeats(ids: SeedIds, { tradeOrdinal, kind, scheme }: SeatedStage): Seat[] {
  return (scheme?.modules ?? []).flatMap(({ id: moduleId, part }) => {
    if (kind !== 'final') return [{ moduleId, judgeId: ids.importJudge }];
    if (part === 'theory') return [{ moduleId, judgeId: ids.judge(tradeOrdinal, 0) }];
    return Array.from({ length: PANEL_SIZE }, (_, seat) => ({
      moduleId,
      judgeId: ids.judge(tradeOrdinal, seat + 1),
    }));
  });
}
