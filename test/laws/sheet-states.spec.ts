import fc from 'fast-check';
import type { Actor } from '../../src/access/actor';
import type { Mutation, MutationBody } from '../../src/domain/mark/mutation';
import type { AspectId, ClientId, EntryId, JudgeId, ModuleId } from '../../src/domain/kernel/ids';
import type { Points } from '../../src/domain/kernel/points';
import type { Refusal } from '../../src/domain/kernel/refusal';
import type { Result } from '../../src/domain/kernel/result';
import { emptyStageBook, foldEntry } from '../../src/domain/ledger/fold-ledger';
import type { LedgerFact } from '../../src/domain/ledger/ledger-fact';
import type { StageBook } from '../../src/domain/ledger/stage-book';
import { sheetOf } from '../../src/domain/ledger/sheet-of';
import { acceptRuling } from '../../src/domain/mark/accept-ruling';
import { acceptMutation } from '../../src/domain/mark/accept-mutation';
import { markedStageOf } from '../../src/domain/mark/marked-stage-of';
import { followUpIn } from '../../src/marking/ledger/follow-up';
import { ModerationService } from '../../src/marking/moderation/moderation.service';
import { RefusedError } from '../../src/platform/http/refused-error';
import {
  AT,
  aspectOf,
  COMPETITION,
  MEAN,
  moduleOf,
  PLAIN_RULES,
  points,
  schemeOf,
  seatsOf,
  sha256,
  STAGE,
} from '../rules/builders';
import { ALL_RUNS } from './thousand-runs';

const ENTRIES = ['e1', 'e2'] as EntryId[];
const JUDGES = ['j1', 'j2'] as JudgeId[];
const ASPECTS = ['a1', 'a2'] as AspectId[];
/** So many points apart the second module may be marked. */
const LIMIT = 5;
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
type Move =
  | SheetMove
  | { readonly move: 'decide'; readonly entryId: EntryId }
  | { readonly move: 'close' }
  | { readonly move: 'reopen-stage' };

/** The product: what judges send and what the desk does, decided on one book and folded into it. */
class Product {
  readonly book = emptyStageBook();
  private readonly desk: ModerationService;
  private readonly stage = markedStageOf(
    STAGE,
    {
      ...PLAIN_RULES,
      scheme: schemeOf([
        moduleOf('m1', [aspectOf('a1')]),
        moduleOf('m2', [aspectOf('a2')], {
          panel: { ...MEAN, spread: { kind: 'points', most: points(String(LIMIT)), meanwhile: 'unplaced' } },
        }),
      ]),
    },
    seatsOf({ m1: JUDGES, m2: JUDGES }),
    ENTRIES,
  )!;

  constructor() {
    const context = {
      stageId: STAGE,
      competitionId: COMPETITION,
      marked: this.stage,
      rules: PLAIN_RULES,
      entries: ENTRIES.map((id) => ({ id, number: id })),
    };
    const stages = { find: async () => context, findByEntry: async () => context };
    const desk = {
      write: async (_by: Actor, _in: unknown, decide: (book: StageBook) => Result<LedgerFact, Refusal>) =>
        this.take(decide(this.book)),
    };
    const rescores = { callDue: async () => undefined };
    this.desk = new ModerationService(stages as never, desk as never, rescores as never);
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
      case 'decide': {
        const place = { moduleId: 'm2' as ModuleId, aspectId: 'a2' as AspectId };
        const decision = { kind: 'SpreadDecided', stageId: STAGE, entryId: move.entryId, ...place } as const;
        return this.take(acceptRuling(this.stage, this.book, { ...decision, reason: REASON }));
      }
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
    this.fold(decided.value);
    const next = followUpIn(this.stage)(this.book, decided.value);
    if (next) this.fold(next);
  }

  private fold(fact: LedgerFact): void {
    const seq = this.book.seq + 1;
    const by = { at: AT, actorId: 'anybody' as JudgeId, clientId: 'c1' as ClientId, mutationId: seq };
    foldEntry(this.book, { ...by, seq, fact, prevHash: '', hash: '' });
  }
}

/** A sheet as anybody would draw it on paper. */
interface PaperSheet {
  readonly state: 'open' | 'to-rescore' | 'submitted';
  readonly marks: Readonly<Record<string, number>>;
}
interface Paper {
  readonly isClosed: boolean;
  readonly sheets: Readonly<Record<string, PaperSheet>>;
  /** Of entries whose judges were too far apart: whether that is decided. */
  readonly rounds: Readonly<Record<string, 'called' | 'decided'>>;
}
const nameOf = ({ entryId, judgeId }: OfSheet): string => `${entryId} ${judgeId}`;
const BLANK: PaperSheet = { state: 'open', marks: {} };
const SHEETS = ENTRIES.flatMap((entryId) => JUDGES.map((judgeId) => ({ entryId, judgeId })));
const START: Paper = {
  isClosed: false,
  rounds: {},
  sheets: Object.fromEntries(SHEETS.map((of) => [nameOf(of), BLANK])),
};

