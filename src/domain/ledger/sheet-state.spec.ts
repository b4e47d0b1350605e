import {
  refuseSheetAct,
  refuseStageAct,
  sheetAfter,
  shownSheetState,
  type SheetAct,
  type SheetState,
  type StageAct,
} from './sheet-state';

const OPEN = { isClosed: false };
const CLOSED = { isClosed: true };
const STATES: readonly SheetState[] = ['open', 'to-rescore', 'submitted'];

describe('the table of steps', () => {
  it.each<[SheetAct, readonly (string | null)[], readonly SheetState[]]>([
    // on a sheet that is open, to be marked again, handed in: why not, and what it is afterwards
    ['mark', [null, null, 'SHEET_LOCKED'], ['open', 'to-rescore', 'submitted']],
    ['submit', [null, null, 'SHEET_LOCKED'], ['submitted', 'submitted', 'submitted']],
    ['call', ['SHEET_NOT_SUBMITTED', 'SHEET_NOT_SUBMITTED', null], ['open', 'to-rescore', 'to-rescore']],
    ['reopen', ['SHEET_NOT_SUBMITTED', 'SHEET_NOT_SUBMITTED', null], ['open', 'to-rescore', 'open']],
  ])('[STM-1][STM-2] %s on a sheet', (act, refusals, after) => {
    expect(STATES.map((state) => refuseSheetAct(OPEN, { state }, act)?.code ?? null)).toEqual(refusals);
    expect(STATES.map((state) => sheetAfter(state, act))).toEqual(after);
    for (const state of STATES)
      expect(refuseSheetAct(CLOSED, { state }, act)).toEqual({ code: 'STAGE_CLOSED' });
    expect(refuseSheetAct(OPEN, undefined, act)?.code ?? null).toBe(refusals[0]);
  });

  it.each<[StageAct, string | null, string | null]>([
    ['points', null, 'STAGE_CLOSED'],
    ['places', null, null],
    ['close', null, 'STAGE_CLOSED'],
    ['reopen', 'STAGE_NOT_CLOSED', null],
  ])('[STM-1][STM-2] %s in a stage', (act, onOpen, onClosed) => {
    expect(refuseStageAct(OPEN, act)?.code ?? null).toBe(onOpen);
    expect(refuseStageAct(CLOSED, act)?.code ?? null).toBe(onClosed);
  });

  it('[STM-3] a view says what the sheet is, and closed in a closed stage', () => {
    expect(STATES.map((state) => shownSheetState(OPEN, { state }))).toEqual(STATES);
    expect(STATES.map((state) => shownSheetState(CLOSED, { state }))).toEqual(['closed', 'closed', 'closed']);
    expect(shownSheetState(OPEN, undefined)).toBe('open');
  });
});
