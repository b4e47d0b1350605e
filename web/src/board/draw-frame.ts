import type { BoardSnapshot, BoardStage } from '#contract/live';
import { REHEARSAL_WATERMARK } from '#domain/rehearsal/rehearsal-watermark';
import i18next from 'i18next';
import { formatTime } from '../i18n/format-time';
import { inLanguage } from '#domain/kernel/in-language';
import { currentLocale } from '../i18n/start-i18n';
import type { BoardPage } from './choose-pages';
import { element } from '../ui/element';

const { t } = i18next;

function drawEdition({ edition: newest, isClosed }: BoardStage): HTMLElement {
  // What stands on the board after a reopening is not what the edition says.
  const edition = newest?.isBehind ? null : newest;
  const state = edition ? (edition.isOnNotice ? 'notice' : 'final') : 'provisional';
  return element(
    'span',
    { class: 'edition-mark', 'data-state': state },
    element('strong', {}, t(`edition.${state}`)),
    edition ? element('span', {}, t('edition.version', { version: edition.version })) : null,
    edition ? element('time', { datetime: edition.at }, formatTime(edition.at, currentLocale())) : null,
    edition ? element('code', {}, edition.hash.slice(0, 8)) : null,
    !edition && isClosed ? element('span', {}, t('board.closed')) : null,
  );
}

function drawMarked({ marked, expected }: BoardStage): HTMLElement {
  const percent = expected === 0 ? 0 : Math.floor((marked * 100) / expected);
  const text = t('board.marked', { percent });
  const bar = element('progress', {
    class: 'progress-bar',
    'aria-label': text,
    value: String(marked),
    max: String(Math.max(1, expected)),
  });
  return element('div', { class: 'board-marked' }, element('span', {}, text), bar);
}

/** That the board stands still, and how far it has been revealed. */
function drawFreeze({ freeze }: BoardStage): HTMLElement | null {
  if (!freeze) return null;
  const { phase, from, shown, ranks, isPaused } = freeze;
  const words =
    phase === 'frozen'
      ? t('boardFreeze.frozen', { time: formatTime(from, currentLocale()) })
      : t('boardFreeze.revealing', { shown, ranks });
  return element(
    'p',
    { class: 'board-freeze', 'data-phase': phase, role: 'status' },
    element('strong', {}, words),
    isPaused ? element('span', {}, t('boardFreeze.paused')) : null,
  );
}

/** The head: competition, trade and stage, how much is marked. */
export function drawHead(board: BoardSnapshot, { stage }: BoardPage): HTMLElement {
  const locale = currentLocale();
  return element(
    'header',
    { class: 'board-head' },
    element('p', {}, inLanguage(board.competitionName, locale)),
    element(
      'h1',
      {},
      inLanguage(stage.tradeName, locale),
      element('small', {}, inLanguage(stage.stageName, locale)),
    ),
    drawMarked(stage),
    drawFreeze(stage),
    board.isRehearsal
      ? element('div', { class: 'watermark', role: 'note' }, inLanguage(REHEARSAL_WATERMARK, locale))
      : null,
  );
}

/** The line of column names. */
export function drawColumns({ stage }: BoardPage): HTMLElement {
  const locale = currentLocale();
  const column = (text: string, name: string): HTMLElement =>
    element('span', { role: 'columnheader', class: `column-${name}` }, text);
  return element(
    'div',
    { class: 'board-columns', role: 'row' },
    column(t('board.place'), 'place'),
    column(t('board.number'), 'number'),
    ...stage.modules.map(({ name, full }) => {
      const made = column(inLanguage(name, locale), 'module');
      made.append(element('small', {}, t('mark.outOf', { full })));
      return made;
    }),
    element(
      'span',
      { role: 'columnheader', class: 'column-moved' },
      element('span', { class: 'visually-hidden' }, t('moved.label')),
    ),
    column(t('board.total'), 'total'),
  );
}

/** The foot's fixed part: edition, which rows these are, the note of fictional data. */
export function drawFootFacts(board: BoardSnapshot, page: BoardPage): readonly HTMLElement[] {
  const { stage, skipped, rows } = page;
  const facts = [
    drawEdition(stage),
    element(
      'span',
      {},
      t('board.rows', { from: skipped + 1, to: skipped + rows.length, count: stage.rows.length }),
    ),
  ];
  if (board.note)
    facts.push(element('span', { class: 'board-note' }, inLanguage(board.note, currentLocale())));
  return facts;
}
