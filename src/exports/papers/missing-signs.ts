import type { PaperFont } from '../paper/paper-font';
import { PAPER_WORDS } from './paper-words';
import { cellText, type PrintedPaper } from './printed-paper';

/** The same paper, with a note of the signs that would be printed as empty boxes: they are to be written in by hand (PAP-7). */
export function withMissingSigns(printed: PrintedPaper, font: Pick<PaperFont, 'missingIn'>): PrintedPaper {
  const cells = printed.tables.flatMap(({ rows }) => rows.flat().map(cellText));
  const missing = font.missingIn([...printed.title, ...printed.paragraphs, ...cells].join(''));
  if (missing.length === 0) return printed;
  return { ...printed, notes: [...printed.notes, PAPER_WORDS[printed.locale].missing(codesOf(missing))] };
}

/** The sign itself cannot be printed: its number in Unicode is. */
function codesOf(signs: readonly string[]): string {
  const codes = signs.map((sign) => `U+${sign.codePointAt(0)!.toString(16).toUpperCase()}`);
  return codes.join(', ');
}
