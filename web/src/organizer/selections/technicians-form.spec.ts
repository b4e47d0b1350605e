import { checkTechniciansRule } from '#domain/selection/technicians/check-technicians-rule';
import { techniciansRuleShape } from '#domain/selection/technicians/technicians-rule';
import { techniciansRuleOf, USUAL_TECHNICIANS, type TechniciansForm } from './technicians-form';

const rule = (more: Partial<TechniciansForm> = {}) =>
  techniciansRuleOf({ ...USUAL_TECHNICIANS, ...more }, 'chief');

describe('the form about chief technicians', () => {
  it('[CHT-8] makes a legal rule of what is usual, and with a stipend', () => {
    for (const made of [rule(), rule({ stipend: '8000', contestYears: '', grade: null, frontLine: false })]) {
      expect(techniciansRuleShape.check(made)).toBeNull();
      expect(made && checkTechniciansRule(made, { tradeIds: new Set() })).toEqual([]);
    }
    expect(rule()!.caps).toEqual({ total: 5, perUnit: 1, perOccupation: 1 });
    expect(rule({ perUnit: '', perOccupation: ' ' })!.caps).toEqual({ total: 5 });
    expect(rule({ stipend: '8000' })!.stipend!.amount).toBe(8_000_000_000);
  });

  it.each([
    ['no name', { name: ' ' }],
    ['nobody to choose from', { awards: [], nominators: [] }],
    ['a line without points', { items: '技术水平' }],
    ['nothing to mark', { items: '' }],
    ['years without a place', { contestPlace: '' }],
    ['no term', { years: '' }],
    ['a stipend that is no number', { stipend: 'viel' }],
  ])('[CHT-8] %s makes none', (_, more) => {
    expect(rule(more)).toBeNull();
  });
});
