import type { Page } from 'playwright-core';

/** Score keys and what stands for them; everything else that can be pressed is a target of 44 px. */
const SCORE_KEYS = '.key-pad button, .pin-keys button, .level';
const TARGETS = 'button, a[href], input, select, textarea, summary, label.button, [role=button]';

/**
 * What can be pressed and is smaller than it has to be, as "name width × height". A field without an extent stands behind its
 * label, which is measured. No link stands in running text on these pages, so that none is exempt (WCAG 2.5.8).
 * @param key the least extent of a score key in CSS px
 */
export async function smallTargets(page: Page, key = 64): Promise<readonly string[]> {
  return page.evaluate(`[...document.querySelectorAll(${JSON.stringify(TARGETS)})].flatMap((target) => {
    const { width, height } = target.getBoundingClientRect();
    // What only a screen reader finds is clipped to a pixel, itself or by what it stands in.
    const isShown = target.checkVisibility() && Math.min(width, height, target.parentElement.clientWidth) > 1;
    const least = target.matches(${JSON.stringify(SCORE_KEYS)}) ? ${key} : 44;
    // A hundredth of a pixel is lost where sizes are fractions.
    if (!isShown || Math.min(width, height) >= least - 0.01) return [];
    const name = target.getAttribute('aria-label') ?? (target.textContent || target.name);
    return [name.trim() + ' ' + Math.round(width) + ' × ' + Math.round(height)];
  })`);
}
