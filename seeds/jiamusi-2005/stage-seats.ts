import type { StageKind } from '../../src/domain/archive/archive';
import type { MarkingScheme } from '../../src/domain/scheme/marking-scheme';
import type { Seat } from '../../src/domain/scheme/seat';
import { seedIds } from './seed-ids';

/** Judges on the panel of a practical module of the final. */
export const PANEL_SIZE = 5;

/** Who marks what: one theory marker and the same panel for both practical modules in the final, typed-in sheets in the semifinal. */
export function stageSeats(tradeOrdinal: number, kind: StageKind, scheme: MarkingScheme | undefined): Seat[] {
  return (scheme?.modules ?? []).flatMap(({ id: moduleId, part }) => {
    if (kind === 'semifinal') return [{ moduleId, judgeId: seedIds.importJudge }];
    if (part === 'theory') return [{ moduleId, judgeId: seedIds.judge(tradeOrdinal, 0) }];
    return Array.from({ length: PANEL_SIZE }, (_, seat) => ({
      moduleId,
      judgeId: seedIds.judge(tradeOrdinal, seat + 1),
    }));
  });
}
