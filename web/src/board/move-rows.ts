const STEP_MS = 120;
const MOVE_MS = 400;

/** Where each row stands now, by entryId. */
export function rowPositions(list: HTMLElement): ReadonlyMap<string, number> {
  const rows = list.querySelectorAll<HTMLElement>('[data-entry]');
  return new Map([...rows].map((row) => [row.dataset.entry ?? '', row.getBoundingClientRect().top]));
}

/**
 * Moves the rows from where they stood to where they stand, one after another, the longest way up first; new rows appear.
 * Resolves when everything stands still; at once with reduced motion.
 */
export async function moveRows(list: HTMLElement, before: ReadonlyMap<string, number>): Promise<void> {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  const moves: { row: HTMLElement; by: number }[] = [];
  for (const row of list.querySelectorAll<HTMLElement>('[data-entry]')) {
    const old = before.get(row.dataset.entry ?? '');
    const by = old === undefined ? 0 : old - row.getBoundingClientRect().top;
    if (old === undefined) row.animate([{ opacity: 0 }, { opacity: 1 }], { duration: MOVE_MS });
    else if (Math.abs(by) > 1) moves.push({ row, by });
  }
  moves.sort((a, b) => b.by - a.by);
  const running = moves.map(({ row, by }, index) => {
    if (by > 0) row.dataset.rising = '';
    return row.animate([{ transform: `translateY(${by}px)` }, { transform: 'none' }], {
      duration: MOVE_MS,
      delay: index * STEP_MS,
      easing: 'cubic-bezier(0.2, 0, 0, 1)',
      fill: 'backwards',
    }).finished;
  });
  await Promise.allSettled(running);
  for (const { row } of moves) delete row.dataset.rising;
}
