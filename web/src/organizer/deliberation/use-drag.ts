import { useState, type PointerEvent } from 'react';

/** What a row's grip and the row itself are given. */
export interface Drag {
  /** The row that is held; null: none. */
  readonly from: number | null;
  /** The row over which it would be let go. */
  readonly over: number | null;
  readonly gripOf: (index: number) => {
    readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerUp: () => void;
    readonly onPointerCancel: () => void;
  };
}

/** The index of the row under a point; rows carry it as `data-row`. */
const rowAt = (x: number, y: number): number | null => {
  const row = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-row]');
  return row ? Number(row.dataset['row']) : null;
};

/** Rows that are dragged by a grip, with a mouse, a pen or a finger. */
export function useDrag(onMove: (from: number, to: number) => void): Drag {
  const [held, hold] = useState<Pick<Drag, 'from' | 'over'>>({ from: null, over: null });
  const letGo = (): void => hold({ from: null, over: null });
  return {
    ...held,
    gripOf: (index) => ({
      onPointerDown: (event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        hold({ from: index, over: index });
      },
      onPointerMove: ({ clientX, clientY }) => {
        if (held.from !== index) return;
        const over = rowAt(clientX, clientY) ?? held.over;
        if (over !== held.over) hold({ from: index, over });
      },
      onPointerUp: () => {
        if (held.from === index && held.over !== null && held.over !== index) onMove(index, held.over);
        letGo();
      },
      onPointerCancel: letGo,
    }),
  };
}
