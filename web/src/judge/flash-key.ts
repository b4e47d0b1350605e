const FLASH_MS = 220;

/** A key that acted lights up for a moment: to be seen where nothing can be felt. Not for people who asked for less motion. */
export function flashKey(key: Element): void {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  key.animate([{ backgroundColor: 'var(--steel)', color: 'var(--paper)' }, {}], {
    duration: FLASH_MS,
    easing: 'ease-out',
  });
}
