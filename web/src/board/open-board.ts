import type { CompetitionListItem } from '#contract/competitions';
import type { Room } from '#contract/live';
import i18next from 'i18next';
import { getJson } from '../sync/api';
import { enterAsGuest } from '../sync/enter-as-guest';
import { openSocket } from '../sync/socket';
import { socketWatch } from '../sync/socket-watch';
import { watchBoard } from '../sync/watch-board';
import { BoardScreen } from './board-screen';

const { t } = i18next;
const RETRY_MS = 3_000;
const SIGN_IN_AGAIN_MS = 5_000;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** The competition asked for, or the first one; asks until the server answers and there is one. */
async function findCompetition(screen: BoardScreen, asked: string | null): Promise<string> {
  for (;;) {
    const guest = await enterAsGuest();
    if (guest.ok && asked !== null) return asked;
    const list = guest.ok ? await getJson<readonly CompetitionListItem[]>('competitions') : guest;
    if (list.ok && list.value[0]) return list.value[0].id;
    screen.showFeed({ words: t(list.ok ? 'board.nothing' : 'problem.noAnswer') });
    await pause(RETRY_MS);
  }
}

/** Opens the board that the address names: `?competition=`, `?trade=`. */
export async function openBoard(): Promise<void> {
  const root = document.getElementById('root');
  if (!root) throw new Error('the page has no root element');
  document.title = `${t('board.title')} · ${t('product.name')}`;
  const asked = new URLSearchParams(location.search);
  const tradeId = asked.get('trade');
  const screen = new BoardScreen(root, tradeId);
  const competitionId = await findCompetition(screen, asked.get('competition'));
  const room = (
    tradeId ? `competition/${competitionId}/trade/${tradeId}` : `competition/${competitionId}`
  ) as Room;

  const socket = openSocket();
  const enterAgain = async (): Promise<void> => {
    await pause(SIGN_IN_AGAIN_MS);
    await enterAsGuest();
    socket.disconnect().connect();
  };
  socket.on('disconnect', () => screen.showFeed({ isConnected: false }));
  socket.on('connect', () => screen.showFeed({ isConnected: true }));
  socket.on('connect_error', () => {
    screen.showFeed({ isConnected: false });
    if (!socket.active) void enterAgain();
  });
  socket.on('session.ended.v1', () => void enterAgain());
  watchBoard(socketWatch(socket), room, {
    onBoard: (board) => screen.showBoard(board),
    onRefused: (refusal) => {
      if (refusal.code === 'NOT_FOUND') screen.takeDown(t('board.gone'));
      else screen.showFeed({ words: t('board.refused') });
      if (refusal.code === 'SIGN_IN_REQUIRED') void enterAgain();
    },
  });
}
