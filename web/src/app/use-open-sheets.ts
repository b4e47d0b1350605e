import { useEffect, useState } from 'react';
import type { BoardSnapshot } from '#contract/live';
import type { StageProgress } from '#contract/marking';
import type { StageId } from '#domain/kernel/ids';
import { getJson } from '../sync/api';

const ASK_MS = 4_000;

async function askAll(stageIds: readonly StageId[], isCurrent: () => boolean): Promise<Map<StageId, number>> {
  const found = new Map<StageId, number>();
  for (const stageId of stageIds) {
    if (!isCurrent()) break;
    const answer = await getJson<StageProgress>(`marking/stages/${stageId}/progress`);
    if (answer.ok) found.set(stageId, answer.value.openSheets);
  }
  return found;
}

/**
 * How many sheets are not handed in, of the open stages that have all their marks: handing in changes no mark, so the board
 * does not tell, and it is asked for while such stages are there.
 */
export function useOpenSheets(board: BoardSnapshot | null, isAllowed: boolean): ReadonlyMap<StageId, number> {
  const [sheets, setSheets] = useState<ReadonlyMap<StageId, number>>(new Map());
  const asked = (board?.stages ?? [])
    .filter((stage) => isAllowed && !stage.isClosed && stage.expected > 0 && stage.marked === stage.expected)
    .map(({ stageId }) => stageId)
    .join(' ');
  useEffect(() => {
    let isCurrent = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async (): Promise<void> => {
      const found = await askAll(asked.split(' ') as StageId[], () => isCurrent);
      if (!isCurrent) return;
      setSheets(found);
      timer = setTimeout(() => void ask(), ASK_MS);
    };
    if (asked !== '') void ask();
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [asked]);
  return sheets;
}
