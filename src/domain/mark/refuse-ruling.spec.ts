import {
  aspectOf,
  deductionOf,
  moduleOf,
  PLAIN_RULES,
  points,
  schemeOf,
  seatsOf,
  STAGE,
  text,
} from '../../../test/rules/builders';
import type { AdjustmentId, AspectId, EntryId, JudgeId } from '../kernel/ids';
import type { Refusal } from '../kernel/refusal';
import type { Declaration } from '../ledger/declaration';
import type { EntryRuling } from '../ledger/ledger-fact';
import type { TieDecision } from '../ledger/stage-book';
import type { RankingRule } from '../ranking/ranking-rule';
import type { StageRules } from '../stage-rules/stage-rules';
import type { MarkedStage } from './marked-stage';
import { markedStageOf } from './marked-stage-of';
import { refuseRuling } from './refuse-ruling';

const range = (least: string, most: string): { least: number; most: number } => ({
  least: points(least),
  most: points(most),
});
/** Marks 0 to 10 in halves; difficulty 1 to 3.5, base −1 to 12, a table worth −5 to 20. */
const declared = aspectOf('a1', {
  declares: { factor: range('1', '3.5'), base: range('-1', '12'), table: range('-5', '20') },
});
const penalty = (id: string) =>
  ({
    id: id as AdjustmentId,
    name: text(id),
    kind: 'penalty',
    amount: { kind: 'points', points: points('5') },
    clause: text('art. 9'),
  }) as const;
const scheme = {
  ...schemeOf([moduleOf('m1', [declared, aspectOf('a2'), deductionOf('d1')])]),
  adjustments: { floor: 'zero', rules: [penalty('phone'), penalty('late')] },
} as const satisfies StageRules['scheme'];
const champion = {
  id: 'champion',
  title: text('champion'),
  group: 'title',
  ground: { kind: 'everybody' },
  conditions: [],
  tiesAtEnd: 'all-in',
  onStrike: 'stay-empty',
  clause: text('art. 3'),
} as const;
const stageWith = (terminal: RankingRule['terminal'], more: Partial<StageRules> = {}): MarkedStage =>
  markedStageOf(
    STAGE,
    { ...PLAIN_RULES, scheme, awards: [champion], ranking: { ...PLAIN_RULES.ranking, terminal }, ...more },
    seatsOf({ m1: ['j1'] }),
    ['e1', 'e2', 'e3'] as EntryId[],
  )!;
const stage = stageWith('lot');

const E1 = { stageId: STAGE, entryId: 'e1' as EntryId, reason: 'as recorded' };
const ruling = (more: Record<string, unknown>): EntryRuling => ({ ...E1, ...more }) as unknown as EntryRuling;
const NOT_FOUND: Refusal = { code: 'NOT_FOUND' };

const ALLOWED: readonly EntryRuling[] = [
  { ...E1, kind: 'StatusSet', status: 'late' },
  { ...E1, kind: 'AdjustmentGiven', adjustmentId: 'phone' as AdjustmentId, times: 1 },
  { ...E1, kind: 'AdjustmentVoided', voids: 1 },
  { ...E1, kind: 'ElementDeclared', aspectId: 'a1' as AspectId, declaration: {} },
  { ...E1, kind: 'JudgeExcused', judgeId: 'j1' as JudgeId },
  { ...E1, kind: 'WildCardGiven' },
  { ...E1, kind: 'PlaceDeclined' },
  { ...E1, kind: 'ReserveCalled', insteadOf: 'e2' as EntryId },
  { ...E1, kind: 'AwardStruck', awardId: 'champion' },
];

