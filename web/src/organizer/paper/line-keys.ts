import type { KeyboardEvent } from 'react';

const MOVES: Readonly<Record<string, number>> = { Enter: 1, ArrowDown: 1, ArrowUp: -1 };

/** Puts the focus into a line's field, the first or last one beyond the ends, and selects what stands there. */
export function focusLine(list: HTMLElement | null, index: number): void {
  const fields = [...(list?.querySelectorAll('input') ?? [])];
  const field = fields[Math.max(0, Math.min(fields.length - 1, index))];
  field?.focus();
  field?.select();
}

/** What a key means on a line: by how many lines to go on, or that the sheet is handed over; null for any other key. */
export function lineKey(event: KeyboardEvent): number | 'hand-over' | null {
  if (event.nativeEvent.isComposing) return null;
  const isWithControl = event.ctrlKey || event.metaKey;
  if (event.key === 'Enter' && isWithControl) return 'hand-over';
  return isWithControl ? null : (MOVES[event.key] ?? null);
}
