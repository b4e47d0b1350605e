import {
  aspectOf,
  deductionOf,
  MEAN,
  moduleOf,
  points,
  schemeOf,
  seatsOf,
  sheetsOf,
  text,
} from '../../../test/rules/builders';
import type { AspectId, EntryId, JudgeId } from '../kernel/ids';
import { ratioText } from '../kernel/ratio-text';
import { ratio } from '../kernel/ratios';
import type { Declaration } from '../ledger/declaration';
import { emptyEntryRecord, type EntryRecord } from '../ledger/entry-record';
import type { Sheet } from '../ledger/stage-book';
import type { Aspect } from '../scheme/aspects/aspect-kinds';
import type { DeclaredRule } from '../scheme/aspects/aspect-base';
import type { MeasuredAspect } from '../scheme/aspects/measured-aspect';
import type { PassAspect } from '../scheme/aspects/pass-aspect';
import type { TimeAspect } from '../scheme/aspects/time-aspect';
import type { Module } from '../scheme/marking-scheme';
import { tallyEntry } from '../tally/tally-entry';
import { assumeMarks, type Fill } from './assume-marks';

type Marks = Record<string, Record<string, string | null>>;
interface Known {
  readonly marks?: Marks;
  readonly declared?: Declaration;
  readonly excused?: readonly string[];
}
const JUDGES = ['j1', 'j2', 'j3'];

const recordOf = ({ declared, excused = [] }: Known): EntryRecord => ({
  ...emptyEntryRecord(),
  declarations: new Map(declared ? [['a' as AspectId, declared]] : []),
  excusedJudges: new Set(excused as JudgeId[]),
});

/** The total at one end, of one module with these aspects and three judges; in points, or why there is none. */
const endOf = (fill: Fill, aspects: readonly Aspect[], more: Partial<Module>, known: Known): string => {
  const scheme = schemeOf([moduleOf('m', aspects, more)], {
    decimals: 6,
    mode: 'half-up',
    at: 'display-only',
  });
  const seats = seatsOf({ m: JUDGES });
  const sheets = known.marks ? sheetsOf('e1', known.marks) : undefined;
  const assumed = assumeMarks(scheme, seats, { sheets, record: recordOf(known) }, fill);
  const tally = tallyEntry({ entryId: 'e1' as EntryId, scheme, seats, ...assumed });
  if (tally.vetoes.length > 0) return 'veto';
  if (!tally.total) return tally.isUnfinished ? 'unfinished' : 'none';
  const { num, den } = tally.total;
  return ratioText(ratio(num, den * 1_000_000n));
};
/** "worst best" of an entry. */
const ends = (aspects: readonly Aspect[], known: Known = {}, more: Partial<Module> = {}): string =>
  [endOf('worst', aspects, more, known), endOf('best', aspects, more, known)].join(' ');
const one = (mark: string | null): Marks => ({ j1: { a: mark } });
const two = (mark: string): Marks => ({ j1: { a: mark }, j2: { a: mark } });
const three = (mark: string): Marks => ({ ...two(mark), j3: { a: mark } });

const free = (more: object = {}): Aspect => aspectOf('a', more);
const time = (more: Partial<TimeAspect> = {}): TimeAspect => ({
  id: 'a' as AspectId,
  name: text('a'),
  kind: 'time',
  limit: points('100'),
  step: points('1'),
  ...more,
});
const LOWER: Partial<Module> = { better: 'lower' };
const range = (least: string, most: string) => ({ least: points(least), most: points(most) });
const declares = (of: DeclaredRule): object => ({ declares: of });
const pass = (veto?: PassAspect['veto']): PassAspect => ({
  id: 'a' as AspectId,
  name: text('a'),
  kind: 'pass',
  max: points('4'),
  ...(veto ? { veto } : {}),
});
const panel = (kind: 'majority' | 'closest-two' | 'median'): Partial<Module> => ({
  panel: { kind, over: 'aspect', minimumMarks: 1 },
});

