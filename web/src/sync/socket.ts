import { io, type Socket } from 'socket.io-client';
import type { ClientToServerEvents, ServerToClientEvents } from '#contract/live';

export type LiveSocket = Socket<ServerToClientEvents, ClientToServerEvents>;

/**
 * The live connection, not opened yet: WebSocket only, the session cookie signs it in. Reconnects by itself after a random
 * part of a doubling delay (1 s to 30 s), so that a hall of tablets does not come back in one moment.
 */
export function makeSocket(): LiveSocket {
  return io({
    autoConnect: false,
    transports: ['websocket'],
    withCredentials: true,
    reconnectionDelay: 1_000,
    reconnectionDelayMax: 30_000,
    randomizationFactor: 1,
  });
}

/** The live connection, opening. */
export function openSocket(): LiveSocket {
  return makeSocket().connect();
}
