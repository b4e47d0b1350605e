import type { StageId } from '#domain/kernel/ids';
import type { LiveSocket } from './socket';
import type { DeskConnection } from './watch-desk';

const ANSWER_MS = 8_000;

/** How many parts of the page listen to each stage: the room is left with the last of them. */
const listening = new WeakMap<LiveSocket, Map<StageId, number>>();

function count(socket: LiveSocket, stageId: StageId, by: number): number {
  const counts = listening.get(socket) ?? new Map<StageId, number>();
  listening.set(socket, counts);
  const now = (counts.get(stageId) ?? 0) + by;
  counts.set(stageId, now);
  return now;
}

/** A desk's view of the live connection, for one listener. */
export function socketDesk(socket: LiveSocket, stageId: StageId): DeskConnection {
  count(socket, stageId, 1);
  return {
    ask: (of) => socket.timeout(ANSWER_MS).emitWithAck('desk.watch', { stageId: of }),
    leave: (of) => {
      if (count(socket, of, -1) > 0 || !socket.connected) return;
      socket
        .timeout(ANSWER_MS)
        .emitWithAck('desk.unwatch', { stageId: of })
        .catch(() => {});
    },
    onProgress: (listener) => {
      socket.on('progress.changed.v1', listener);
      return () => socket.off('progress.changed.v1', listener);
    },
    onPresence: (listener) => {
      socket.on('presence.changed.v1', listener);
      return () => socket.off('presence.changed.v1', listener);
    },
    onConnect: (listener) => {
      socket.on('connect', listener);
      return () => socket.off('connect', listener);
    },
    isConnected: () => socket.connected,
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  };
}
