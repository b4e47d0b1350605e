import {
  aspectOf,
  ledgerOf,
  markFact,
  moduleOf,
  PLAIN_RULES,
  schemeOf,
  seatsOf,
  STAGE,
} from '../../../test/rules/builders';
import type { AccountId, EntryId, JudgeId } from '../kernel/ids';
import { emptyStageBook, foldEntry } from '../ledger/fold-ledger';
import type { LedgerFact } from '../ledger/ledger-fact';
import type { StageBook } from '../ledger/stage-book';
import { markedStageOf } from '../mark/marked-stage-of';
import { confirmReopening, declineReopening, decideReopening, openReopenings } from './decide-reopening';

const rules = {
  ...PLAIN_RULES,
  scheme: schemeOf([moduleOf('m1', [aspectOf('a1')]), moduleOf('m2', [aspectOf('a2')])]),
};
const E1 = 'e1' as EntryId;
const J1 = 'j1' as JudgeId;
const stage = markedStageOf(STAGE, rules, seatsOf({ m1: ['j1', 'j2'], m2: ['j3'] }), [E1])!;
const sheet = { entryId: E1, judgeId: J1 };
const of = { stageId: STAGE, ...sheet };
const RULE = { secondPerson: true };
const reason = 'read the wrong table';
const handedIn = [markFact('e1', 'j1', 'a1', '8'), { ...of, kind: 'SheetSubmitted' }] as const;
const asked = { ...of, kind: 'ReopeningAsked', reason } as const;
const closed = { stageId: STAGE, kind: 'StageClosed' } as const;

/** Rows of sheets are their judge's; of anything else the chief's. */
const bookOf = (...facts: readonly object[]): StageBook => {
  const book = emptyStageBook();
  for (const entry of ledgerOf(facts as readonly LedgerFact[]))
    foldEntry(
      book,
      entry.fact.kind === 'ReopeningAsked' ? { ...entry, actorId: 'chief' as AccountId } : entry,
    );
  return book;
};
const askOn = (book: StageBook, rule: typeof RULE | undefined = RULE, what: typeof sheet | null = sheet) => {
  const decision = decideReopening(rule, book, { stageId: STAGE, sheet: what, reason });
  return decision.ok ? decision.value : decision.refusal.code;
};
const by = (id: string, at = 3) => ({ stageId: STAGE, asked: at, by: id as AccountId });
const confirmOn = (book: StageBook, id: string, at = 3) => {
  const decision = confirmReopening(stage, book, by(id, at));
  return decision.ok ? decision.value : decision.refusal.code;
};

describe('decideReopening', () => {
  it('[COR-1] one word opens where no second person is asked for', () => {
    const opened = { ...of, kind: 'SheetReopened', reason };
    for (const rule of [undefined, { secondPerson: false }])
      expect(decideReopening(rule, bookOf(...handedIn), { stageId: STAGE, sheet, reason })).toEqual({
        ok: true,
        value: opened,
      });
  });

  it('[COR-1] a request says what is asked for: a sheet, or the stage', () => {
    expect(askOn(bookOf(...handedIn))).toEqual(asked);
    expect(askOn(bookOf(...handedIn, closed), RULE, null)).toEqual({
      kind: 'ReopeningAsked',
      stageId: STAGE,
      reason,
    });
  });

  it('[COR-2] only what can be opened is asked for, and once', () => {
    expect(askOn(bookOf(handedIn[0]))).toBe('SHEET_NOT_SUBMITTED');
    expect(askOn(bookOf(...handedIn, closed))).toBe('STAGE_CLOSED');
    expect(askOn(bookOf(...handedIn), RULE, null)).toBe('STAGE_NOT_CLOSED');
    expect(askOn(bookOf(...handedIn, asked))).toBe('ALREADY_EXISTS');
    expect(
      askOn(bookOf(...handedIn, asked, { ...closed }, { stageId: STAGE, kind: 'StageReopened', reason })),
    ).toEqual(asked);
  });
});

describe('the answer', () => {
  const book = bookOf(...handedIn, asked);

  it('[COR-3] a yes is the reopening that names its request, a no names its reason', () => {
    expect(confirmOn(book, 'supervisor')).toEqual({ ...of, kind: 'SheetReopened', reason, asked: 3 });
    expect(declineReopening(stage, book, { ...by('supervisor'), reason: 'all is right' })).toEqual({
      ok: true,
      value: { kind: 'ReopeningDeclined', stageId: STAGE, asks: 3, reason: 'all is right' },
    });
    expect(confirmOn(book, 'supervisor', 2)).toBe('NOT_FOUND');
  });

  it('[COR-4] comes neither from who asked nor from the panel', () => {
    for (const id of ['chief', 'j1', 'j2']) expect([id, confirmOn(book, id)]).toEqual([id, 'OWN_WORK']);
    expect(confirmOn(book, 'j3')).toMatchObject({ kind: 'SheetReopened' });
  });

  it('[COR-4] of a stage from nobody who has a seat in it', () => {
    const ofStage = bookOf(...handedIn, closed, { stageId: STAGE, kind: 'ReopeningAsked', reason });
    for (const id of ['j1', 'j3']) expect(confirmOn(ofStage, id, 4)).toBe('OWN_WORK');
    expect(confirmOn(ofStage, 'organizer', 4)).toEqual({
      kind: 'StageReopened',
      stageId: STAGE,
      reason,
      asked: 4,
    });
  });

  it('[COR-4] nor from who keyed the sheet in', () => {
    const keyed = bookOf(handedIn[0], { ...handedIn[1], keyedBy: ['k1', 'k2'] }, asked);
    expect(confirmOn(keyed, 'k1')).toBe('OWN_WORK');
    expect(confirmOn(keyed, 'k3')).toMatchObject({ kind: 'SheetReopened' });
  });

  it('[COR-5] is too late once the stage was closed, the sheet called again, or somebody has answered', () => {
    expect(confirmOn(bookOf(...handedIn, asked, closed), 'supervisor')).toBe('STAGE_CLOSED');
    const call = {
      stageId: STAGE,
      entryId: E1,
      kind: 'RescoreCalled',
      round: 2,
      places: [{ moduleId: 'm1', judgeIds: [J1] }],
    };
    expect(confirmOn(bookOf(...handedIn, asked, call), 'supervisor')).toBe('SHEET_NOT_SUBMITTED');
    const declined = { stageId: STAGE, kind: 'ReopeningDeclined', asks: 3, reason };
    expect(confirmOn(bookOf(...handedIn, asked, declined), 'supervisor')).toBe('NOT_FOUND');
    const lapsed = bookOf(...handedIn, asked, closed, { stageId: STAGE, kind: 'StageReopened', reason });
    expect(confirmOn(lapsed, 'supervisor')).toBe('NOT_FOUND');
    expect(lapsed.reopenings.get(3)?.answer).toEqual({ kind: 'lapsed', seq: 4 });
    expect(openReopenings(lapsed)).toEqual([]);
  });

  it('[COR-6] each reopening makes the next revision', () => {
    const opened = { ...of, kind: 'SheetReopened', reason };
    const twice = bookOf(...handedIn, opened, handedIn[1], opened, closed, {
      stageId: STAGE,
      kind: 'StageReopened',
      reason,
    });
    expect(twice.sheetsByEntry.get(E1)?.get(J1)?.revision).toBe(3);
    expect(twice.revision).toBe(2);
  });
});
