import {
  AT,
  aspectOf,
  ledgerOf,
  moduleOf,
  PLAIN_RULES,
  points,
  schemeOf,
  seatsOf,
  sha256,
  STAGE,
} from '../../../test/rules/builders';
import type { AspectId, ClientId, EntryId, JudgeId } from '../kernel/ids';
import { emptyStageBook, foldEntry } from '../ledger/fold-ledger';
import type { LedgerFact } from '../ledger/ledger-fact';
import { sheetHash } from '../ledger/sheet-content';
import type { StageBook } from '../ledger/stage-book';
import { acceptMutation } from './accept-mutation';
import { answersMutation } from './answers-mutation';
import { markedStageOf } from './marked-stage-of';
import type { MutationBody } from './mutation';

const scheme = schemeOf([moduleOf('m1', [aspectOf('a1')]), moduleOf('m2', [aspectOf('b1')])]);
const E1 = 'e1' as EntryId;
const stage = markedStageOf(STAGE, { ...PLAIN_RULES, scheme }, seatsOf({ m1: ['j1', 'j2'] }), [E1])!;
const photo = 'a'.repeat(64);
const cell = { entryId: E1, aspectId: 'a1' as AspectId };
const of = { stageId: STAGE, judgeId: 'j1' as JudgeId, ...cell };
const NOTED: LedgerFact = { ...of, kind: 'NoteAdded', text: 'burr on the edge', photo };

interface Ask {
  readonly entryId?: string;
  readonly aspectId?: string;
  readonly judge?: string;
}

const bookOf = (...facts: readonly LedgerFact[]): StageBook => {
  const book = emptyStageBook();
  for (const row of ledgerOf(facts)) foldEntry(book, row);
  return book;
};
const ask = (body: MutationBody, book = bookOf(), judgeId = 'j1'): LedgerFact | string => {
  const by = { judgeId: judgeId as JudgeId, clientId: 'c1' as ClientId, sha256 };
  const result = acceptMutation(stage, book, by, { ...body, id: 1, at: AT });
  return result.ok ? result.value : result.refusal.code;
};
const add = (more: object): MutationBody => ({ name: 'addNote', ...cell, ...more });
const withdraw = (note: number): MutationBody => ({ name: 'withdrawNote', ...cell, note });

describe('a note', () => {
  it('[NOT-1] says something, shows something, or both; nothing but blanks is none', () => {
    expect(ask(add({ text: 'burr on the edge', photo }))).toEqual(NOTED);
    expect(ask(add({ photo }))).toEqual({ ...of, kind: 'NoteAdded', photo });
    expect(ask(add({ text: 'burr' }))).toEqual({ ...of, kind: 'NoteAdded', text: 'burr' });
    expect(ask(add({}))).toBe('MALFORMED');
    expect(ask(add({ text: '  ', photo }))).toBe('MALFORMED');
  });

  it.each<[string, string, LedgerFact[], Ask]>([
    ['NOT_FOUND', 'an unknown entry', [], { entryId: 'e9' }],
    ['NOT_FOUND', 'an unknown aspect', [], { aspectId: 'a9' }],
    ['NOT_ASSIGNED', 'a module without a seat', [], { aspectId: 'b1' }],
    ['NOT_ASSIGNED', 'no judge of the stage', [], { judge: 'j9' }],
    ['STAGE_CLOSED', 'a closed stage', [{ kind: 'StageClosed', stageId: STAGE }], {}],
    ['SHEET_LOCKED', 'a sheet handed in', [{ ...of, kind: 'SheetSubmitted' }], {}],
  ])('[NOT-2] is refused like a mark: %s for %s', (code, _, facts, { judge, ...more }) => {
    expect(ask(add({ text: 'burr', ...more }), bookOf(...facts), judge)).toBe(code);
  });

  it('[NOT-3] is withdrawn by its judge while it stands, once', () => {
    const withdrawn: LedgerFact = { ...of, kind: 'NoteWithdrawn', withdraws: 1 };
    expect(ask(withdraw(1), bookOf(NOTED))).toEqual(withdrawn);
    expect(ask(withdraw(1), bookOf(NOTED, withdrawn))).toBe('NOT_FOUND');
    expect(ask(withdraw(1), bookOf(NOTED), 'j2')).toBe('NOT_FOUND');
    expect(ask(withdraw(2), bookOf(NOTED))).toBe('NOT_FOUND');
    expect(ask(withdraw(1), bookOf(NOTED, { ...of, kind: 'SheetSubmitted' }))).toBe('SHEET_LOCKED');
  });

  it('[NOT-3] notes stand in order until they are withdrawn; one does not replace another', () => {
    const book = bookOf(
      NOTED,
      { ...NOTED, text: 'second' },
      {
        ...of,
        kind: 'NoteWithdrawn',
        withdraws: 1,
      },
    );
    expect(book.notesByEntry.get(E1)).toEqual([
      { seq: 2, at: AT, judgeId: 'j1', aspectId: 'a1', text: 'second', photo },
    ]);
  });

  it('[NOT-5] is not part of what is signed', () => {
    const mark: LedgerFact = { ...of, kind: 'MarkAppended', points: points('8') };
    expect(sheetHash(bookOf(mark, NOTED), of, sha256)).toBe(sheetHash(bookOf(mark), of, sha256));
    expect(bookOf(NOTED).sheetsByEntry.size).toBe(0);
  });

  it('[NOT-2] a retry of the same note is told from another one', () => {
    expect(answersMutation(NOTED, add({ text: 'burr on the edge', photo }))).toBe(true);
    expect(answersMutation(NOTED, add({ text: 'burr on the edge' }))).toBe(false);
    expect(answersMutation(NOTED, add({ photo }))).toBe(false);
    expect(
      answersMutation(NOTED, { ...add({ text: 'burr on the edge', photo }), aspectId: 'b1' } as MutationBody),
    ).toBe(false);
    const withdrawn: LedgerFact = { ...of, kind: 'NoteWithdrawn', withdraws: 1 };
    expect(answersMutation(withdrawn, withdraw(1))).toBe(true);
    expect(answersMutation(withdrawn, withdraw(2))).toBe(false);
    expect(answersMutation(NOTED, withdraw(1))).toBe(false);
  });
});
