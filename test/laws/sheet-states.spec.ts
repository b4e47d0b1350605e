import fc from 'fast-check';
import type { Actor } from '../../src/access/actor';
import type { Mutation, MutationBody } from '../../src/domain/mark/mutation';
import type { AspectId, ClientId, EntryId, JudgeId } from '../../src/domain/kernel/ids';
import type { Points } from '../../src/domain/kernel/points';
import type { Refusal } from '../../src/domain/kernel/refusal';
import type { Result } from '../../src/domain/kernel/result';
import { emptyStageBook, foldEntry } from '../../src/domain/ledger/fold-ledger';
import type { LedgerFact } from '../../src/domain/ledger/ledger-fact';
import type { StageBook } from '../../src/domain/ledger/stage-book';
import { sheetOf } from '../../src/domain/ledger/sheet-of';
import { acceptMutation } from '../../src/domain/mark/accept-mutation';
import { markedStageOf } from '../../src/domain/mark/marked-stage-of';
import { ModerationService } from '../../src/marking/moderation/moderation.service';
import { RefusedError } from '../../src/platform/http/refused-error';
import {
  AT,
  aspectOf,
  COMPETITION,
  moduleOf,
  PLAIN_RULES,
  schemeOf,
  seatsOf,
  sha256,
  STAGE,
} from '../rules/builders';
import { RUNS } from './thousand-runs';

const ENTRIES = ['e1', 'e2'] as EntryId[];
const JUDGES = ['j1', 'j2'] as JudgeId[];
const ASPECTS = ['a1', 'a2'] as AspectId[];
const REASON = 'a reason that is long enough';
const CHIEF: Actor = {
  sessionId: 's',
  accountId: 'chief' as NonNullable<Actor['accountId']>,
  grants: [
    { role: 'administrator', competitionId: null, tradeId: null, unitId: null },
    { role: 'chief-judge', competitionId: null, tradeId: null, unitId: null },
  ],
};

interface OfSheet {
  readonly entryId: EntryId;
  readonly judgeId: JudgeId;
}
type SheetMove =
  | (OfSheet & { readonly move: 'mark'; readonly aspectId: AspectId; readonly points: number })
  | (OfSheet & { readonly move: 'void'; readonly aspectId: AspectId })
  | (OfSheet & { readonly move: 'submit' })
  | (OfSheet & { readonly move: 'reopen-sheet' });
type Move = SheetMove | { readonly move: 'close' } | { readonly move: 'reopen-stage' };

/** The product: what judges send and what the desk does, decided on one book and folded into it. */
class Product {
  readonly book = emptyStageBook();
  private readonly desk: ModerationService;
  private readonly stage = markedStageOf(
    STAGE,
    {
      ...PLAIN_RULES,
      scheme: schemeOf([
        moduleOf(
          'm1',
          ASPECTS.map((id) => aspectOf(id)),
        ),
      ]),
    },
    seatsOf({ m1: JUDGES }),
    ENTRIES,
  )!;

  constructor() {
    const context = {
      stageId: STAGE,
      competitionId: COMPETITION,
      marked: this.stage,
      entries: ENTRIES.map((id) => ({ id })),
    };
    const stages = { find: async () => context, findByEntry: async () => context };
    const desk = {
      write: async (_by: Actor, _in: unknown, decide: (book: StageBook) => Result<LedgerFact, Refusal>) =>
        this.take(decide(this.book)),
    };
    this.desk = new ModerationService(stages as never, desk as never);
  }

  /** Why a move is refused; null when it is made. */
  async make(move: Move): Promise<Refusal['code'] | null> {
    try {
      await this.try(move);
      return null;
    } catch (error) {
      if (error instanceof RefusedError) return error.refusal.code;
      throw error;
    }
  }

