import { points } from '../../../test/rules/builders';
import { ratioText } from '../kernel/ratio-text';
import { ratio } from '../kernel/ratios';
import type { JsonSchema } from '../kernel/shapes';
import { bestFirst } from './best-first';
import type { Better, Outcome } from './combination-kind';
import { ADD_UP, combinationKindOf, combinationShape, type CombinationRule } from './combination-rule';

/** "8.5 - x" → 8.5 points, nothing yet, an attempt without a result. */
const outcomes = (written: string): Outcome[] =>
  written.split(' ').map((one) => (one === '-' ? null : one === 'x' ? 'unfinished' : ratio(points(one))));
/** The value in micro-points, and a star for each outcome that made it. */
const combined = (rule: CombinationRule, written: string, better: Better = 'higher'): string => {
  const { value, counts } = combinationKindOf(rule).combine(outcomes(written), rule, better);
  const stars = counts.map((isCounted) => (isCounted ? '*' : '.')).join('');
  return `${value === null || value === 'unfinished' ? String(value) : ratioText(value)} ${stars}`;
};
const best = (count: number): CombinationRule => ({ kind: 'best', count });
const mean = (dropBest: number, dropWorst: number): CombinationRule => ({
  kind: 'mean',
  dropBest,
  dropWorst,
});

describe('bestFirst', () => {
  it.each([
    ['8 9 7', 'higher', [1, 0, 2]],
    ['8 9 7', 'lower', [2, 0, 1]],
    ['8 8 9 8', 'higher', [2, 0, 1, 3]],
    ['8 8 9 8', 'lower', [0, 1, 3, 2]],
    ['x 8 - x 9', 'higher', [4, 1, 0, 3]],
    ['x 8 - x 9', 'lower', [1, 4, 0, 3]],
    ['9 x', 'lower', [0, 1]],
  ] as const)('[TAL-15][TAL-16] %s, %s is better', (written, better, order) =>
    expect(bestFirst(outcomes(written), better)).toEqual(order),
  );
});

describe('combinationKindOf', () => {
  it.each([
    ['8 9 7', '24000000 ***'],
    ['8 - 7', '15000000 *.*'],
    ['0 -', '0 *.'],
    ['- -', 'null ..'],
    ['8 x 7', 'unfinished ...'],
    ['x -', 'unfinished ..'],
  ])('[TAL-6] the sum of what is there: %s', (written, result) =>
    expect(combined(ADD_UP, written)).toBe(result),
  );

  it.each([
    // attempts, how many count, higher better, lower better
    ['8 9 7', 1, '9000000 .*.', '7000000 ..*'],
    ['8 9 7', 2, '17000000 **.', '15000000 *.*'],
    ['8 9 7', 3, '24000000 ***', '24000000 ***'],
    ['8 - 7', 1, '8000000 *..', '7000000 ..*'],
    ['x 9 8', 2, '17000000 .**', '17000000 .**'],
    // Fewer times than asked for make no sum; fewer points are only fewer.
    ['8 - -', 2, '8000000 *..', 'null ...'],
    ['8 - x', 2, '8000000 *..', 'null ...'],
    ['8 x x', 2, '8000000 *..', 'unfinished ...'],
    ['x x x', 1, 'unfinished ...', 'unfinished ...'],
    ['x - x', 1, 'null ...', 'null ...'],
    ['- - -', 1, 'null ...', 'null ...'],
    ['8', 2, '8000000 *', 'null .'],
  ])('[TAL-15] of %s the best %d', (written, count, higher, lower) => {
    expect(combined(best(count), written, 'higher')).toBe(higher);
    expect(combined(best(count), written, 'lower')).toBe(lower);
  });

  it.each([
    // average of five: without the best and the worst (10 + 11 + 12) ÷ 3
    ['12 9 11 14 10', 1, 1, '11000000 *.*.*'],
    ['12 9 11 14 10', 0, 0, '11200000 *****'],
    ['12 9 11 14 10', 2, 0, '37000000/3 *.**.'],
    ['12 9 11 14 10', 0, 2, '10000000 .**.*'],
    // One without a result is the worst; two are one too many.
    ['12 x 11 14 10', 1, 1, '37000000/3 *.**.'],
    ['12 x 11 x 10', 1, 1, 'unfinished .....'],
    ['x 9', 0, 0, 'unfinished ..'],
    ['x 9', 0, 1, '9000000 .*'],
    // All must be there, but what is lost is lost.
    ['12 9 - 14 10', 1, 1, 'null .....'],
    ['12 x - 14 10', 1, 1, 'null .....'],
    ['x x - 14 10', 1, 1, 'unfinished .....'],
  ])('[TAL-16] the mean of times %s without %d best and %d worst', (written, dropBest, dropWorst, result) =>
    expect(combined(mean(dropBest, dropWorst), written, 'lower')).toBe(result),
  );

  it('[TAL-16] where more is better, the highest is the best', () => {
    expect(combined(mean(1, 0), '12 9 11', 'higher')).toBe('10000000 .**');
    expect(combined(mean(0, 1), '12 9 11', 'higher')).toBe('11500000 *.*');
  });

  it.each([
    [ADD_UP, '27000000'],
    [best(1), '10000000'],
    [best(2), '19000000'],
    [mean(0, 0), '9000000'],
    [mean(1, 0), '8500000'],
    [mean(0, 1), '9500000'],
    [mean(1, 1), '9000000'],
    [mean(2, 1), '0'],
    [mean(0, 3), '0'],
  ])('[SCH-6] the most that attempts of at most 9, 10 and 8 can come to: %j', (rule, most) => {
    const mosts = ['9', '10', '8'].map((one) => ratio(points(one)));
    expect(ratioText(combinationKindOf(rule).most(mosts, rule))).toBe(most);
  });

  it.each([
    [ADD_UP, []],
    [best(1), []],
    [best(3), []],
    [best(0), [{ path: 'c.count', fault: 'out-of-range' }]],
    [best(4), [{ path: 'c.count', fault: 'out-of-range' }]],
    [mean(1, 1), []],
    [mean(0, 2), []],
    [mean(1, 2), [{ path: 'c.dropWorst', fault: 'drops-too-many' }]],
    [mean(3, 0), [{ path: 'c.dropWorst', fault: 'drops-too-many' }]],
    [mean(2, 2), [{ path: 'c.dropWorst', fault: 'drops-too-many' }]],
  ])('[SCH-17] counts some of three aspects: %j', (rule, faults) =>
    expect(combinationKindOf(rule).faults('c', rule, 3)).toEqual(faults),
  );

  it.each([
    [ADD_UP, '各评分点相加', 'the sum of its aspects'],
    [best(1), '取最好的一次', 'the best attempt'],
    [best(2), '取最好的 2 次相加', 'the sum of the best 2 attempts'],
    [mean(0, 0), '取各次的平均', 'the mean of all attempts'],
    [
      mean(1, 0),
      '去掉最好 1 次、最差 0 次，其余取平均',
      'the mean of the attempts without the 1 best and the 0 worst',
    ],
    [
      mean(0, 2),
      '去掉最好 0 次、最差 2 次，其余取平均',
      'the mean of the attempts without the 0 best and the 2 worst',
    ],
  ])('[RUV-3] is read as a sentence: %j', (rule, zh, en) =>
    expect(combinationKindOf(rule).sentence(rule)).toEqual({ zh, en }),
  );
});

