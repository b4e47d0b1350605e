import type { LiveSocket } from './socket';
import type { WatchConnection } from './watch-board';

const ANSWER_MS = 8_000;

/** A watcher's view of the live connection. */
export function socketWatch(socket: LiveSocket): WatchConnection {
  return {
    ask: (request) => socket.timeout(ANSWER_MS).emitWithAck('watch', request),
    onChange: (listener) => {
      socket.on('ranking.changed.v1', listener);
      return () => socket.off('ranking.changed.v1', listener);
    },
    onConnect: (listener) => {
      socket.on('connect', listener);
      return () => socket.off('connect', listener);
    },
    isConnected: () => socket.connected,
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  };
}
