import type { AspectId, JudgeId } from '../kernel/ids';
import type { MarkValue } from '../kernel/mark-value';
import type { EntryRecord } from './entry-record';
import type { RescoreCall } from './ledger-fact';
import { sheetAfter } from './sheet-state';
import type { Sheet } from './stage-book';

const marksOn = (sheet: Sheet | undefined): Map<AspectId, MarkValue> => {
  const marks = new Map<AspectId, MarkValue>();
  for (const [aspectId, { points }] of sheet?.marksByAspect ?? [])
    if (points !== null) marks.set(aspectId, points);
  return marks;
};

/**
 * Takes the call of a second round into an entry's record (RSC-3): what its judges gave in the first stays readable, and their
 * sheets are opened again. A sheet that is not handed in is open as it is.
 */
export function foldCall(
  record: EntryRecord,
  sheets: ReadonlyMap<JudgeId, Sheet> | undefined,
  { places }: RescoreCall,
  seq: number,
): void {
  const awaited = new Set(places.flatMap(({ judgeIds }) => judgeIds));
  const former = new Map([...awaited].map((judgeId) => [judgeId, marksOn(sheets?.get(judgeId))]));
  record.secondRounds.push({ seq, places, former, awaited });
  for (const judgeId of awaited) {
    const sheet = sheets?.get(judgeId);
    if (sheet) Object.assign(sheet, { state: sheetAfter(sheet.state, 'call'), lastSeq: seq });
  }
}

/** A judge has handed in again, or is not asked any more. */
export function answerRounds(record: EntryRecord | undefined, judgeId: JudgeId): void {
  for (const { awaited } of record?.secondRounds ?? []) awaited.delete(judgeId);
}