describe('refuseRuling', () => {
  it.each(ALLOWED)('[RUL-1] $kind may be said of an entry of the stage, and of no other', (allowed) => {
    expect(refuseRuling(allowed, stage)).toBeNull();
    expect(refuseRuling({ ...allowed, entryId: 'e9' as EntryId }, stage)).toEqual(NOT_FOUND);
  });

  it.each([
    [{ kind: 'AdjustmentGiven', adjustmentId: 'sleep', times: 1 }],
    [{ kind: 'ElementDeclared', aspectId: 'a9', declaration: {} }],
    [{ kind: 'JudgeExcused', judgeId: 'j9' }],
    [{ kind: 'ReserveCalled', insteadOf: 'e9' }],
    [{ kind: 'ReserveCalled', insteadOf: 'e1' }],
    [{ kind: 'AwardStruck', awardId: 'second' }],
  ])('[RUL-2] names something that the stage does not have, or itself: %j', (more) =>
    expect(refuseRuling(ruling(more), stage)).toEqual(NOT_FOUND),
  );

  it('[RUL-2] without penalties in the scheme none can be given', () => {
    const plain = schemeOf(scheme.modules);
    const given = { kind: 'AdjustmentGiven', adjustmentId: 'phone', times: 1 };
    expect(refuseRuling(ruling(given), stageWith('lot', { scheme: plain }))).toEqual(NOT_FOUND);
  });

  const declare = (declaration: Declaration, aspectId = 'a1'): Refusal | null =>
    refuseRuling(ruling({ kind: 'ElementDeclared', aspectId, declaration }), stage);
  const outOf = (least: string, most: string): Refusal => ({
    code: 'MARK_OUT_OF_RANGE',
    min: points(least),
    max: points(most),
  });

  it.each<[Declaration, Refusal | null]>([
    [{ factor: points('1') }, null],
    [{ factor: points('3.5') }, null],
    [{ factor: points('0.999999') }, outOf('1', '3.5')],
    [{ factor: points('3.500001') }, outOf('1', '3.5')],
    [{ base: points('-1') }, null],
    [{ base: points('12') }, null],
    [{ base: points('-1.000001') }, outOf('-1', '12')],
    [{ base: points('12.000001') }, outOf('-1', '12')],
    [{ factor: points('2'), base: points('13') }, outOf('-1', '12')],
    [{ factor: points('4'), base: points('13') }, outOf('1', '3.5')],
  ])('[RUL-3] difficulty 1 to 3.5 and base −1 to 12: %j', (declaration, refusal) =>
    expect(declare(declaration)).toEqual(refusal),
  );

  it.each<[Declaration]>([
    [{ factor: points('1') }],
    [{ base: points('0') }],
    [{ table: [{ mark: points('1'), points: points('1') }] }],
  ])('[RUL-3] an aspect for which nothing is declared takes no %j', (declaration) => {
    expect(declare(declaration, 'a2')).toEqual(NOT_FOUND);
    expect(declare({}, 'a2')).toBeNull();
  });

  const table = (...rows: readonly string[]): Refusal | null =>
    declare({
      table: rows.map((row) => {
        const [mark, worth] = row.split('=');
        return { mark: points(mark!), points: points(worth!) };
      }),
    });

  it('[RUL-3] a table names marks that could be given, each once, and points within its bounds', () => {
    expect(table('0=-5', '5=0', '10=20')).toBeNull();
    expect(table('5=1', '5=1')).toEqual({ code: 'ALREADY_EXISTS' });
    expect(table('5=1', '6=1', '5=2')).toEqual({ code: 'ALREADY_EXISTS' });
    expect(table('10.5=1')).toEqual(outOf('0', '10'));
    expect(table('5=1', '5.2=1')).toEqual({ code: 'MARK_OFF_STEP', step: points('0.5') });
    expect(table('5=20.000001')).toEqual(outOf('-5', '20'));
    expect(table('5=1', '6=-5.000001')).toEqual(outOf('-5', '20'));
  });

  const decide = (order: readonly string[], by: TieDecision['by'] = 'lot', of = stage): Refusal | null =>
    refuseRuling(
      { kind: 'TieDecided', stageId: STAGE, order: order as EntryId[], by, reason: 'as recorded' },
      of,
    );

  it('[RUL-5] a decision names two entries or more of the stage, each once', () => {
    expect(decide(['e2', 'e1'])).toBeNull();
    expect(decide(['e2', 'e3', 'e1'])).toBeNull();
    expect(decide(['e1'])).toEqual({ code: 'MALFORMED', path: 'order' });
    expect(decide([])).toEqual({ code: 'MALFORMED', path: 'order' });
    expect(decide(['e1', 'e2', 'e1'])).toEqual({ code: 'MALFORMED', path: 'order' });
    expect(decide(['e1', 'e9'])).toEqual(NOT_FOUND);
    expect(decide(['e9', 'e1'])).toEqual(NOT_FOUND);
  });

  it.each(['extra-test', 'chief-judge', 'lot'] as const)(
    '[RUL-5] where %s decides, nobody else does',
    (by) => {
      const others = (['extra-test', 'chief-judge', 'lot'] as const).filter((one) => one !== by);
      expect(decide(['e1', 'e2'], by, stageWith(by))).toBeNull();
      for (const other of others)
        expect(decide(['e1', 'e2'], other, stageWith(by))).toEqual({ code: 'NOT_ALLOWED' });
      expect(decide(['e1', 'e2'], by, stageWith('share'))).toEqual({ code: 'NOT_ALLOWED' });
    },
  );

  it.each(['decide', 'by-key'] as const)(
    '[RUL-5] where places are shared and only the cut is decided (%s), anybody may',
    (tiesAtCut) => {
      const advancement = { conditions: [], steps: [], tiesAtCut, reserves: 0 };
      const of = stageWith('share', { advancement });
      for (const by of ['extra-test', 'chief-judge', 'lot'] as const)
        expect(decide(['e1', 'e2'], by, of)).toBeNull();
      const others = [
        stageWith('lot', { advancement }),
        stageWith('share', { advancement: { ...advancement, tiesAtCut: 'all-in' } }),
      ];
      for (const one of others)
        expect(decide(['e1', 'e2'], 'chief-judge', one)).toEqual({ code: 'NOT_ALLOWED' });
    },
  );

  it('[RUL-1] closing and reopening a stage names no entry', () => {
    expect(refuseRuling({ kind: 'StageClosed', stageId: STAGE }, stage)).toBeNull();
    expect(refuseRuling({ kind: 'StageReopened', stageId: STAGE, reason: 'appeal' }, stage)).toBeNull();
  });
});

