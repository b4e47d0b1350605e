import type { Ratio } from './ratio';
import { ratio } from './ratios';

const TEXT = /^(-?\d{1,40})(?:\/(\d{1,40}))?$/;

/** Reads what `ratioText` wrote: "num/den" or "num"; undefined for anything else or a zero denominator. */
export function parseRatio(text: string): Ratio | undefined {
  const parts = TEXT.exec(text);
  if (!parts) return undefined;
  const den = BigInt(parts[2] ?? 1);
  return den === 0n ? undefined : ratio(BigInt(parts[1] ?? 0), den);
}