describe('missing marks', () => {
  it('[ADV-14] get their best and their worst; marks that stand are kept', () => {
    expect(ends([free()])).toBe('0 10');
    // (9 + 0 + 0) ÷ 3 and (9 + 10 + 10) ÷ 3.
    expect(ends([free()], { marks: one('9') })).toBe('3 29/3');
    expect(ends([free()], { marks: three('9') })).toBe('9 9');
    // A voided mark is missing.
    expect(ends([free()], { marks: { ...two('9'), j3: { a: null } } })).toBe('6 28/3');
    expect(ends([free({ least: points('-5') })], { marks: one('4') }, { floor: 'none' })).toBe('-2 8');
  });

  it('[ADV-14] every aspect and every module has its own', () => {
    expect(ends([free(), aspectOf('b')], { marks: three('9') })).toBe('9 19');
    const scheme = schemeOf([moduleOf('m', [free()]), moduleOf('n', [aspectOf('b')])]);
    const seats = seatsOf({ m: ['j1'], n: ['j2'] });
    const { sheets } = assumeMarks(scheme, seats, { sheets: undefined, record: undefined }, 'best');
    const cells = [...sheets!.values()].flatMap(({ judgeId, marksByAspect }) =>
      [...marksByAspect].map(([aspectId, mark]) => [judgeId, aspectId, mark.points]),
    );
    expect(cells).toEqual([
      ['j1', 'a', points('10')],
      ['j2', 'b', points('10')],
    ]);
  });

  it('[ADV-14] of a deduction nothing is the best', () => {
    const aspects = [free(), deductionOf('b')];
    expect(ends(aspects, { marks: three('9') })).toBe('0 9');
    expect(ends([deductionOf('a')], {}, { floor: 'none' })).toBe('-10 0');
  });

  it('[ADV-14] where less is better the least is the best: of a time, of a number of errors', () => {
    expect(ends([time()], {}, LOWER)).toBe('100 0');
    expect(ends([time()], { marks: two('50') }, LOWER)).toBe('200/3 100/3');
    expect(ends([free()], {}, LOWER)).toBe('10 0');
    expect(ends([free()], { marks: one('9') }, LOWER)).toBe('29/3 3');
    // And where more is better, of a time too.
    expect(ends([time()])).toBe('0 100');
  });

  it('[ADV-14] a judge who was excused owes nothing', () => {
    expect(ends([free()], { marks: two('9'), excused: ['j3'] })).toBe('9 9');
    expect(ends([free()], { marks: one('9'), excused: ['j3'] })).toBe('9/2 19/2');
    expect(ends([free()], { marks: two('9'), excused: ['j3'] }, panel('majority'))).toBe('9 9');
  });

  it('[ADV-14] what the entry and the desk have written stays as it is', () => {
    const scheme = schemeOf([moduleOf('m', [free(declares({ base: range('1', '3') }))])]);
    const sheets = sheetsOf('e1', one('9'));
    const record = recordOf({});
    const assumed = assumeMarks(scheme, seatsOf({ m: JUDGES }), { sheets, record }, 'best');
    expect([...sheets.keys()]).toEqual(['j1']);
    expect([...sheets.get('j1' as JudgeId)!.marksByAspect.values()].map((mark) => mark.points)).toEqual([
      points('9'),
    ]);
    expect(record.declarations.size).toBe(0);
    expect(assumed.record!.declarations.get('a' as AspectId)).toEqual({ base: points('3') });
    expect([...assumed.sheets!.keys()]).toEqual(JUDGES);
    expect(assumed.sheets!.get('j1' as JudgeId)).toMatchObject({
      judgeId: 'j1',
      entryId: 'e1',
      state: 'open',
      submittedSeq: 0,
      signedHash: null,
      isKeyed: false,
    });
    const blank: Sheet = assumed.sheets!.get('j2' as JudgeId)!;
    expect(blank).toMatchObject({ entryId: '', judgeId: 'j2', state: 'open', lastSeq: 0 });
    expect(blank.marksByAspect.get('a' as AspectId)).toEqual({
      seq: 0,
      by: '',
      clientId: '',
      at: '',
      points: points('10'),
    });
  });
});

