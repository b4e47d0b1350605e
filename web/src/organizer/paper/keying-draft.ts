import type { AspectId } from '#domain/kernel/ids';
import type { Aspect } from '#domain/scheme/aspects/aspect-kinds';
import type { KeyedMark } from '#domain/keying/keyed-mark';
import { readScore, type ScoreReading } from '../../marks/read-score';

/** What stands typed on one sheet, by aspect. */
export type KeyingDraft = Readonly<Record<AspectId, string>>;

/** DNF and DNS on the number pad, as people at such desks type them. */
const ENDS: Readonly<Record<string, string>> = { '/': 'DNF', d: 'DNF', '#': 'DNF', '*': 'DNS', s: 'DNS' };

/** What a field holds after this text was typed into it. */
export function typedAs(text: string, aspect: Aspect): string {
  const end = aspect.isAttempt ? ENDS[text.normalize('NFKC').trim().toLowerCase()] : undefined;
  return end ?? text;
}

/** A column or row of cells from a spreadsheet, or null when it is one value. */
export function pastedCells(text: string): readonly string[] | null {
  const cells = text.replace(/[\r\n]+$/, '').split(/\r?\n|\t/);
  return cells.length > 1 ? cells.map((cell) => cell.trim()) : null;
}

/** The draft with cells filled in from one aspect on; what goes beyond the last one is left. */
export function fillFrom(
  draft: KeyingDraft,
  aspects: readonly Aspect[],
  from: number,
  cells: readonly string[],
): KeyingDraft {
  const filled = aspects.slice(from, from + cells.length).map(({ id }, index) => [id, cells[index] ?? '']);
  return { ...draft, ...(Object.fromEntries(filled) as KeyingDraft) };
}

export function readingOf(draft: KeyingDraft, aspect: Aspect): ScoreReading {
  return readScore(draft[aspect.id] ?? '', aspect);
}

/** The marks of a whole sheet; null as long as one is missing or is none. */
export function marksOf(draft: KeyingDraft, aspects: readonly Aspect[]): readonly KeyedMark[] | null {
  const marks: KeyedMark[] = [];
  for (const aspect of aspects) {
    const reading = readingOf(draft, aspect);
    if (!reading.ok || reading.points === null) return null;
    marks.push({ aspectId: aspect.id, points: reading.points });
  }
  return marks;
}

/** Whether a line holds a mark that may stand. */
export function isRead(draft: KeyingDraft, aspect: Aspect): boolean {
  const reading = readingOf(draft, aspect);
  return reading.ok && reading.points !== null;
}
