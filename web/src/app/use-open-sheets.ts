import { useEffect, useState } from 'react';
import type { BoardSnapshot } from '#contract/live';
import type { StageProgress } from '#contract/marking';
import type { StageId } from '#domain/kernel/ids';
import { getJson } from '../sync/api';
import type { LiveSocket } from '../sync/socket';
import { socketDesk } from '../sync/socket-desk';
import { watchDesk } from '../sync/watch-desk';

const GATHER_MS = 500;

/** What keeps a stage from being closed: sheets that are not handed in, and entries whose judges are too far apart. */
export interface OpenWork {
  readonly sheets: number;
  readonly spreads: number;
}

type Found = (stageId: StageId, work: OpenWork) => void;

/** Asks for a stage's open work whenever its desk is told of a change, gathered. Returns a function that stops it. */
function follow(socket: LiveSocket, stageId: StageId, onFound: Found): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const ask = async (): Promise<void> => {
    timer = undefined;
    const answer = await getJson<StageProgress>(`marking/stages/${stageId}/progress`);
    if (!answer.ok) return;
    const { openSheets, openSpreads } = answer.value;
    onFound(stageId, { sheets: openSheets, spreads: openSpreads });
  };
  const stop = watchDesk(socketDesk(socket, stageId), stageId, {
    onProgress: () => {
      timer ??= setTimeout(() => void ask(), GATHER_MS);
    },
    onPresence: () => {},
  });
  return () => {
    clearTimeout(timer);
    stop();
  };
}

/**
 * How many sheets are not handed in, and how many entries are to be marked again or decided on, of the open stages that have all
 * their marks: handing in changes no mark, so the board does not tell, but the stage's desk is told.
 */
export function useOpenSheets(
  board: BoardSnapshot | null,
  socket: LiveSocket | null,
  isAllowed: boolean,
): ReadonlyMap<StageId, OpenWork> {
  const [sheets, setSheets] = useState<ReadonlyMap<StageId, OpenWork>>(new Map());
  const asked = (board?.stages ?? [])
    .filter((stage) => isAllowed && !stage.isClosed && stage.expected > 0 && stage.marked === stage.expected)
    .map(({ stageId }) => stageId)
    .join(' ');
  useEffect(() => {
    if (!socket || asked === '') return undefined;
    let isCurrent = true;
    const stops = (asked.split(' ') as StageId[]).map((one) =>
      follow(socket, one, (stageId, work) => {
        if (isCurrent) setSheets((before) => new Map(before).set(stageId, work));
      }),
    );
    return () => {
      isCurrent = false;
      for (const stop of stops) stop();
    };
  }, [asked, socket]);
  return sheets;
}