describe('attempts', () => {
  const attempt = free({ isAttempt: true });

  it('[ADV-14] at worst have no result where the missing marks can say so', () => {
    expect(ends([attempt])).toBe('unfinished 10');
    // One of three stands: the other two are more than half.
    expect(ends([attempt], { marks: one('9') })).toBe('unfinished 29/3');
    expect(ends([attempt], { marks: three('9') })).toBe('9 9');
  });

  it('[ADV-14] where they cannot, the worst mark is the worst', () => {
    expect(ends([attempt], { marks: two('9') })).toBe('6 28/3');
    // One DNF stands: the last can make it two of three.
    expect(ends([attempt], { marks: { j1: { a: '9' }, j2: { a: 'DNF' } } })).toBe('unfinished 19/2');
    // Half is enough: one of two.
    expect(ends([attempt], { marks: one('9'), excused: ['j3'] })).toBe('unfinished 19/2');
  });

  it('[ADV-14] nobody but attempts can be without a result', () => {
    expect(ends([free()], { marks: one('9') })).toBe('3 29/3');
  });

  it('[ADV-14] a declaration alone that is missing does not end an attempt', () => {
    const owing = free({ isAttempt: true, ...declares({ base: range('1', '3') }) });
    expect(ends([owing], { marks: three('9') })).toBe('10 12');
  });
});

describe('tables behind the panel', () => {
  const measured = (converts: MeasuredAspect['converts']): MeasuredAspect => ({
    id: 'a' as AspectId,
    name: text('a'),
    kind: 'measured',
    least: points('0'),
    most: points('10'),
    step: points('1'),
    bands: [
      { from: points('4'), to: points('6'), points: points('8') },
      { from: points('3'), to: points('7'), points: points('5') },
    ],
    converts,
  });

  it('[ADV-14] where a table stands between panel and points, the whole value is at its end', () => {
    expect(ends([measured('panel-value')])).toBe('0 8');
    expect(ends([measured('panel-value')], { marks: two('9') })).toBe('0 8');
    expect(ends([measured('panel-value')], { marks: three('5') })).toBe('8 8');
    expect(ends([measured('panel-value')], { marks: two('9') }, LOWER)).toBe('8 0');
  });

  it('[ADV-14] where each mark is converted, the best mark is the best', () => {
    expect(ends([measured('each-mark')])).toBe('0 8');
    // (8 + 0 + 0) ÷ 3 and (0 + 8 + 8) ÷ 3.
    expect(ends([measured('each-mark')], { marks: one('5') })).toBe('8/3 8');
    expect(ends([measured('each-mark')], { marks: one('9') })).toBe('0 16/3');
    expect(ends([measured('each-mark')], { marks: one('9') }, LOWER)).toBe('16/3 0');
  });

  it('[ADV-14] of a scored time full points are the best', () => {
    const scored = time({
      scoring: {
        kind: 'linear',
        full: points('20'),
        within: points('30'),
        per: points('1'),
        off: points('1'),
      },
    });
    expect(ends([scored])).toBe('0 20');
    expect(ends([scored], { marks: two('90') })).toBe('0 20');
    expect(ends([scored], {}, LOWER)).toBe('20 0');
  });
});

