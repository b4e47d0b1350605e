import type { ArchivedJudge } from '../src/domain/archive/archive';
import { fictionalName } from './fictional-name';
import type { SeedIds } from './ids-under';
import type { Random } from './seeded-random';
import { PANEL_SIZE } from './stage-seats';

/** The judges of all finals and the one who stands for typed-in sheets. */
export function panelJudges(ids: SeedIds, trades: number, random: Random): ArchivedJudge[] {
  const panels = Array.from({ length: trades }, (_, index) =>
    Array.from({ length: PANEL_SIZE + 1 }, (_, seat) => ({
      id: ids.judge(index + 1, seat),
      name: fictionalName(random),
    })),
  );
  return [{ id: ids.importJudge, name: '成绩导入' }, ...panels.flat()];
}
