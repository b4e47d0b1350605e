import type { Refusal } from '../kernel/refusal';

/** What a sheet is: being marked, to be marked again where its panel is too far apart, or signed by its judge. */
export type SheetState = 'open' | 'to-rescore' | 'submitted';

/** What a stage is. In a closed stage every sheet is closed with it. */
export type StageState = 'open' | 'closed';

/** What can be done to a sheet: a mark is written, it is handed in, the second round is called, the desk gives it back. */
export type SheetAct = 'mark' | 'submit' | 'call' | 'reopen';

/** What can be done to a stage: something that changes points, something that follows from places, its end, its reopening. */
export type StageAct = 'points' | 'places' | 'close' | 'reopen';

interface Step<State> {
  /** Where it is allowed. */
  readonly from: readonly State[];
  /** Where it leads; absent: it stays. */
  readonly to?: State;
  /** What is answered everywhere else. */
  readonly otherwise: Refusal;
}

const LOCKED: Refusal = { code: 'SHEET_LOCKED' };
const CLOSED: Refusal = { code: 'STAGE_CLOSED' };

/** All allowed steps of a sheet (STM-1). */
export const SHEET_STEPS: Readonly<Record<SheetAct, Step<SheetState>>> = {
  mark: { from: ['open', 'to-rescore'], otherwise: LOCKED },
  submit: { from: ['open', 'to-rescore'], to: 'submitted', otherwise: LOCKED },
  call: { from: ['submitted'], to: 'to-rescore', otherwise: { code: 'SHEET_NOT_SUBMITTED' } },
  reopen: { from: ['submitted'], to: 'open', otherwise: { code: 'SHEET_NOT_SUBMITTED' } },
};

/** All allowed steps of a stage (STM-1). */
export const STAGE_STEPS: Readonly<Record<StageAct, Step<StageState>>> = {
  points: { from: ['open'], otherwise: CLOSED },
  places: { from: ['open', 'closed'], otherwise: CLOSED },
  close: { from: ['open'], to: 'closed', otherwise: CLOSED },
  reopen: { from: ['closed'], to: 'open', otherwise: { code: 'STAGE_NOT_CLOSED' } },
};

const stageState = ({ isClosed }: { readonly isClosed: boolean }): StageState =>
  isClosed ? 'closed' : 'open';

/** A sheet without a ledger row is an open one. */
export const sheetStateOf = (sheet: { readonly state: SheetState } | undefined): SheetState =>
  sheet?.state ?? 'open';

/** Why this may not be done to a stage now; null when it may (STM-2). */
export function refuseStageAct(book: { readonly isClosed: boolean }, act: StageAct): Refusal | null {
  const { from, otherwise } = STAGE_STEPS[act];
  return from.includes(stageState(book)) ? null : otherwise;
}

/** The same for a sheet of the stage: every step of a sheet is one that changes points (STM-2). */
export function refuseSheetAct(
  book: { readonly isClosed: boolean },
  sheet: { readonly state: SheetState } | undefined,
  act: SheetAct,
): Refusal | null {
  const { from, otherwise } = SHEET_STEPS[act];
  return refuseStageAct(book, 'points') ?? (from.includes(sheetStateOf(sheet)) ? null : otherwise);
}

/** Where a sheet is after a step that the ledger holds; one that is not allowed there changes nothing. */
export function sheetAfter(state: SheetState, act: SheetAct): SheetState {
  const { from, to } = SHEET_STEPS[act];
  return to !== undefined && from.includes(state) ? to : state;
}

/** What a view says of a sheet. */
export function shownSheetState(
  book: { readonly isClosed: boolean },
  sheet: { readonly state: SheetState } | undefined,
): SheetState | 'closed' {
  return book.isClosed ? 'closed' : sheetStateOf(sheet);
}
