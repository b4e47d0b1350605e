import {
  AT,
  aspectOf,
  ledgerOf,
  markFact,
  moduleOf,
  PLAIN_RULES,
  points,
  schemeOf,
  seatsOf,
  sha256,
  STAGE,
} from '../../../test/rules/builders';
import type { Acknowledger } from '../kernel/acknowledger';
import type { AccountId, AspectId, ClientId, EntryId, JudgeId } from '../kernel/ids';
import type { Refusal } from '../kernel/refusal';
import type { Result } from '../kernel/result';
import { acknowledgementState } from '../ledger/acknowledgement';
import { emptyStageBook, foldEntry } from '../ledger/fold-ledger';
import type { LedgerFact } from '../ledger/ledger-fact';
import { sheetHash } from '../ledger/sheet-content';
import type { StageBook } from '../ledger/stage-book';
import { acceptAcknowledgement, acknowledgersOf } from './accept-acknowledgement';
import { acceptMutation } from './accept-mutation';
import { acknowledgementsDue, acknowledgersDue } from './acknowledgements-due';
import { markedStageOf } from './marked-stage-of';

const [J1, J2, J3] = ['j1', 'j2', 'j3'] as JudgeId[] as [JudgeId, JudgeId, JudgeId];
const [E1, E2] = ['e1', 'e2'] as EntryId[] as [EntryId, EntryId];
const scheme = schemeOf([
  { ...moduleOf('m1', [aspectOf('a1')]), acknowledgedBy: ['contestant'] },
  { ...moduleOf('m2', [aspectOf('b1')]), acknowledgedBy: ['chief-judge', 'contestant'] },
  moduleOf('m3', [aspectOf('c1')]),
]);
const seats = seatsOf({ m1: ['j1'], m2: ['j2'], m3: ['j1', 'j3'] });
const stage = markedStageOf(STAGE, { ...PLAIN_RULES, scheme }, seats, [E1, E2])!;

const sheet = { stageId: STAGE, entryId: E1, judgeId: J2 };
const bookOf = (...facts: readonly LedgerFact[]): StageBook => {
  const book = emptyStageBook();
  for (const row of ledgerOf(facts)) foldEntry(book, row);
  return book;
};
const marked = markFact('e1', 'j2', 'b1', '8');
const HASH = sheetHash(bookOf(marked), sheet, sha256);
const signed: LedgerFact = { ...sheet, kind: 'SheetSubmitted', content: HASH };
const handedIn = (judgeId: JudgeId): LedgerFact[] =>
  ['a1', 'c1'].map((aspectId): LedgerFact => markFact('e1', judgeId, aspectId, '8'));
/** Every other judge has handed in: nobody marks blind. */
const others: LedgerFact[] = [J1, J3].flatMap((judgeId) => [
  ...handedIn(judgeId),
  { ...sheet, judgeId, kind: 'SheetSubmitted' },
]);
const said = (by: Acknowledger, refusal?: string): LedgerFact => ({
  ...sheet,
  kind: 'SheetAcknowledged',
  by,
  content: HASH,
  ...(refusal === undefined ? {} : { refusal }),
});
const reopened: LedgerFact = { ...sheet, kind: 'SheetReopened', reason: 'one fault too many' };
const declared: LedgerFact = {
  stageId: STAGE,
  entryId: E1,
  kind: 'ElementDeclared',
  aspectId: 'b1' as AspectId,
  declaration: { factor: points('2') },
};

interface Words {
  readonly by?: Acknowledger;
  readonly refusal?: string | null;
  readonly content?: string;
  readonly judgeId?: JudgeId;
  readonly entryId?: EntryId;
}
const say = (book: StageBook, words: Words = {}): Result<LedgerFact, Refusal> =>
  acceptAcknowledgement(
    stage,
    book,
    { by: 'contestant', refusal: null, content: HASH, ...sheet, ...words },
    sha256,
  );
const code = (answer: Result<LedgerFact, Refusal>): string => (answer.ok ? 'ok' : answer.refusal.code);

