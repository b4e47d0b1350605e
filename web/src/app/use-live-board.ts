import { useEffect, useRef, useState } from 'react';
import type { BoardSnapshot, Room } from '#contract/live';
import { openSocket, type LiveSocket } from '../sync/socket';
import { socketWatch } from '../sync/socket-watch';
import { watchBoard } from '../sync/watch-board';

export interface LiveBoard {
  readonly board: BoardSnapshot | null;
  readonly isConnected: boolean;
  /** The page's one connection, for whatever else it follows. */
  readonly socket: LiveSocket | null;
}

const NOTHING: LiveBoard = { board: null, isConnected: false, socket: null };
/** Changes come as fast as judges mark; a table is read, not watched. */
const SHOW_MS = 500;

function follow(socket: LiveSocket, room: Room, show: (change: Partial<LiveBoard>) => void): () => void {
  show({ socket });
  socket.on('connect', () => show({ isConnected: true }));
  socket.on('disconnect', () => show({ isConnected: false }));
  const stop = watchBoard(socketWatch(socket), room, {
    onBoard: (board) => show({ board }),
    onRefused: () => show({ isConnected: false }),
  });
  return () => {
    stop();
    socket.disconnect();
  };
}

/** The board of a room, kept current over the live connection; what was held last stays when it breaks. */
export function useLiveBoard(room: Room | null, onEnded: () => void): LiveBoard {
  const [live, setLive] = useState<LiveBoard>(NOTHING);
  const ended = useRef(onEnded);
  useEffect(() => {
    ended.current = onEnded;
  }, [onEnded]);
  useEffect(() => {
    if (room === null) return;
    let waiting: Partial<LiveBoard> = {};
    let timer: ReturnType<typeof setTimeout> | undefined;
    const flush = (): void => {
      timer = undefined;
      const change = waiting;
      waiting = {};
      setLive((before) => ({ ...before, ...change }));
    };
    const socket = openSocket();
    socket.on('session.ended.v1', () => ended.current());
    const stop = follow(socket, room, (change) => {
      waiting = { ...waiting, ...change };
      timer ??= setTimeout(flush, SHOW_MS);
    });

    return () => {
      clearTimeout(timer);
      stop();
      setLive(NOTHING);
    };
  }, [room]);
  return live;
}