const onSheet = (paper: Paper, move: SheetMove): Refusal['code'] | PaperSheet => {
  const sheet = paper.sheets[nameOf(move)]!;
  if (paper.isClosed) return 'STAGE_CLOSED';
  if (move.move === 'reopen-sheet')
    return sheet.state === 'submitted' ? { ...sheet, state: 'open' } : 'SHEET_NOT_SUBMITTED';
  if (sheet.state === 'submitted') return 'SHEET_LOCKED';
  if (move.move === 'submit')
    return Object.keys(sheet.marks).length < ASPECTS.length
      ? 'SHEET_INCOMPLETE'
      : { ...sheet, state: 'submitted' };
  if (sheet.state === 'to-rescore' && move.aspectId !== 'a2') return 'SHEET_LOCKED';
  const { [move.aspectId]: mark, ...others } = sheet.marks;
  if (move.move === 'mark') return { ...sheet, marks: { ...others, [move.aspectId]: move.points } };
  return mark === undefined ? 'NOT_FOUND' : { ...sheet, marks: others };
};

const sheetsOf = (paper: Paper, entryId: EntryId): PaperSheet[] =>
  JUDGES.map((judgeId) => paper.sheets[nameOf({ entryId, judgeId })]!);

/** All sheets of an entry are handed in, and the marks of the second module too far apart. */
const isApart = (paper: Paper, entryId: EntryId): boolean => {
  const marks = sheetsOf(paper, entryId).map((sheet) => sheet.marks['a2'] ?? 0);
  const isDone = sheetsOf(paper, entryId).every(({ state }) => state === 'submitted');
  return isDone && Math.max(...marks) - Math.min(...marks) > LIMIT * 1_000_000;
};

/** The second round is called at once, and once: both sheets are opened again. */
const afterSubmission = (paper: Paper, entryId: EntryId): Paper => {
  if (paper.rounds[entryId] || !isApart(paper, entryId)) return paper;
  const opened = JUDGES.map((judgeId) => {
    const name = nameOf({ entryId, judgeId });
    return [name, { ...paper.sheets[name]!, state: 'to-rescore' }] as const;
  });
  return {
    ...paper,
    rounds: { ...paper.rounds, [entryId]: 'called' },
    sheets: { ...paper.sheets, ...Object.fromEntries(opened) },
  };
};

const onRound = (paper: Paper, entryId: EntryId): Refusal['code'] | Paper => {
  if (paper.isClosed) return 'STAGE_CLOSED';
  const round = paper.rounds[entryId];
  if (round === undefined) return 'NOT_FOUND';
  if (round === 'called') {
    if (sheetsOf(paper, entryId).some(({ state }) => state === 'to-rescore')) return 'PANEL_OPEN';
    const marks = sheetsOf(paper, entryId).map((sheet) => sheet.marks['a2']);
    if (marks.includes(undefined)) return 'NOT_FOUND';
    if (Math.abs(marks[0]! - marks[1]!) <= LIMIT * 1_000_000) return 'NOT_FOUND';
  }
  return { ...paper, rounds: { ...paper.rounds, [entryId]: 'decided' } };
};

/** What a move makes of the paper, or why it may not be made. */
function expected(paper: Paper, move: Move): Refusal['code'] | Paper {
  if (move.move === 'reopen-stage')
    return paper.isClosed ? { ...paper, isClosed: false } : 'STAGE_NOT_CLOSED';
  if (move.move === 'close') {
    if (paper.isClosed) return 'STAGE_CLOSED';
    const isDone = Object.values(paper.sheets).every(({ state }) => state === 'submitted');
    if (!isDone) return 'STAGE_INCOMPLETE';
    const isOpen = ENTRIES.some((id) => paper.rounds[id] === 'called' && isApart(paper, id));
    return isOpen ? 'SPREAD_OPEN' : { ...paper, isClosed: true };
  }
  if (move.move === 'decide') return onRound(paper, move.entryId);
  const sheet = onSheet(paper, move);
  if (typeof sheet === 'string') return sheet;
  const after = { ...paper, sheets: { ...paper.sheets, [nameOf(move)]: sheet } };
  return move.move === 'submit' ? afterSubmission(after, move.entryId) : after;
}

/** What the product's book says, drawn the same way. */
const drawn = ({ book }: Product): Paper => ({
  isClosed: book.isClosed,
  rounds: Object.fromEntries(
    ENTRIES.flatMap((id) => {
      const record = book.recordsByEntry.get(id);
      if (!record || record.secondRounds.length === 0) return [];
      return [[id, record.spreadDecisions.size > 0 ? 'decided' : 'called']];
    }),
  ),
  sheets: Object.fromEntries(
    SHEETS.map((of) => {
      const sheet = sheetOf(book, of.entryId, of.judgeId);
      const marks = [...(sheet?.marksByAspect ?? [])].flatMap(([id, { points }]) =>
        points === null ? [] : [[id, points]],
      );
      return [nameOf(of), { state: sheet?.state ?? 'open', marks: Object.fromEntries(marks) }];
    }),
  ),
});

