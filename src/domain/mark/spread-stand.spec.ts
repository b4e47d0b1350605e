import {
  aspectOf,
  deductionOf,
  ledgerOf,
  markFact,
  MEAN,
  moduleOf,
  PLAIN_RULES,
  points,
  schemeOf,
  seatsOf,
  STAGE,
} from '../../../test/rules/builders';
import type { AspectId, EntryId, JudgeId, ModuleId } from '../kernel/ids';
import { ratioText } from '../kernel/ratio-text';
import { emptyStageBook, foldEntry } from '../ledger/fold-ledger';
import type { LedgerFact } from '../ledger/ledger-fact';
import type { StageBook } from '../ledger/stage-book';
import { worthBounds } from '../scheme/worth-bounds';
import { acceptRuling, type Ruling } from './accept-ruling';
import { aspectsAgain } from './aspects-again';
import { markedStageOf } from './marked-stage-of';
import { marksMissing } from './marks-due';
import { spreadRounds } from './spread-rounds';
import { isSpreadOpen, rescoreDue, spreadStands } from './spread-stand';

const E1 = 'e1' as EntryId;
const LIMIT = { kind: 'points', most: points('2'), meanwhile: 'unplaced' } as const;
/** m1 by aspect, m2 on sums over the module; each two points apart at most. */
const stage = markedStageOf(
  STAGE,
  {
    ...PLAIN_RULES,
    scheme: schemeOf([
      moduleOf('m1', [aspectOf('a1'), aspectOf('a2')], { panel: { ...MEAN, spread: LIMIT } }),
      moduleOf('m2', [aspectOf('b1'), deductionOf('b2')], {
        panel: { ...MEAN, over: 'module', spread: LIMIT },
      }),
    ]),
  },
  seatsOf({ m1: ['j1', 'j2', 'j3'], m2: ['j1', 'j2'] }),
  [E1],
)!;

const fold = (facts: readonly LedgerFact[]): StageBook => {
  const book = emptyStageBook();
  for (const row of ledgerOf(facts)) foldEntry(book, row);
  return book;
};
const of = (judgeId: string) => ({ stageId: STAGE, entryId: E1, judgeId: judgeId as JudgeId });
const submit = (judgeId: string): LedgerFact => ({ kind: 'SheetSubmitted', ...of(judgeId) });
const sheet = (judgeId: string, marks: Readonly<Record<string, string>>): LedgerFact[] => [
  ...Object.entries(marks).map(([aspectId, mark]) => markFact('e1', judgeId, aspectId, mark)),
  submit(judgeId),
];
/** Too far apart in a2, and in the sums of m2. */
const APART = [
  ...sheet('j1', { a1: '8', a2: '9', b1: '9', b2: '1' }),
  ...sheet('j2', { a1: '7', a2: '5', b1: '6', b2: '2' }),
  ...sheet('j3', { a1: '8', a2: '8' }),
];
const call = rescoreDue(stage, fold(APART), E1)!;
const states = (facts: readonly LedgerFact[]): string[] =>
  spreadStands(stage, fold(facts), E1).map(
    ({ place, state }) => `${place.moduleId} ${place.aspectId ?? '-'} ${state}`,
  );

describe('rescoreDue', () => {
  it('[RSC-1] names every place that is too far apart, with the judges of its panel', () => {
    expect(call).toMatchObject({
      kind: 'RescoreCalled',
      round: 2,
      places: [
        { moduleId: 'm1', aspectId: 'a2', judgeIds: ['j1', 'j2', 'j3'] },
        { moduleId: 'm2', judgeIds: ['j1', 'j2'] },
      ],
    });
  });

  it('[RSC-1] waits for every judge of the module, and for no other', () => {
    expect(rescoreDue(stage, fold(APART.slice(0, 5)), E1)).toBeNull();
    const withoutThird = fold(APART.slice(0, 10));
    expect(rescoreDue(stage, withoutThird, E1)?.places.map(({ moduleId }) => moduleId)).toEqual(['m2']);
    const excused: LedgerFact = { kind: 'JudgeExcused', ...of('j3'), reason: 'stood aside' };
    expect(rescoreDue(stage, fold([...APART.slice(0, 10), excused]), E1)?.places).toMatchObject([
      { moduleId: 'm1', aspectId: 'a2', judgeIds: ['j1', 'j2'] },
      { moduleId: 'm2' },
    ]);
  });

  it('[RSC-2] is not due a second time, nor for who is out, nor in a closed stage', () => {
    expect(rescoreDue(stage, fold([...APART, call]), E1)).toBeNull();
    const again = ['j1', 'j2', 'j3'].map(submit);
    expect(rescoreDue(stage, fold([...APART, call, ...again]), E1)).toBeNull();
    const out: LedgerFact = {
      kind: 'StatusSet',
      stageId: STAGE,
      entryId: E1,
      status: 'withdrawn',
      reason: 'left',
    };
    expect(rescoreDue(stage, fold([...APART, out]), E1)).toBeNull();
    expect(rescoreDue(stage, fold([...APART, { kind: 'StageClosed', stageId: STAGE }]), E1)).toBeNull();
  });
});