describe('markedStageOf', () => {
  it('[MRK-4][MRK-5][RUL-2] knows the aspects, seats, titles and entries of a stage', () => {
    const two = schemeOf([
      moduleOf('m1', [aspectOf('a1')]),
      moduleOf('m2', [aspectOf('b1'), aspectOf('b2')]),
    ]);
    const of = stageWith('share', { scheme: two });
    expect([...of.aspectsById].map(([id, { aspect, moduleId }]) => [id, aspect.id, moduleId])).toEqual([
      ['a1', 'a1', 'm1'],
      ['b1', 'b1', 'm2'],
      ['b2', 'b2', 'm2'],
    ]);
    const seated = markedStageOf(
      STAGE,
      { ...PLAIN_RULES, scheme: two },
      seatsOf({ m1: ['j1', 'j2'], m2: ['j2'] }),
      ['e1'] as EntryId[],
    );
    expect(seated?.modulesByJudge).toEqual(
      new Map([
        ['j1', new Set(['m1'])],
        ['j2', new Set(['m1', 'm2'])],
      ]),
    );
    expect(of).toMatchObject({
      stageId: STAGE,
      scheme: two,
      terminal: 'share',
      awardIds: new Set(['champion']),
    });
    expect((['e1', 'e3', 'e9'] as EntryId[]).map((id) => of.hasEntry(id))).toEqual([true, true, false]);
  });

  it('[MRK-4] a stage without a scheme is not marked', () => {
    expect(markedStageOf(STAGE, PLAIN_RULES, [], [])).toBeUndefined();
  });
});
