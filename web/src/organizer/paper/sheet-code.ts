import type { PaperSheetView, PaperStageView } from '#contract/keying';
import type { EntryId, JudgeId } from '#domain/kernel/ids';

/** Whose sheet is meant; without a judge, any of the entry's. */
export interface SheetCode {
  readonly entryId: EntryId;
  readonly judgeId: JudgeId | null;
}

type OfStage = Pick<PaperStageView, 'judges' | 'entries'>;

/** The short code on a printed sheet: the contestant's number and which of the stage's judges, "0107-2". */
export function shortCode(
  stage: OfStage,
  { entryId, judgeId }: Pick<PaperSheetView, 'entryId' | 'judgeId'>,
): string {
  const number = stage.entries.find((entry) => entry.entryId === entryId)?.number ?? '';
  return `${number}-${stage.judges.findIndex((judge) => judge.judgeId === judgeId) + 1}`;
}

const LINKED = /[?&]sheet=([A-Za-z0-9_:-]+)\.([A-Za-z0-9._:-]+)/;

function readLink(text: string, { judges, entries }: OfStage): SheetCode | null {
  const [, entryId, judgeId] = LINKED.exec(decodeURIComponent(text)) ?? [];
  const entry = entries.find((one) => one.entryId === entryId);
  const judge = judges.find((one) => one.judgeId === judgeId);
  return entry && judge ? { entryId: entry.entryId, judgeId: judge.judgeId } : null;
}

/**
 * Reads what a person types or a scanner sends: a number ("0107"), a short code ("0107-2" or "0107 2"), or the address that the
 * QR code of a printed sheet holds; null when the stage has no such sheet.
 */
export function readSheetCode(text: string, stage: OfStage): SheetCode | null {
  const plain = text.normalize('NFKC').trim();
  if (plain.includes('sheet=')) return readLink(plain, stage);
  const whole = stage.entries.find(({ number }) => number === plain);
  if (whole) return { entryId: whole.entryId, judgeId: null };
  const [, number, ordinal] = /^(.+?)[\s\-–—]+(\d{1,2})$/.exec(plain) ?? [];
  const entry = stage.entries.find((one) => one.number === number);
  const judge = stage.judges[Number(ordinal) - 1];
  return entry && judge ? { entryId: entry.entryId, judgeId: judge.judgeId } : null;
}
