import { useEffect, useState } from 'react';
import type { StageId } from '#domain/kernel/ids';
import { socketDesk } from '../sync/socket-desk';
import { watchDesk } from '../sync/watch-desk';
import { useCompetitionScope } from './competition-scope';
import { useThrottled } from './use-throttled';

const READ_MS = 1_000;

/** Numbers that grow whenever there is something new to ask for. */
export interface DeskHints {
  readonly progress: number;
  readonly presence: number;
}

const NOTHING: DeskHints = { progress: 0, presence: 0 };

/** Follows a stage's desk over the page's live connection; for who may not read its progress nothing ever changes. */
export function useDeskHints(stageId: StageId): DeskHints {
  const { socket } = useCompetitionScope().live;
  const [hints, setHints] = useState(NOTHING);
  useEffect(() => {
    if (!socket) return undefined;
    const grow = (name: keyof DeskHints) => () =>
      setHints((before) => ({ ...before, [name]: before[name] + 1 }));
    return watchDesk(socketDesk(socket, stageId), stageId, {
      onProgress: grow('progress'),
      onPresence: grow('presence'),
    });
  }, [socket, stageId]);
  return useThrottled(hints, READ_MS);
}
