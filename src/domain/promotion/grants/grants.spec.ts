import type { RuleFault } from '../../kernel/rule-fault';
import type { LadderKind } from '../ladder';
import { grantKindOf, grantShape, type Grant } from './grant';

const faults = (grant: Grant, ladder: LadderKind = 'five-level'): RuleFault[] =>
  grantKindOf(grant).faults('g', grant, ladder);
const step = (by: number): Grant => ({ kind: 'step', by });
const to = (grade: number, alreadyThere = 'none'): Grant =>
  ({ kind: 'to-grade', grade, alreadyThere }) as Grant;
const outOfRange = (member: string): RuleFault[] => [{ path: `g.${member}`, fault: 'out-of-range' }];

describe('grants', () => {
  it.each([
    [1, 'five-level', []],
    [5, 'five-level', []],
    [6, 'five-level', outOfRange('by')],
    [8, 'eight-level', []],
    [9, 'eight-level', outOfRange('by')],
    [0, 'five-level', outOfRange('by')],
    [-1, 'five-level', [{ path: 'g.by', fault: 'lower-grade' }]],
  ] as const)('[SCH-12] %d levels up on the %s ladder', (by, ladder, expected) =>
    expect(faults(step(by), ladder)).toEqual(expected),
  );

  it.each([
    [5, 'five-level', []],
    [1, 'five-level', []],
    [6, 'five-level', outOfRange('grade')],
    [0, 'five-level', outOfRange('grade')],
    [6, 'eight-level', []],
    [-1, 'eight-level', []],
  ] as const)('[SCH-12] to level %d of the %s ladder', (grade, ladder, expected) =>
    expect(faults(to(grade), ladder)).toEqual(expected),
  );

  it.each([
    [step(1), '在现等级上晋升 1 级', '1 level up'],
    [step(2), '在现等级上晋升 2 级', '2 levels up'],
    [
      to(2, 'next-grade'),
      '晋升二级（技师），已达到者再升一级',
      'to level two (technician); whoever has it already rises one level more',
    ],
    [
      to(3),
      '晋升三级（高级工），已达到者不再晋升',
      'to level three (senior worker); whoever has it already is not promoted',
    ],
    [
      to(2, 'award-only'),
      '晋升二级（技师），已达到者只授荣誉',
      'to level two (technician); whoever has it already gets the title only',
    ],
  ])('[RUV-3] %j is said in both languages', (grant, zh, en) =>
    expect(grantKindOf(grant).sentence(grant)).toEqual({ zh, en }),
  );

  it.each([step(-9), step(9), to(-1), to(6, 'next-grade'), to(2, 'award-only')])(
    '[KER-8] %j has the shape of a grant, with every member and no other',
    (grant) => {
      expect(grantShape.check(grant)).toBeNull();
      expect(grantShape.check({ ...grant, extra: 1 })).toEqual({ path: '.extra', fault: 'unknown-member' });
      for (const member of Object.keys(grant)) {
        const rest = Object.fromEntries(Object.entries(grant).filter(([key]) => key !== member));
        expect(grantShape.check(rest)).toEqual({ path: `.${member}`, fault: 'missing-member' });
        expect(grantShape.check({ ...grant, [member]: 'x' })).toEqual({
          path: `.${member}`,
          fault: 'wrong-value',
        });
      }
    },
  );

  it.each([
    [step(-10), '.by'],
    [step(10), '.by'],
    [to(-2), '.grade'],
    [to(7), '.grade'],
  ])('[KER-8] %j is beyond every ladder', (grant, path) =>
    expect(grantShape.check(grant)).toEqual({ path, fault: 'wrong-value' }),
  );

  it('[KER-10] describes itself as Grant', () => {
    const definitions = new Map();
    expect(grantShape.schema('archive', definitions)).toEqual({ $ref: '#/$defs/Grant' });
    expect(definitions.get('Grant')).toMatchObject({ description: 'How far a row raises a level.' });
    expect(definitions.get('Grant').oneOf).toHaveLength(2);
  });
});
