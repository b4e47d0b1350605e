import { useEffect } from 'react';
import { useSession } from '../app/session';
import { useDesk, useOutbox } from './desk-context';

/** Asks whether the session still stands when the server wants a sign-in, ends the session, or does not open its door. */
export function useSessionWatch(): void {
  const { socket } = useDesk();
  const { line } = useOutbox();
  const { reload } = useSession();
  useEffect(() => {
    if (line.state === 'sign-in') void reload();
  }, [line, reload]);
  useEffect(() => {
    const ask = (): void => void reload();
    socket.on('connect_error', ask);
    socket.on('session.ended.v1', ask);
    return () => {
      socket.off('connect_error', ask);
      socket.off('session.ended.v1', ask);
    };
  }, [socket, reload]);
}
