import { useEffect } from 'react';
import type { EditionView } from '#contract/publication';
import type { CompetitionId } from '#domain/kernel/ids';
import { useAnswer, type Held } from './use-answer';
import type { LiveBoard } from './use-live-board';

const ANSWER_MS = 8_000;

/**
 * The newest edition of each stage that this account may see, asked for anew when one was made or became more official. The hint is
 * for those who may see internal ones; everybody else learns from the board.
 */
export function useEditions(competitionId: CompetitionId | null, live: LiveBoard): Held<EditionView[]> {
  const { socket, isConnected, board } = live;
  const shown = board?.stages
    .map(({ edition }) => `${edition?.hash ?? ''}${edition?.isBehind ?? ''}`)
    .join(' ');
  const held = useAnswer<EditionView[]>(
    competitionId && `publication/competitions/${competitionId}`,
    `${shown ?? ''} ${isConnected}`,
  );
  const { reload } = held;
  useEffect(() => {
    if (!socket || competitionId === null) return undefined;
    const join = (): void => {
      socket
        .timeout(ANSWER_MS)
        .emitWithAck('editions.watch', { competitionId })
        .catch(() => {});
    };
    socket.on('connect', join);
    socket.on('editions.changed.v1', reload);
    if (socket.connected) join();
    return () => {
      socket.off('connect', join);
      socket.off('editions.changed.v1', reload);
    };
  }, [socket, competitionId, reload]);
  return held;
}
