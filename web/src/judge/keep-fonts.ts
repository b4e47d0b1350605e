import i18next from 'i18next';

/**
 * Fetches the slices of the font that the page's own words and the judge's sheets need, also those not seen yet, so that the worker
 * keeps them: without the network a tablet that has no Chinese font of its own would show boxes.
 */
export function keepFonts(sheets: readonly unknown[]): void {
  const words = JSON.stringify([i18next.getResourceBundle(i18next.language, 'app'), sheets]);
  const text = [...new Set(words)].join('');
  void document.fonts.load('1em "Noto Sans SC Variable"', `${text}←`).catch(() => undefined);
}