  private async try(move: Move): Promise<unknown> {
    switch (move.move) {
      case 'close':
        return this.desk.closeStage(CHIEF, STAGE);
      case 'reopen-stage':
        return this.desk.reopenStage(CHIEF, STAGE, REASON);
      case 'reopen-sheet':
        return this.desk.reopenSheet(CHIEF, move, REASON);
      case 'mark': {
        const { entryId, aspectId } = move;
        return this.send(move, {
          name: 'enterMark',
          entryId,
          aspectId,
          points: move.points as Points,
          basedOn: 0,
        });
      }
      case 'void':
        return this.send(move, {
          name: 'voidMark',
          entryId: move.entryId,
          aspectId: move.aspectId,
          basedOn: 0,
        });
      case 'submit':
        return this.send(move, { name: 'submitSheet', entryId: move.entryId });
    }
  }

  private send({ judgeId }: OfSheet, body: MutationBody): void {
    const mutation: Mutation = { ...body, id: this.book.seq + 1, at: AT };
    const decided = acceptMutation(
      this.stage,
      this.book,
      { judgeId, clientId: 'c1' as ClientId, sha256 },
      mutation,
    );
    this.take(decided);
  }

  private take(decided: Result<LedgerFact, Refusal>): void {
    if (!decided.ok) throw new RefusedError(decided.refusal);
    const fact = decided.value;
    const seq = this.book.seq + 1;
    const by = { at: AT, actorId: 'anybody' as JudgeId, clientId: 'c1' as ClientId, mutationId: seq };
    foldEntry(this.book, { ...by, seq, fact, prevHash: '', hash: '' });
  }
}

/** A sheet as anybody would draw it on paper. */
interface PaperSheet {
  readonly isSubmitted: boolean;
  readonly marks: Readonly<Record<string, number>>;
}
interface Paper {
  readonly isClosed: boolean;
  readonly sheets: Readonly<Record<string, PaperSheet>>;
}
const nameOf = ({ entryId, judgeId }: OfSheet): string => `${entryId} ${judgeId}`;
const BLANK: PaperSheet = { isSubmitted: false, marks: {} };
const SHEETS = ENTRIES.flatMap((entryId) => JUDGES.map((judgeId) => ({ entryId, judgeId })));
const START: Paper = { isClosed: false, sheets: Object.fromEntries(SHEETS.map((of) => [nameOf(of), BLANK])) };

const onSheet = (paper: Paper, move: SheetMove): Refusal['code'] | PaperSheet => {
  const sheet = paper.sheets[nameOf(move)]!;
  if (paper.isClosed) return 'STAGE_CLOSED';
  if (move.move === 'reopen-sheet')
    return sheet.isSubmitted ? { ...sheet, isSubmitted: false } : 'SHEET_NOT_SUBMITTED';
  if (sheet.isSubmitted) return 'SHEET_LOCKED';
  if (move.move === 'submit')
    return Object.keys(sheet.marks).length < ASPECTS.length
      ? 'SHEET_INCOMPLETE'
      : { ...sheet, isSubmitted: true };
  const { [move.aspectId]: mark, ...others } = sheet.marks;
  if (move.move === 'mark') return { ...sheet, marks: { ...others, [move.aspectId]: move.points } };
  return mark === undefined ? 'NOT_FOUND' : { ...sheet, marks: others };
};

/** What a move makes of the paper, or why it may not be made. */
function expected(paper: Paper, move: Move): Refusal['code'] | Paper {
  if (move.move === 'reopen-stage')
    return paper.isClosed ? { ...paper, isClosed: false } : 'STAGE_NOT_CLOSED';
  if (move.move === 'close') {
    if (paper.isClosed) return 'STAGE_CLOSED';
    const isDone = Object.values(paper.sheets).every(({ isSubmitted }) => isSubmitted);
    return isDone ? { ...paper, isClosed: true } : 'STAGE_INCOMPLETE';
  }
  const sheet = onSheet(paper, move);
  return typeof sheet === 'string' ? sheet : { ...paper, sheets: { ...paper.sheets, [nameOf(move)]: sheet } };
}

