import type { PointerEvent } from 'react';

/** A touch or click acts, but the keyboard stays with the score field, so that the next digit typed is never lost. */
export function keepFocus(event: PointerEvent): void {
  event.preventDefault();
}