describe('panels in which a better mark can make things worse', () => {
  it('[ADV-14] the whole value is at its end', () => {
    expect(ends([free()], { marks: two('9') }, panel('closest-two'))).toBe('0 10');
    expect(ends([free()], { marks: two('9') }, panel('majority'))).toBe('0 10');
    expect(ends([free()], { marks: three('9') }, panel('majority'))).toBe('9 9');
    expect(ends([free()], { marks: two('9') }, panel('median'))).toBe('9 9');
    expect(ends([free({ factor: 500_000 })], {}, panel('majority'))).toBe('0 5');
  });

  it('[ADV-14] a panel that adds may come to as many ends as there are judges', () => {
    const sum: Partial<Module> = { floor: 'none', panel: { kind: 'sum', over: 'aspect', minimumMarks: 1 } };
    expect(ends([free(declares({ table: range('-2', '4') }))], {}, sum)).toBe('-6 12');
    expect(ends([free(declares({ table: range('1', '4') }))], {}, sum)).toBe('1 12');
    expect(ends([free(declares({ table: range('-2', '-1') }))], {}, sum)).toBe('-6 -1');
  });

  it('[ADV-14] one judge may still say DNF, which leaves fewer marks than the panel drops from', () => {
    const attempt = free({ least: points('-1'), max: points('2'), isAttempt: true });
    const trimmed: Partial<Module> = {
      floor: 'none',
      panel: { kind: 'trimmed-sum', over: 'aspect', dropHigh: 1, dropLow: 1, minimumMarks: 3 },
    };
    // −1 −1 DNF is −2, −1 −1 −1 is only −1.
    expect(ends([attempt], { marks: two('-1') }, trimmed)).toBe('-3 6');
    expect(ends([attempt], { marks: three('-1') }, trimmed)).toBe('-1 -1');
    // The mean of fewer marks lies between the ends; a judge alone leaves none.
    expect(ends([attempt], { marks: two('-1') }, { floor: 'none' })).toBe('-1 0');
    const alone = { excused: ['j2', 'j3'], marks: one(null) };
    expect(ends([attempt], alone, trimmed)).toBe('unfinished 2');
  });

  it('[ADV-14] of passes the marks tell all the same, with what failing costs', () => {
    expect(ends([pass()], {}, panel('majority'))).toBe('0 4');
    expect(ends([pass()], { marks: two('1') }, panel('majority'))).toBe('4 4');
    expect(ends([pass('place')], {}, panel('majority'))).toBe('veto 4');
    expect(ends([pass('place')], { marks: two('1') }, panel('majority'))).toBe('4 4');
    expect(ends([pass('place')], { marks: one('1') }, panel('majority'))).toBe('veto 4');
  });

  it('[ADV-14] failing a veto is the worst, also where less is better', () => {
    expect(ends([pass('place'), aspectOf('b')], {}, LOWER)).toBe('veto 4');
    expect(ends([pass()], {}, LOWER)).toBe('4 0');
  });
});

