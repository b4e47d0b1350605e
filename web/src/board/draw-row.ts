import type { BoardRow, BoardStage } from '#contract/live';
import i18next from 'i18next';
import { element } from '../ui/element';
import type { Move } from './track-moves';

const { t } = i18next;

export interface RowLook {
  readonly stage: BoardStage;
  readonly bracket: 'first' | 'middle' | 'last' | undefined;
  readonly move: Move | undefined;
  /** The cut line stands under this row. */
  readonly isLastIn: boolean;
}

/** Where a row stands to the cut line: certain and out only when nothing can change any more. */
function tintOf(row: BoardRow, stage: BoardStage): 'certain' | 'possible' | 'out' | null {
  if (stage.cutAfter === null || row.place === null) return null;
  const isIn = row.place <= stage.cutAfter;
  if (stage.isClosed) return isIn ? 'certain' : 'out';
  return isIn ? 'possible' : null;
}

function cutLabel({ cutAfter, isClosed, kind }: BoardStage): string {
  return t(kind === 'final' ? 'board.cutHonours' : 'board.cut', {
    count: cutAfter ?? 0,
    tint: t(isClosed ? 'tint.certain' : 'tint.possible'),
  });
}

function drawPlace(row: BoardRow, bracket: RowLook['bracket']): HTMLElement {
  const words =
    row.place === null
      ? t('place.none')
      : row.sharedBy > 1
        ? t('place.shared', { place: row.place, count: row.sharedBy })
        : t('place.place', { place: row.place });
  return element(
    'span',
    { class: 'place', role: 'cell', 'data-bracket': bracket ?? null },
    element('span', { 'aria-hidden': 'true' }, row.place === null ? '–' : String(row.place)),
    element('span', { class: 'visually-hidden' }, words),
  );
}

function drawModule(points: string | null, full: string): HTMLElement {
  const share = points === null ? 0 : Math.max(0, Math.min(1, Number(points) / Number(full)));
  const fill = element('span');
  fill.style.transform = `scaleX(${Number.isFinite(share) ? share : 0})`;
  const figure =
    points === null
      ? element(
          'span',
          { class: 'empty-mark' },
          element('span', { class: 'visually-hidden' }, t('mark.empty')),
        )
      : element('span', { class: 'board-points' }, points);
  return element(
    'span',
    { class: 'board-module', role: 'cell' },
    figure,
    element('i', { 'aria-hidden': 'true' }, fill),
  );
}

function drawMove(move: Move | undefined): HTMLElement {
  const cell = element('span', { class: 'board-moved', role: 'cell' });
  if (!move) return cell;
  const count = Math.abs(move.places);
  cell.append(
    element('span', { class: 'arrow', 'data-way': move.places > 0 ? 'up' : 'down', 'aria-hidden': 'true' }),
    element('span', { 'aria-hidden': 'true' }, String(count)),
    element('span', { class: 'visually-hidden' }, t(move.places > 0 ? 'moved.up' : 'moved.down', { count })),
  );
  return cell;
}

/** One row of the board: place, number, a thin bar per module, arrow, total. */
export function drawRow(row: BoardRow, look: RowLook): HTMLElement {
  const tint = tintOf(row, look.stage);
  const total =
    row.total === null
      ? element(
          'span',
          { class: 'empty-mark' },
          element('span', { class: 'visually-hidden' }, t('mark.empty')),
        )
      : element('span', {}, row.total);
  const isPartial = row.marked < row.expected;
  return element(
    'div',
    {
      class: 'board-row',
      role: 'row',
      'data-entry': row.entryId,
      'data-tint': tint,
      'data-cut': look.isLastIn ? cutLabel(look.stage) : null,
    },
    drawPlace(row, look.bracket),
    element('span', { role: 'cell' }, element('span', { class: 'number-tag' }, row.number)),
    ...row.modules.map((points, index) => drawModule(points, look.stage.modules[index]?.full ?? '100')),
    drawMove(look.move),
    element(
      'span',
      { class: 'board-total', role: 'cell', 'data-partial': isPartial ? '' : null },
      total,
      tint ? element('span', { class: 'visually-hidden' }, t(`tint.${tint}`)) : null,
    ),
  );
}
