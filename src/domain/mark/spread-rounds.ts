import type { EntryId, JudgeId } from '../kernel/ids';
import { isUnfinished } from '../kernel/mark-value';
import type { Ratio } from '../kernel/ratio';
import { compareRatios, addRatios, multiplyRatios, ratio } from '../kernel/ratios';
import type { CurrentMark, Sheet, StageBook } from '../ledger/stage-book';
import { countedMark, declarationOf } from '../tally/aspect-worth';
import { tallyEntry } from '../tally/tally-entry';
import type { MarkedStage } from './marked-stage';
import type { SpreadStand } from './spread-stand';

/** What the judges of a place gave in one round. */
export interface SpreadRound {
  readonly round: 1 | 2;
  /** As they go into the panel: of an aspect what each mark counts, else each judge's sum. */
  readonly marks: readonly { readonly judgeId: JudgeId; readonly counted: Ratio }[];
  /** The highest less the lowest. */
  readonly spread: Ratio | null;
  /** What the panel makes of them, were nothing decided. */
  readonly value: Ratio | null;
}

type Sheets = ReadonlyMap<JudgeId, Sheet>;

const UNKNOWN = { seq: 0, by: '', clientId: '', at: '' } as unknown as Omit<CurrentMark, 'points'>;

/** The sheets as the first round left them; judges who were not called keep theirs. */
const firstSheets = (sheets: Sheets, { round }: SpreadStand): Sheets =>
  new Map(
    [...sheets].map(([judgeId, sheet]) => {
      const former = round?.former.get(judgeId);
      if (!former) return [judgeId, sheet] as const;
      const marks = [...former].map(([aspectId, points]) => [aspectId, { ...UNKNOWN, points }] as const);
      return [judgeId, { ...sheet, marksByAspect: new Map(marks) }] as const;
    }),
  );

const spreadOf = (marks: SpreadRound['marks']): Ratio | null => {
  const sorted = marks.map(({ counted }) => counted).toSorted(compareRatios);
  const [lowest, highest] = [sorted[0], sorted.at(-1)];
  return lowest && highest ? addRatios(highest, multiplyRatios(lowest, ratio(-1))) : null;
};

interface Around {
  readonly stage: MarkedStage;
  readonly book: StageBook;
  readonly entryId: EntryId;
}

const roundIn = (
  { stage, book, entryId }: Around,
  { place }: SpreadStand,
  of: { readonly round: 1 | 2; readonly sheets: Sheets },
): SpreadRound => {
  const { scheme, seats } = stage;
  const known = book.recordsByEntry.get(entryId);
  const record = known && { ...known, spreadDecisions: new Map() };
  const { modules } = tallyEntry({ entryId, scheme, seats, sheets: of.sheets, record });
  const module = modules.find(({ moduleId }) => moduleId === place.moduleId);
  const aspect = place.aspectId === undefined ? undefined : stage.aspectsById.get(place.aspectId)?.aspect;
  if (!aspect) {
    const marks = (module?.sums ?? []).map(({ judgeId, value }) => ({ judgeId, counted: value }));
    return { round: of.round, marks, spread: spreadOf(marks), value: module?.value ?? null };
  }
  const tally = module?.aspects.find(({ aspectId }) => aspectId === aspect.id);
  const declaration = declarationOf(aspect, record?.declarations.get(aspect.id)) ?? {};
  const marks = (tally?.marks ?? []).flatMap(({ judgeId, points }) =>
    isUnfinished(points) ? [] : [{ judgeId, counted: ratio(countedMark(aspect, points, declaration)) }],
  );
  return { round: of.round, marks, spread: spreadOf(marks), value: tally?.value ?? null };
};

/** Both rounds of a place side by side, the first alone where there was no second (RSC-11). */
export function spreadRounds(around: Around, stand: SpreadStand): SpreadRound[] {
  const sheets = around.book.sheetsByEntry.get(around.entryId) ?? new Map<JudgeId, Sheet>();
  const first = roundIn(around, stand, { round: 1, sheets: firstSheets(sheets, stand) });
  return stand.round ? [first, roundIn(around, stand, { round: 2, sheets })] : [first];
}