describe('declarations that are owed', () => {
  const difficulty = declares({ factor: { least: 500_000, most: 2_000_000 } });
  const base = declares({ base: range('1', '3') });

  it('[ADV-14] get what leads to the end: the most, or the least where less is better', () => {
    expect(ends([free(difficulty)], { marks: three('8') })).toBe('4 16');
    expect(ends([free(base)], { marks: three('8') })).toBe('9 11');
    expect(ends([time(difficulty)], { marks: three('8') }, LOWER)).toBe('16 4');
    expect(ends([time(base)], { marks: three('8') }, LOWER)).toBe('11 9');
  });

  it('[ADV-14] together with the marks', () => {
    // 10 × 2 and 0 × 0.5; in the middle 8 stands twice.
    expect(ends([free(difficulty)])).toBe('0 20');
    expect(ends([free(difficulty)], { marks: two('9') })).toBe('3 56/3');
  });

  it('[ADV-14] bring nothing where no judge is left to mark', () => {
    const bands = [{ from: points('0'), to: points('100'), points: points('5') }];
    const scored = time({ scoring: { kind: 'bands', bands }, ...base });
    expect(ends([scored])).toBe('1 8');
    expect(ends([scored], { excused: JUDGES })).toBe('none none');
    expect(ends([free(base)], { excused: JUDGES })).toBe('none none');
  });

  it('[ADV-14] what is declared already is kept', () => {
    expect(ends([free(difficulty)], { declared: { factor: 1_500_000 } })).toBe('0 15');
    expect(ends([free(base)], { declared: { base: points('2') } })).toBe('2 12');
    const both = declares({ factor: { least: 500_000, most: 2_000_000 }, base: range('1', '3') });
    expect(ends([free(both)], { marks: three('8'), declared: { base: points('2') } })).toBe('6 18');
  });

  it('[ADV-14] a factor makes what is below zero still lower', () => {
    const execution = free({ least: points('-5'), ...difficulty });
    const open = { floor: 'none' } as const;
    expect(ends([execution], {}, open)).toBe('-10 20');
    // With marks that stand the sign is open: the whole value is at its end.
    expect(ends([execution], { marks: three('-4') }, open)).toBe('-10 20');
    // With the factor declared the marks tell: (−4 − 4 − 5) ÷ 3 × 2 and (−4 − 4 + 10) ÷ 3 × 2.
    expect(ends([execution], { marks: two('-4'), declared: { factor: 2_000_000 } }, open)).toBe('-26/3 4/3');
    expect(ends([deductionOf('a', difficulty)], {}, open)).toBe('-20 0');
    // All below zero: the best is the smallest factor.
    const below = free({ max: points('-1'), least: points('-5'), ...difficulty });
    expect(ends([below], {}, { ...open, fullMarks: points('1') })).toBe('-10 -1/2');
    const module = { ...open, panel: { ...MEAN, over: 'module' } as const };
    expect(ends([execution], {}, module)).toBe('-10 20');
    // What is taken off is taken off at most twice and at least by half, also where each judge's sum counts.
    expect(ends([deductionOf('a', difficulty)], { marks: three('8') }, module)).toBe('-16 -4');
  });

  it('[ADV-14] the scheme’s own factor and the entry’s count together', () => {
    const aspect = free({
      factor: 500_000,
      ...difficulty,
      declares: { factor: { least: 500_000, most: 2_000_000 }, base: range('1', '3') },
    });
    // 10 × 0.5 × 2 + 3, and 0 + 1; behind a majority the same by its ends.
    expect(ends([aspect])).toBe('1 13');
    expect(ends([aspect], {}, panel('majority'))).toBe('1 13');
  });
});

describe('tables of the entry’s own', () => {
  const own = free({ max: points('2'), step: points('1'), declares: { table: range('-3', '7') } });
  const rows = (...all: readonly (readonly [string, string])[]): Known => ({
    declared: { table: all.map(([mark, worth]) => ({ mark: points(mark), points: points(worth) })) },
  });
  const open = { floor: 'none' } as const;

  it('[ADV-14] an owed table can be worth anything within its bounds', () => {
    expect(ends([own], {}, open)).toBe('-3 7');
    expect(ends([own], { marks: three('1') }, open)).toBe('-3 7');
    expect(ends([own], {}, { ...open, ...LOWER })).toBe('7 -3');
  });

  it('[ADV-14] a declared one is worth the most and the least it says', () => {
    const table = rows(['0', '4'], ['1', '-1'], ['2', '1']);
    expect(ends([own], table, open)).toBe('-1 4');
    expect(ends([own], { ...table, marks: three('2') }, open)).toBe('1 1');
  });

  it('[ADV-14] one that has every mark says all: what marks are worth elsewhere counts for nothing', () => {
    expect(ends([own], rows(['0', '0.5'], ['1', '0.75'], ['2', '1']), open)).toBe('1/2 1');
    // The same of marks from −1 to 1, and without the highest of them.
    const signed = free({
      max: points('1'),
      step: points('1'),
      least: points('-1'),
      declares: { table: range('-3', '7') },
    });
    expect(ends([signed], rows(['-1', '0.25'], ['0', '0.5'], ['1', '0.75']), open)).toBe('1/4 3/4');
    expect(ends([signed], rows(['-1', '0.25'], ['0', '0.5']), open)).toBe('-1 1');
  });

  it('[ADV-14] marks that it leaves out keep their worth', () => {
    // 2 is worth 2, 0 is worth 0.
    expect(ends([own], rows(['1', '1']), open)).toBe('0 2');
    expect(ends([own], rows(['0', '1'], ['1', '1']), open)).toBe('0 2');
  });
});