describe('a second round', () => {
  it('[RSC-4] is under way until all have handed in again; then the judges agree, or it is to be decided', () => {
    expect(states([...APART, call])).toEqual(['m1 a2 called', 'm2 - called']);
    const nearer = markFact('e1', 'j2', 'a2', '7');
    expect(states([...APART, call, nearer, submit('j1'), submit('j2')])).toEqual([
      'm1 a2 called',
      'm2 - to-decide',
    ]);
    const all = [...APART, call, nearer, ...['j1', 'j2', 'j3'].map(submit)];
    expect(states(all)).toEqual(['m1 a2 agreed', 'm2 - to-decide']);
    expect(spreadStands(stage, fold(all), E1).map(isSpreadOpen)).toEqual([false, true]);
  });

  it('[RSC-5] a judge marks again what is hers of the places alone', () => {
    const book = fold([...APART, call]);
    expect(aspectsAgain(stage, book, E1, 'j1' as JudgeId)).toEqual(['a2', 'b1', 'b2']);
    expect(aspectsAgain(stage, book, E1, 'j3' as JudgeId)).toEqual(['a2']);
    const after = fold([...APART, call, submit('j1')]);
    expect(aspectsAgain(stage, after, E1, 'j1' as JudgeId)).toEqual([]);
    const voided: LedgerFact = { kind: 'MarkVoided', ...of('j3'), aspectId: 'a2' as AspectId, supersedes: 1 };
    expect(marksMissing(stage, fold([...APART, call, voided]), E1, 'j3' as JudgeId)).toBe(1);
  });

  it('[RSC-3][RSC-11] both rounds stay readable, with what they were apart', () => {
    const book = fold([...APART, call, markFact('e1', 'j2', 'a2', '6'), ...['j1', 'j2', 'j3'].map(submit)]);
    const told = spreadStands(stage, book, E1).map((stand) =>
      spreadRounds({ stage, book, entryId: E1 }, stand).map(({ marks, spread }) => [
        marks.map(({ counted }) => Number(counted.num) / 1e6).join(' '),
        spread && ratioText(spread),
      ]),
    );
    expect(told).toEqual([
      [
        ['9 5 8', '4000000'],
        ['9 6 8', '3000000'],
      ],
      [
        ['8 4', '4000000'],
        ['8 4', '4000000'],
      ],
    ]);
  });
});

describe('a decision', () => {
  const all = [...APART, call, ...['j1', 'j2', 'j3'].map(submit)];
  const decision = (more: object): Ruling => ({
    kind: 'SpreadDecided',
    stageId: STAGE,
    entryId: E1,
    moduleId: 'm2' as ModuleId,
    reason: 'so',
    ...more,
  });
  const codeOf = (facts: readonly LedgerFact[], more: object = {}): string | null => {
    const answer = acceptRuling(stage, fold(facts), decision(more));
    return answer.ok ? null : answer.refusal.code;
  };

  it('[RSC-7] comes after the round, where judges are apart, and may be given anew', () => {
    expect(codeOf([...APART, call])).toBe('PANEL_OPEN');
    expect(codeOf(APART)).toBe('PANEL_OPEN');
    expect(codeOf(all)).toBeNull();
    expect(codeOf(all, { moduleId: 'm1', aspectId: 'a1' })).toBe('NOT_FOUND');
    expect(codeOf(all, { moduleId: 'm1' })).toBe('NOT_FOUND');
    expect(codeOf(all, { moduleId: 'm2', aspectId: 'b1' })).toBe('NOT_FOUND');
    expect(codeOf([...all, decision({ worth: 0 }) as LedgerFact])).toBeNull();
    expect(states([...all, decision({ worth: 0 }) as LedgerFact])).toEqual([
      'm1 a2 to-decide',
      'm2 - decided',
    ]);
  });

  it('[RSC-7] lies where the panel could have come to', () => {
    const [m1, m2] = stage.scheme.modules as [never, never];
    expect(worthBounds(m2, null, 2)).toEqual({ min: points('-10'), max: points('10') });
    expect(
      worthBounds({ ...(m1 as object), panel: { ...MEAN, kind: 'sum' } } as never, aspectOf('a1'), 3),
    ).toEqual({
      min: 0,
      max: points('30'),
    });
    expect(codeOf(all, { worth: points('10') })).toBeNull();
    expect(codeOf(all, { worth: points('10.5') })).toBe('MARK_OUT_OF_RANGE');
    expect(codeOf(all, { worth: points('-10.5') })).toBe('MARK_OUT_OF_RANGE');
  });
});
