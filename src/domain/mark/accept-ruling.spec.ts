import {
  aspectOf,
  ledgerOf,
  moduleOf,
  PLAIN_RULES,
  points,
  schemeOf,
  seatsOf,
  STAGE,
  text,
} from '../../../test/rules/builders';
import type { AdjustmentId, AspectId, EntryId, JudgeId } from '../kernel/ids';
import { emptyStageBook, foldEntry } from '../ledger/fold-ledger';
import type { LedgerFact } from '../ledger/ledger-fact';
import type { StageBook } from '../ledger/stage-book';
import { acceptRuling, type Ruling } from './accept-ruling';
import { markedStageOf } from './marked-stage-of';

const scheme = {
  ...schemeOf([
    moduleOf('m1', [aspectOf('a1', { declares: { factor: { least: points('1'), most: points('3') } } })]),
  ]),
  adjustments: {
    floor: 'zero',
    rules: [
      {
        id: 'late' as AdjustmentId,
        name: text('late'),
        kind: 'penalty',
        amount: { kind: 'points', points: points('5') },
        clause: text('art. 9'),
      },
    ],
  },
} as const;
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
const ranking = { ...PLAIN_RULES.ranking, terminal: 'lot' } as const;
const stage = markedStageOf(
  STAGE,
  { ...PLAIN_RULES, scheme, ranking, awards: [champion] },
  seatsOf({ m1: ['j1'] }),
  ['e1', 'e2'] as EntryId[],
)!;

const [E1, E2] = ['e1', 'e2'] as EntryId[] as [EntryId, EntryId];
const of = { stageId: STAGE, entryId: E1, reason: 'seen by the desk' } as const;
const given = { ...of, kind: 'AdjustmentGiven', adjustmentId: 'late' as AdjustmentId, times: 1 } as const;
const takenBack = (voids: number, entryId = E1) =>
  ({ ...of, entryId, kind: 'AdjustmentVoided', voids }) as const;
const ABOUT_POINTS: readonly Ruling[] = [
  { ...of, kind: 'StatusSet', status: 'absent' },
  given,
  { ...of, kind: 'JudgeExcused', judgeId: 'j1' as JudgeId },
  {
    stageId: STAGE,
    entryId: E1,
    kind: 'ElementDeclared',
    aspectId: 'a1' as AspectId,
    declaration: { factor: points('2') },
  },
];
const ABOUT_PLACES: readonly Ruling[] = [
  { ...of, kind: 'WildCardGiven' },
  { ...of, kind: 'PlaceDeclined' },
  { ...of, kind: 'ReserveCalled', insteadOf: E2 },
  { ...of, kind: 'AwardStruck', awardId: 'champion' },
  { stageId: STAGE, kind: 'TieDecided', order: [E2, E1], by: 'lot', reason: 'drawn before both' },
];

const bookOf = (...facts: readonly LedgerFact[]): StageBook => {
  const book = emptyStageBook();
  for (const row of ledgerOf(facts)) foldEntry(book, row);
  return book;
};
const CLOSED: LedgerFact = { kind: 'StageClosed', stageId: STAGE };
const say = (ruling: Ruling, ...facts: readonly LedgerFact[]): string => {
  const result = acceptRuling(stage, bookOf(...facts), ruling);
  return result.ok ? result.value.kind : result.refusal.code;
};

describe('acceptRuling', () => {
  it('[RUL-6] while the stage is open the desk may say anything that the stage knows', () => {
    for (const ruling of [...ABOUT_POINTS, ...ABOUT_PLACES]) {
      expect(acceptRuling(stage, bookOf(), ruling)).toEqual({ ok: true, value: ruling });
    }
  });

  it.each(ABOUT_POINTS)('[RUL-6] $kind changes points: a closed stage is opened again first', (ruling) => {
    expect(say(ruling, CLOSED)).toBe('STAGE_CLOSED');
    expect(say(ruling, CLOSED, { ...CLOSED, kind: 'StageReopened', reason: 'an error' })).toBe(ruling.kind);
  });

  it('[RUL-6] so does taking a penalty back', () => {
    expect(say(takenBack(1), given, CLOSED)).toBe('STAGE_CLOSED');
  });

  it.each(ABOUT_PLACES)('[RUL-6] $kind follows from places, and is said after closing too', (ruling) => {
    expect(say(ruling, CLOSED)).toBe(ruling.kind);
  });

  it('[RUL-4] only a penalty that stands, of the same entry, is taken back', () => {
    expect(say(takenBack(1), given)).toBe('AdjustmentVoided');
    expect(say(takenBack(1))).toBe('NOT_FOUND');
    expect(say(takenBack(2), given)).toBe('NOT_FOUND');
    expect(say(takenBack(1, E2), given)).toBe('NOT_FOUND');
    expect(say(takenBack(1), given, takenBack(1))).toBe('NOT_FOUND');
  });

  it('[RUL-2] what the stage does not have is refused before it is asked whether the stage is open', () => {
    expect(say({ ...given, adjustmentId: 'early' as AdjustmentId }, CLOSED)).toBe('NOT_FOUND');
  });
});
