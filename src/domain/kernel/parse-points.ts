import { MICRO, type Points } from './points';

const DECIMAL = /^(-?)(\d{1,9})(?:\.(\d{1,6}))?$/;

/** Reads a plain decimal such as "86.5" into micro-points; undefined when it is anything else. Exact: no floating point. */
export function parsePoints(text: string): Points | undefined {
  const parts = DECIMAL.exec(text);
  if (!parts) return undefined;
  const micro = Number(parts[2]) * MICRO + Number((parts[3] ?? '').padEnd(6, '0'));
  return (parts[1] === '-' && micro !== 0 ? -micro : micro) as Points;
}
