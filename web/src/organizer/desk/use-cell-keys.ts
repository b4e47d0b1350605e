import { useState, type KeyboardEvent } from 'react';

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

export interface CellKeys {
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  /** Where the one cell stands that Tab leads to. */
  readonly isStop: (row: number, column: number) => boolean;
  readonly onFocus: (row: number, column: number) => void;
}

/** The matrix is one stop of the Tab key; arrows lead from cell to cell. */
export function useCellKeys(): CellKeys {
  const [at, setAt] = useState<readonly [number, number]>([0, 0]);
  return {
    isStop: (row, column) => at[0] === row && at[1] === column,
    onFocus: (row, column) => setAt([row, column]),
    onKeyDown: (event) => {
      const step = STEPS[event.key];
      const cell = event.target instanceof HTMLElement ? event.target.dataset['cell'] : undefined;
      if (!step || cell === undefined) return;
      const [row = 0, column = 0] = cell.split(' ').map(Number);
      const next = event.currentTarget.querySelector<HTMLElement>(
        `[data-cell="${row + step[0]} ${column + step[1]}"]`,
      );
      if (!next) return;
      event.preventDefault();
      next.focus();
    },
  };
}
