import { canonicalJson } from '../kernel/canonical-json';
import type { AspectId, EntryId, JudgeId, StageId } from '../kernel/ids';
import type { MarkValue } from '../kernel/mark-value';
import type { Sha256 } from './chain-entry';
import type { Declaration } from './declaration';
import { sheetOf } from './sheet-of';
import type { StageBook } from './stage-book';

/** Whose sheet it is. */
export interface SheetPlace {
  readonly stageId: StageId;
  readonly entryId: EntryId;
  readonly judgeId: JudgeId;
}

/** One mark that stands on a sheet, and what the entry had declared for it. */
export interface SignedMark {
  readonly aspectId: AspectId;
  readonly points: MarkValue;
  readonly declaration: Declaration | null;
}

/**
 * The text whose SHA-256 a judge signs (SIG-1): canonical JSON of [stage, entry, judge, marks], each mark as [aspect, points,
 * declaration or null], in the order of the aspects' ids. The tablet and the server make it from what each of them holds.
 */
export function sheetContent(of: SheetPlace, marks: readonly SignedMark[]): string {
  const rows = marks
    .toSorted((a, b) => (a.aspectId < b.aspectId ? -1 : 1))
    .map(({ aspectId, points, declaration }) => [aspectId, points, declaration]);
  return canonicalJson([of.stageId, of.entryId, of.judgeId, rows]);
}

/** The hash of a sheet as the book holds it. */
export function sheetHash(book: StageBook, of: SheetPlace, sha256: Sha256): string {
  const declarations = book.recordsByEntry.get(of.entryId)?.declarations;
  const marks = [...(sheetOf(book, of.entryId, of.judgeId)?.marksByAspect ?? [])].flatMap(
    ([aspectId, { points }]): SignedMark[] =>
      points === null ? [] : [{ aspectId, points, declaration: declarations?.get(aspectId) ?? null }],
  );
  return sha256(sheetContent(of, marks));
}

/** Whether the judge signed the sheet, and whether what stands there is what was signed (SIG-3). */
export type SignatureState = 'none' | 'this' | 'other';

/** A submission from before signatures held a hash counts for what stands. */
export function signatureState(book: StageBook, of: SheetPlace, sha256: Sha256): SignatureState {
  const sheet = sheetOf(book, of.entryId, of.judgeId);
  if (!sheet || sheet.submittedSeq === 0) return 'none';
  const isSame = sheet.signedHash === null || sheet.signedHash === sheetHash(book, of, sha256);
  return sheet.state === 'submitted' && isSame ? 'this' : 'other';
}