const marksOf = (sheet: PaperSheet | undefined): unknown => sheet?.marks;

const ofSheet = fc.record({ entryId: fc.constantFrom(...ENTRIES), judgeId: fc.constantFrom(...JUDGES) });
const finish = (of: OfSheet): Move[] => [
  ...ASPECTS.map((aspectId): Move => ({ ...of, move: 'mark', aspectId, points: 500_000 })),
  { ...of, move: 'submit' },
];
/** Both judges hand in, and are too far apart. */
const farApart = (entryId: EntryId): Move[] =>
  JUDGES.flatMap((judgeId, index): Move[] => [
    { entryId, judgeId, move: 'mark', aspectId: 'a1' as AspectId, points: 500_000 },
    { entryId, judgeId, move: 'mark', aspectId: 'a2' as AspectId, points: index * 8_000_000 },
    { entryId, judgeId, move: 'submit' },
  ]);
/** The same, both keep their marks, and the chief judge decides. */
const throughBoth = (entryId: EntryId): Move[] => [
  ...farApart(entryId),
  ...JUDGES.map((judgeId): Move => ({ entryId, judgeId, move: 'submit' })),
  { move: 'decide', entryId },
];
const mark = fc.constantFrom(0, 500_000, 8_000_000);
const aspectId = fc.constantFrom(...ASPECTS);
const cell = fc.tuple(ofSheet, aspectId);
const moves: fc.Arbitrary<Move[]> = fc
  .array(
    fc.oneof(
      fc
        .tuple(cell, mark)
        .map(([[of, id], given]): Move[] => [{ ...of, move: 'mark', aspectId: id, points: given }]),
      cell.map(([of, id]): Move[] => [{ ...of, move: 'void', aspectId: id }]),
      ofSheet.map((of): Move[] => [{ ...of, move: 'submit' }]),
      ofSheet.map((of): Move[] => [{ ...of, move: 'reopen-sheet' }]),
      ofSheet.map(finish),
      fc.constant(SHEETS.flatMap(finish)),
      fc.constantFrom(...ENTRIES).map(farApart),
      fc.constantFrom(...ENTRIES).map((entryId): Move[] => [{ move: 'decide', entryId }]),
      fc.constantFrom(...ENTRIES).map(throughBoth),
      fc.constant<Move[]>([{ move: 'close' }]),
      fc.constant<Move[]>([{ move: 'reopen-stage' }]),
    ),
    { minLength: 4, maxLength: 30, size: 'max' },
  )
  .map((all) => all.flat());

describe('a sheet and its stage', () => {
  it('[LAW-10] a sheet is open, to be marked again or handed in, a stage open or closed; no step is skipped, and reopening brings back the state before', async () => {
    const made = { 'reopen-sheet': 0, 'reopen-stage': 0, call: 0, decide: 0 };
    const refused = new Set<string>();
    await fc.assert(
      fc.asyncProperty(moves, async (all) => {
        const product = new Product();
        let paper = START;
        /** Before a sheet was submitted, and before the stage was closed. */
        const before = new Map<string, unknown>();
        for (const move of all) {
          const then = expected(paper, move);
          const key = 'judgeId' in move ? nameOf(move) : 'stage';
          const part = (of: Paper): unknown => ('judgeId' in move ? marksOf(of.sheets[key]) : of);
          const was = part(drawn(product));
          expect(await product.make(move)).toBe(typeof then === 'string' ? then : null);
          if (typeof then === 'string') refused.add(`${move.move} ${then}`);
          else paper = then;
          expect(drawn(product)).toEqual(paper);
          if (typeof then === 'string') continue;
          if (move.move === 'decide') made.decide += 1;
          // A second round is no way back: what is opened then was signed.
          if (move.move === 'submit' && paper.sheets[key]?.state === 'to-rescore') made.call += 1;
          if (move.move === 'submit' || move.move === 'close') before.set(key, was);
          if (move.move !== 'reopen-sheet' && move.move !== 'reopen-stage') continue;
          // A sheet that is opened again is wholly open, whatever it was signed for last.
          expect(part(drawn(product))).toEqual(before.get(key));
          made[move.move] += 1;
        }
      }),
      ALL_RUNS,
    );
    expect(made['reopen-sheet']).toBeGreaterThan(300);
    expect(made['reopen-stage']).toBeGreaterThan(150);
    expect(made.call).toBeGreaterThan(300);
    expect(made.decide).toBeGreaterThan(100);
    expect([...refused].toSorted()).toEqual([
      'close SPREAD_OPEN',
      'close STAGE_CLOSED',
      'close STAGE_INCOMPLETE',
      'decide NOT_FOUND',
      'decide PANEL_OPEN',
      'decide STAGE_CLOSED',
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
