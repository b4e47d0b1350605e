import { aspectOf, deductionOf, points, text } from '../../../test/rules/builders';
import type { AspectId } from '../kernel/ids';
import type { Aspect } from '../scheme/aspects/aspect-kinds';
import type { MeasuredAspect } from '../scheme/aspects/measured-aspect';
import { markWidth } from './mark-width';

const base = { id: 'a1' as AspectId, name: text('a1') };
const measured: MeasuredAspect = {
  ...base,
  kind: 'measured',
  least: points('5'),
  most: points('20'),
  step: points('0.5'),
  bands: [{ from: points('9.5'), to: points('10.5'), points: points('4') }],
  converts: 'panel-value',
};
const count: Aspect = { ...base, kind: 'count', each: points('0.5'), most: 10 };
const time: Aspect = { ...base, kind: 'time', limit: points('60'), step: points('1') };

describe('markWidth', () => {
  it.each<[string, Aspect, string]>([
    ['a measurement', { ...base, kind: 'measurement', max: points('2.5') }, '2.5'],
    ['a free mark', aspectOf('a1'), '10'],
    ['a free mark below zero', aspectOf('a1', { least: points('-3'), max: points('3') }), '6'],
    ['a deduction', deductionOf('a1', { max: points('4') }), '4'],
    [
      'a judgement, in scores',
      { ...base, kind: 'judgement', max: points('9'), levels: ['a', 'b', 'c'].map(text) },
      '2',
    ],
    ['a count, in points', count, '5'],
    ['a count with a maximum', { ...count, max: points('2') }, '2'],
    ['a time', time, '60'],
    [
      'a time by so much off, in seconds',
      { ...time, scoring: { kind: 'bands', bands: measured.bands } },
      '60',
    ],
    ['a pass', { ...base, kind: 'pass', max: points('8') }, '1'],
    ['a measured value that the panel looks up, in its unit', measured, '15'],
    [
      'a measured value that is looked up for each judge, in points',
      { ...measured, converts: 'each-mark' },
      '4',
    ],
    [
      'marks by a table of the entry’s own, in its points',
      aspectOf('a1', { declares: { table: { least: points('-2'), most: points('5') } } }),
      '7',
    ],
  ])('[TAL-19] how far marks can be apart: %s', (_what, aspect, width) =>
    expect(markWidth(aspect)).toBe(points(width)),
  );
});
