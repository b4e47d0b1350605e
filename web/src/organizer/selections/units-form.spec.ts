import { checkUnitsRule } from '#domain/selection/units/check-units-rule';
import { unitsRuleShape } from '#domain/selection/units/units-rule';
import { unitsRuleOf, USUAL_UNITS } from './units-form';

const rule = (more: Partial<typeof USUAL_UNITS> = {}) => unitsRuleOf({ ...USUAL_UNITS, ...more }, 'units');

describe('the form about units', () => {
  it('[XUN-8] makes a legal rule of what is usual and of all parts', () => {
    const whole = { target: '90', ratePoints: '20', items: '成立领导机构 10\n安全事故 否决', count: '18' };
    for (const made of [rule(), rule(whole)]) {
      expect(unitsRuleShape.check(made)).toBeNull();
      expect(made && checkUnitsRule(made, { tradeIds: new Set() })).toEqual([]);
    }
    expect(rule(whole)!.parts.map(({ kind }) => kind)).toEqual(['points', 'participation', 'checklist']);
    expect(rule(whole)!.parts[1]).toMatchObject({ target: 900_000, points: 20_000_000 });
    expect(rule(whole)!.parts[2]).toMatchObject({
      items: [
        { name: { zh: '成立领导机构' }, points: 10_000_000, isVeto: false },
        { name: { zh: '安全事故' }, points: 0, isVeto: true },
      ],
    });
  });

  it.each([
    ['no name', { name: ' ' }],
    ['no count', { count: '0' }],
    ['a place that is no number', { places: '10,neun' }],
    ['a target without points', { target: '90' }],
    ['a line without points', { items: '成立领导机构' }],
    ['nothing that counts', { places: '' }],
  ])('[XUN-8] %s makes none', (_, more) => {
    expect(rule(more)).toBeNull();
  });
});
