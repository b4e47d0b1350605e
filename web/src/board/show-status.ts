import type { BoardSnapshot } from '#contract/live';
import i18next from 'i18next';
import { currentLocale } from '../i18n/start-i18n';
import { ageText } from '../i18n/age-text';
import { element } from '../ui/element';

const { t } = i18next;

/** How the connection stands. `heardAtMs` is this screen's own clock; `words` says what is wrong before the first board. */
export interface FeedState {
  readonly isConnected: boolean;
  readonly heardAtMs: number | null;
  readonly words: string | null;
}

function clockTime(iso: string): string {
  return new Intl.DateTimeFormat(currentLocale(), {
    timeZone: 'Asia/Shanghai',
    timeStyle: 'medium',
    hourCycle: 'h23',
  }).format(new Date(iso));
}

/** Time and age of the last change, its number, and whether the screen is still connected. */
export function showStatus(place: HTMLElement, board: BoardSnapshot | null, feed: FeedState): void {
  if (!board || feed.heardAtMs === null) {
    place.replaceChildren();
    return;
  }
  const age = Math.max(0, performance.now() - feed.heardAtMs);
  const ago = age < 5_000 ? t('board.fresh') : t('board.age', { age: ageText(age) });
  const stale = element(
    'strong',
    { class: 'board-stale' },
    element('span', { class: 'shape', 'aria-hidden': 'true' }, '!'),
    t('board.stale'),
  );
  place.replaceChildren(
    ...(feed.isConnected ? [] : [stale]),
    element('span', {}, t('board.lastChange', { time: clockTime(board.at) })),
    element('span', {}, ago),
    element('span', {}, t('board.seq', { seq: board.seq })),
  );
}