describe('who acknowledges a sheet', () => {
  it('[ACK-1] whoever one of the judge’s modules names; a module that names nobody asks nobody', () => {
    expect(acknowledgersOf(stage, J1)).toEqual(['contestant']);
    expect(acknowledgersOf(stage, J2)).toEqual(['contestant', 'chief-judge']);
    expect(acknowledgersOf(stage, J3)).toEqual([]);
    expect(acknowledgersOf(stage, 'j9' as JudgeId)).toEqual([]);
  });
});

describe('acceptAcknowledgement', () => {
  const book = bookOf(marked, signed);

  it('[ACK-2] what the judge has signed and what stands, by its hash', () => {
    expect(say(book)).toEqual({ ok: true, value: said('contestant') });
    expect(say(book, { refusal: '工件不是我的' })).toEqual({
      ok: true,
      value: said('contestant', '工件不是我的'),
    });
  });

  it.each([
    ['a sheet that is not signed', [marked], {}],
    ['a sheet without a mark', [], {}],
    ['another hash', [marked, signed], { content: 'b'.repeat(64) }],
    ['a sheet that was opened again', [marked, signed, reopened], {}],
    ['a declaration that came after the signature', [marked, signed, declared], {}],
  ] as const)('[ACK-2] %s is SHEET_DIFFERS', (_, facts, words) =>
    expect(code(say(bookOf(...facts), words))).toBe('SHEET_DIFFERS'),
  );

  it('[ACK-2] the new hash of what changed after the signature is none that the judge signed', () => {
    const after = bookOf(marked, signed, declared);
    expect(code(say(after, { content: sheetHash(after, sheet, sha256) }))).toBe('SHEET_DIFFERS');
  });

  it('[ACK-2] a closed stage takes none, and nobody acknowledges who is not asked', () => {
    const closed: LedgerFact = { kind: 'StageClosed', stageId: STAGE };
    expect(code(say(bookOf(marked, signed, closed)))).toBe('STAGE_CLOSED');
    expect(code(say(book, { judgeId: J3 }))).toBe('NOT_FOUND');
    expect(code(say(book, { judgeId: J1, by: 'chief-judge' }))).toBe('NOT_FOUND');
    expect(code(say(book, { entryId: 'e9' as EntryId }))).toBe('NOT_FOUND');
  });

  it('[ACK-4] who has refused may still agree; who has agreed stays with it', () => {
    const refusedBook = bookOf(marked, signed, said('contestant', 'no'));
    expect(code(say(refusedBook))).toBe('ok');
    expect(code(say(refusedBook, { refusal: 'still no' }))).toBe('SHEET_ACKNOWLEDGED');
    const agreedBook = bookOf(marked, signed, said('contestant', 'no'), said('contestant'));
    expect(code(say(agreedBook))).toBe('SHEET_ACKNOWLEDGED');
    expect(code(say(agreedBook, { refusal: 'after all no' }))).toBe('SHEET_ACKNOWLEDGED');
  });

  it('[ACK-7] the chief judge signs nothing that he may not see yet; the contestant need not wait', () => {
    expect(say(book, { by: 'chief-judge' })).toEqual({
      ok: false,
      refusal: { code: 'PANEL_OPEN', openSheets: 2 },
    });
    expect(code(say(book))).toBe('ok');
    expect(say(bookOf(marked, signed, ...others), { by: 'chief-judge' })).toEqual({
      ok: true,
      value: said('chief-judge'),
    });
  });

  it('[ACK-9] the desk says what stands on a paper sheet, and of no other', () => {
    const onPaper = {
      entryId: E1,
      judgeId: J2,
      by: 'contestant',
      content: HASH,
      refusal: null,
      isOnPaper: true,
    } as const;
    const say = (...facts: readonly LedgerFact[]) => {
      const answer = acceptAcknowledgement(stage, bookOf(...facts), onPaper, sha256);
      return answer.ok ? answer.value : answer.refusal.code;
    };
    const keyed: LedgerFact = { ...signed, keyedBy: ['typist-1', 'typist-2'] as AccountId[] };
    expect(say(marked, signed, ...others)).toBe('NOT_ALLOWED');
    expect(say(marked, keyed)).toBe('PANEL_OPEN');
    expect(say(marked, keyed, ...others)).toEqual(said('contestant'));
    // Opened again and signed on a tablet, it is a sheet like any other.
    expect(say(marked, keyed, ...others, reopened, signed)).toBe('NOT_ALLOWED');
  });

  it('[ACK-3] a tablet brings the contestant’s word, for the sheets of its judge alone', () => {
    const send = (judgeId: JudgeId): Result<LedgerFact, Refusal> =>
      acceptMutation(
        stage,
        book,
        { judgeId, clientId: 'c1' as ClientId, sha256 },
        { name: 'acknowledgeSheet', entryId: E1, content: HASH, refusal: null, id: 1, at: AT },
      );
    expect(send(J2)).toEqual({ ok: true, value: said('contestant') });
    expect(code(send(J1))).toBe('SHEET_DIFFERS');
    expect(code(send('j9' as JudgeId))).toBe('NOT_ASSIGNED');
  });
});