/** What the product's book says, drawn the same way. */
const drawn = ({ book }: Product): Paper => ({
  isClosed: book.isClosed,
  sheets: Object.fromEntries(
    SHEETS.map((of) => {
      const sheet = sheetOf(book, of.entryId, of.judgeId);
      const marks = [...(sheet?.marksByAspect ?? [])].flatMap(([id, { points }]) =>
        points === null ? [] : [[id, points]],
      );
      return [nameOf(of), { isSubmitted: sheet?.isSubmitted ?? false, marks: Object.fromEntries(marks) }];
    }),
  ),
});

const ofSheet = fc.record({ entryId: fc.constantFrom(...ENTRIES), judgeId: fc.constantFrom(...JUDGES) });
const finish = (of: OfSheet): Move[] => [
  ...ASPECTS.map((aspectId): Move => ({ ...of, move: 'mark', aspectId, points: 500_000 })),
  { ...of, move: 'submit' },
];
const points = fc.constantFrom(0, 500_000, 8_000_000);
const aspectId = fc.constantFrom(...ASPECTS);
const cell = fc.tuple(ofSheet, aspectId);
const moves: fc.Arbitrary<Move[]> = fc
  .array(
    fc.oneof(
      fc
        .tuple(cell, points)
        .map(([[of, id], mark]): Move[] => [{ ...of, move: 'mark', aspectId: id, points: mark }]),
      cell.map(([of, id]): Move[] => [{ ...of, move: 'void', aspectId: id }]),
      ofSheet.map((of): Move[] => [{ ...of, move: 'submit' }]),
      ofSheet.map((of): Move[] => [{ ...of, move: 'reopen-sheet' }]),
      ofSheet.map(finish),
      fc.constant(SHEETS.flatMap(finish)),
      fc.constant<Move[]>([{ move: 'close' }]),
      fc.constant<Move[]>([{ move: 'reopen-stage' }]),
    ),
    { minLength: 4, maxLength: 30, size: 'max' },
  )
  .map((all) => all.flat());

describe('a sheet and its stage', () => {
  it('[LAW-10] a sheet is draft or submitted, a stage open or closed; no step is skipped, and reopening brings back the state before', async () => {
    const made = { 'reopen-sheet': 0, 'reopen-stage': 0 };
    const refused = new Set<string>();
    await fc.assert(
      fc.asyncProperty(moves, async (all) => {
        const product = new Product();
        let paper = START;
        /** Before a sheet was submitted, and before the stage was closed. */
        const before = new Map<string, unknown>();
        for (const move of all) {
          const then = expected(paper, move);
          const key = 'entryId' in move ? nameOf(move) : 'stage';
          const part = (of: Paper): unknown => ('entryId' in move ? of.sheets[key] : of);
          const was = part(drawn(product));
          expect(await product.make(move)).toBe(typeof then === 'string' ? then : null);
          if (typeof then === 'string') refused.add(`${move.move} ${then}`);
          else paper = then;
          expect(drawn(product)).toEqual(paper);
          if (typeof then === 'string') continue;
          if (move.move === 'submit' || move.move === 'close') before.set(key, was);
          if (move.move !== 'reopen-sheet' && move.move !== 'reopen-stage') continue;
          expect(part(drawn(product))).toEqual(before.get(key));
          made[move.move] += 1;
        }
      }),
      RUNS,
    );
    expect(made['reopen-sheet']).toBeGreaterThan(300);
    expect(made['reopen-stage']).toBeGreaterThan(300);
    expect([...refused].toSorted()).toEqual([
      'close STAGE_CLOSED',
      'close STAGE_INCOMPLETE',
      'mark SHEET_LOCKED',
      'mark STAGE_CLOSED',
      'reopen-sheet SHEET_NOT_SUBMITTED',
      'reopen-sheet STAGE_CLOSED',
      'reopen-stage STAGE_NOT_CLOSED',
      'submit SHEET_INCOMPLETE',
      'submit SHEET_LOCKED',
      'submit STAGE_CLOSED',
      'void NOT_FOUND',
      'void SHEET_LOCKED',
      'void STAGE_CLOSED',
    ]);
  });
});
