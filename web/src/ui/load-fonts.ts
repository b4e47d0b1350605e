/** Fetches the font faces after the page stands: their list of ranges is long, and text shows in a system font until then. */
export function loadFonts(): void {
  void import('./fonts');
}
