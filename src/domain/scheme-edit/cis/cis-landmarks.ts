import type { SheetRow } from '../sheet/sheet-row';
import { CIS } from './cis-sheet';

/** What a row of headings opens; rows are found by these, never by their numbers, so that any number of rows may stand between. */
export type Landmark = 'sections' | 'criteria' | 'block';

const wordsAt = ({ cells }: SheetRow, column: number): string => {
  const cell = cells[column];
  return typeof cell === 'string' ? cell.replace(/\s+/g, ' ').trim().toLowerCase() : '';
};

/** Headings contain line breaks and differ from year to year: only what they have in common is looked at. */
export function landmarkIn(row: SheetRow): Landmark | null {
  const first = wordsAt(row, CIS.code);
  if (/^sub ?-?criteri(on|a)/.test(first) && /type/.test(wordsAt(row, CIS.type))) return 'block';
  const isMarked = [CIS.section, CIS.mark].some((column) => /mark|variation/.test(wordsAt(row, column)));
  if (!isMarked) return null;
  if (/^(wsos|wsss|section)/.test(first)) return 'sections';
  return /^(criteri(on|a)|id)\b/.test(first) ? 'criteria' : null;
}

/** A row of totals says so, and has no code. */
export function isTotalRow(row: SheetRow): boolean {
  return (
    wordsAt(row, CIS.code) === '' && row.cells.some((_, column) => /\btotal\b/.test(wordsAt(row, column)))
  );
}
