import type { SpreadView } from '#contract/marking';
import type { LocalText } from '#domain/kernel/local-text';

/** "practical · speed", or "practical · module sums". */
export function placeOf(
  { moduleName, aspectName }: SpreadView,
  local: (text: LocalText) => string,
  sums: string,
): string {
  return `${local(moduleName)} · ${aspectName ? local(aspectName) : sums}`;
}