describe('combinationShape', () => {
  it.each([
    [{ kind: 'sum' }, null],
    [{ kind: 'best', count: 0 }, null],
    [{ kind: 'mean', dropBest: 0, dropWorst: 0 }, null],
    [
      { kind: 'sum', count: 1 },
      { path: '.count', fault: 'unknown-member' },
    ],
    [{ kind: 'best' }, { path: '.count', fault: 'missing-member' }],
    [
      { kind: 'best', count: -1 },
      { path: '.count', fault: 'wrong-value' },
    ],
    [
      { kind: 'mean', dropWorst: 0 },
      { path: '.dropBest', fault: 'missing-member' },
    ],
    [
      { kind: 'mean', dropBest: 0 },
      { path: '.dropWorst', fault: 'missing-member' },
    ],
    [
      { kind: 'mean', dropBest: -1, dropWorst: 0 },
      { path: '.dropBest', fault: 'wrong-value' },
    ],
    [
      { kind: 'mean', dropBest: 0, dropWorst: 0.5 },
      { path: '.dropWorst', fault: 'wrong-value' },
    ],
    [{ kind: 'median' }, { path: '.kind', fault: 'wrong-value' }],
  ])('[KER-8] %j', (rule, fault) => expect(combinationShape.check(rule)).toEqual(fault));

  it('[KER-9] a draft leaves out the usual numbers', () => {
    expect(combinationShape.fromDraft({ kind: 'sum' })).toEqual({ kind: 'sum' });
    expect(combinationShape.fromDraft({ kind: 'best' })).toEqual({ kind: 'best', count: 1 });
    expect(combinationShape.fromDraft({ kind: 'mean', dropWorst: 1 })).toEqual({
      kind: 'mean',
      dropBest: 0,
      dropWorst: 1,
    });
    expect(combinationShape.fromDraft({ kind: 'mean' })).toEqual({
      kind: 'mean',
      dropBest: 0,
      dropWorst: 0,
    });
  });

  it.each([
    ['archive', ['kind', 'count'], ['kind', 'dropBest', 'dropWorst']],
    ['draft', ['kind'], ['kind']],
  ] as const)('[KER-10] describes itself in an %s', (form, ofBest, ofMean) => {
    const definitions = new Map<string, JsonSchema>();
    expect(combinationShape.schema(form, definitions)).toEqual({ $ref: '#/$defs/Combination' });
    expect(definitions.get('Combination')).toMatchObject({
      description: 'How the aspects or attempts of a module become its value.',
      oneOf: [
        { properties: { kind: { const: 'sum' } }, required: ['kind'] },
        { properties: { kind: { const: 'best' } }, required: ofBest },
        { properties: { kind: { const: 'mean' } }, required: ofMean },
      ],
    });
  });
});