describe('acknowledgementState', () => {
  const state = (...facts: readonly LedgerFact[]): string =>
    acknowledgementState(bookOf(...facts), sheet, 'contestant', sha256);

  it('[ACK-4] nothing, agreed, refused: each for itself', () => {
    expect(state()).toBe('none');
    expect(state(marked, signed)).toBe('none');
    expect(state(marked, signed, said('chief-judge'))).toBe('none');
    expect(state(marked, signed, said('contestant'))).toBe('agreed');
    expect(state(marked, signed, said('contestant', 'no'))).toBe('refused');
  });

  it.each([
    ['opening it again', [reopened]],
    ['signing the same once more', [reopened, signed]],
    ['another declaration', [declared]],
  ] as const)('[ACK-5] %s voids it: it is for another version', (_, after) => {
    expect(state(marked, signed, said('contestant'), ...after)).toBe('other');
    expect(state(marked, signed, said('contestant', 'no'), ...after)).toBe('other');
  });

  it('[ACK-5] a new word for the new version counts', () => {
    expect(state(marked, signed, said('contestant'), reopened, signed, said('contestant'))).toBe('agreed');
  });
});

describe('who still has to', () => {
  const due = (...facts: readonly LedgerFact[]): readonly string[] =>
    acknowledgersDue(stage, bookOf(...facts), { entryId: E1, judgeId: J2 }, sha256);

  it('[ACK-6] of a sheet that is handed in, whoever has said nothing of this version', () => {
    expect(due(marked)).toEqual([]);
    expect(due(marked, signed)).toEqual(['contestant', 'chief-judge']);
    expect(due(marked, signed, said('contestant'))).toEqual(['chief-judge']);
    expect(due(marked, signed, said('contestant'), said('chief-judge'))).toEqual([]);
    expect(due(marked, signed, said('contestant', 'no'), said('chief-judge', 'no'))).toEqual([]);
    expect(due(marked, signed, said('contestant'), reopened, signed)).toEqual(['contestant', 'chief-judge']);
  });

  it('[ACK-6] a sheet that is owed no more waits for nobody', () => {
    const reason = 'as recorded';
    expect(
      due(marked, signed, {
        stageId: STAGE,
        entryId: E1,
        kind: 'StatusSet',
        status: 'disqualified',
        reason,
      }),
    ).toEqual([]);
    expect(due(marked, signed, { ...sheet, kind: 'JudgeExcused', reason })).toEqual([]);
  });

  it('[ACK-6] all of a stage, counted by whom', () => {
    const book = bookOf(marked, signed, ...others);
    expect(acknowledgementsDue(stage, book, [E1, E2], sha256)).toEqual({ contestant: 2, 'chief-judge': 1 });
    expect(acknowledgementsDue(stage, emptyStageBook(), [E1, E2], sha256)).toEqual({
      contestant: 0,
      'chief-judge': 0,
    });
  });
});
