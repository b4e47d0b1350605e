import { useEffect, useMemo, useState } from 'react';
import type { EntryId } from '#domain/kernel/ids';
import type { LiveSocket } from '../../sync/socket';
import { useDesk } from '../desk-context';
import { LeaseWatch, type LeaseConnection, type LeaseState } from './lease-watch';

const ANSWER_MS = 5_000;

function connectionOf(socket: LiveSocket): LeaseConnection {
  return {
    isConnected: () => socket.connected,
    hold: (entryId) => socket.timeout(ANSWER_MS).emitWithAck('sheet.hold', { entryId }),
    leave: (entryId) => {
      if (socket.connected) socket.emit('sheet.leave', { entryId }, () => {});
    },
    onHeld: (listener) => {
      socket.on('sheet.held.v1', listener);
      return () => socket.off('sheet.held.v1', listener);
    },
    onConnect: (listener) => {
      socket.on('connect', listener);
      return () => socket.off('connect', listener);
    },
    later: (work, ms) => {
      const timer = setTimeout(work, ms);
      return () => clearTimeout(timer);
    },
  };
}

export interface Lease {
  readonly state: LeaseState;
  readonly mayMark: boolean;
  /** Asks for the sheet again after it was taken over. */
  readonly again: () => void;
}

/** Holds a sheet while it can be marked and is on the screen. */
export function useLease(entryId: EntryId, isOpen: boolean): Lease {
  const { socket } = useDesk();
  const [state, setState] = useState<LeaseState>({ step: 'asking' });
  const watch = useMemo(() => new LeaseWatch(connectionOf(socket), entryId, setState), [socket, entryId]);
  useEffect(() => {
    if (!isOpen) return undefined;
    let stop = watch.start();
    // A page that is shut gives the sheet back at once; one that comes out of the browser's cache asks for it again.
    const leave = (): void => stop();
    const comeBack = ({ persisted }: PageTransitionEvent): void => {
      if (persisted) stop = watch.start();
    };
    addEventListener('pagehide', leave);
    addEventListener('pageshow', comeBack);
    return () => {
      removeEventListener('pagehide', leave);
      removeEventListener('pageshow', comeBack);
      stop();
    };
  }, [watch, isOpen]);
  const mayMark = !isOpen || (state.step !== 'waiting' && state.step !== 'taken');
  return { state, mayMark, again: watch.again };
}
