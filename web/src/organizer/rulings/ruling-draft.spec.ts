import type { Aspect } from '#domain/scheme/aspects/aspect-kinds';
import type { GivenKind } from './offered-kinds';
import { emptyDraft, readAmount, readDraft, readTimes, type DraftReading } from './ruling-draft';

const RANGE = { least: 1_000_000, most: 4_200_000 };
const DECLARES: Readonly<Record<string, object>> = {
  dive: { factor: RANGE },
  jump: { factor: RANGE, base: { least: 0, most: 10_000_000 } },
  plain: {},
};

const read = (kind: GivenKind, fields: object = {}): DraftReading =>
  readDraft({ ...emptyDraft(kind), entryId: 'e1', ...fields } as ReturnType<typeof emptyDraft>, {
    aspectOf: (id) => (DECLARES[id] ? ({ declares: DECLARES[id] } as unknown as Aspect) : undefined),
    mostOf: (id) => (String(id) === 'late' ? 3 : 1000),
  });

const said = (said: object): object => ({ ok: true, entryId: 'e1', said });
const lack = (lack: string): object => ({ ok: false, lack });

describe('readDraft', () => {
  it('[RLC-3] nothing is ruled without an entry', () =>
    expect(read('WildCardGiven', { entryId: null })).toEqual(lack('entry')));

  it.each([
    ['StatusSet', {}, lack('status')],
    ['StatusSet', { status: 'absent' }, said({ kind: 'StatusSet', status: 'absent' })],
    ['AdjustmentGiven', {}, lack('adjustment')],
    ['AdjustmentGiven', { adjustmentId: 'late', times: '' }, lack('times')],
    ['AdjustmentGiven', { adjustmentId: 'late', times: '4' }, lack('times')],
    [
      'AdjustmentGiven',
      { adjustmentId: 'late', times: '3' },
      said({ kind: 'AdjustmentGiven', adjustmentId: 'late', times: 3 }),
    ],
    ['JudgeExcused', {}, lack('judge')],
    ['JudgeExcused', { judgeId: 'j1' }, said({ kind: 'JudgeExcused', judgeId: 'j1' })],
    ['WildCardGiven', {}, said({ kind: 'WildCardGiven' })],
    ['PlaceDeclined', {}, said({ kind: 'PlaceDeclined' })],
    ['ReserveCalled', {}, lack('insteadOf')],
    ['ReserveCalled', { insteadOf: 'e1' }, lack('insteadOf')],
    ['ReserveCalled', { insteadOf: 'e2' }, said({ kind: 'ReserveCalled', insteadOf: 'e2' })],
    ['AwardStruck', {}, lack('award')],
    ['AwardStruck', { awardId: 'champion' }, said({ kind: 'AwardStruck', awardId: 'champion' })],
  ] as const)('[RLC-3] says what is lacking, or what the ruling is: %s %j', (kind, fields, expected) =>
    expect(read(kind, fields)).toEqual(expected),
  );

  it('[RLC-3] a declaration has every amount that its aspect asks for and no other', () => {
    const declared = (fields: object): DraftReading => read('ElementDeclared', fields);
    expect(declared({})).toEqual(lack('aspect'));
    expect(declared({ aspectId: 'gone' })).toEqual(lack('aspect'));
    expect(declared({ aspectId: 'dive' })).toEqual(lack('factor'));
    expect(declared({ aspectId: 'dive', factor: '3.2', base: '1' })).toEqual(
      said({ kind: 'ElementDeclared', aspectId: 'dive', declaration: { factor: 3_200_000 } }),
    );
    expect(declared({ aspectId: 'jump', factor: '3.2' })).toEqual(lack('base'));
    expect(declared({ aspectId: 'jump', factor: '3.2', base: '0' })).toEqual(
      said({ kind: 'ElementDeclared', aspectId: 'jump', declaration: { factor: 3_200_000, base: 0 } }),
    );
  });
});

describe('readAmount', () => {
  it.each([
    ['1', 1_000_000],
    ['3.2', 3_200_000],
    ['4.200000', 4_200_000],
    [' ３。２ ', 3_200_000],
    ['1.000001', 1_000_001],
  ])('[RLC-3] %j is read exactly', (text, amount) => expect(readAmount(text, RANGE)).toBe(amount));

  it.each(['', '0.999999', '4.200001', '3,2', '3.', '.5', '3.2000001', '1e0', 'x', '-3'])(
    '[RLC-3] %j is no amount between the bounds',
    (text) => expect(readAmount(text, RANGE)).toBeNull(),
  );

  it('[RLC-3] where bounds are below zero a minus is read, the printed one too', () => {
    const range = { least: -2_000_000, most: 2_000_000 };
    expect(readAmount('-1.5', range)).toBe(-1_500_000);
    expect(readAmount('−1.5', range)).toBe(-1_500_000);
  });
});

describe('readTimes', () => {
  it.each([
    ['1', 1],
    [' ３ ', 3],
    ['0', null],
    ['4', null],
    ['1.5', null],
    ['-1', null],
    ['', null],
  ])('[RLC-3] how often is a whole number from one to the most: %j', (text, times) =>
    expect(readTimes(text, 3)).toBe(times),
  );
});
