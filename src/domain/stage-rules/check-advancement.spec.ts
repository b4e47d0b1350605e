import { aspectOf, atLeast, moduleOf, schemeOf } from '../../../test/rules/builders';
import type { AdvancementRule } from '../advancement/advancement-rule';
import type { ModuleId } from '../kernel/ids';
import { checkAdvancement, type FieldSize } from './check-advancement';

const scheme = schemeOf([moduleOf('m1', [aspectOf('a1')])]);
const RULE: AdvancementRule = {
  conditions: [],
  steps: [{ kind: 'top-places', places: 30 }],
  tiesAtCut: 'all-in',
  reserves: 0,
};
const faults = (more: Partial<AdvancementRule>, field?: FieldSize): string[] =>
  checkAdvancement({ ...RULE, ...more }, scheme, field).map(({ path, fault }) => `${path} ${fault}`);

describe('checkAdvancement', () => {
  it('[SCH-10] has at least one way in, and every way can work', () => {
    expect(faults({})).toEqual([]);
    expect(faults({ steps: [] })).toEqual(['advancement.steps empty']);
    expect(faults({ steps: [...RULE.steps, { kind: 'per-unit', places: 0 }] })).toEqual([
      'advancement.steps[1].places out-of-range',
    ]);
  });

  it.each([
    ['top-places', 30, undefined, []],
    ['top-places', 30, 30, []],
    ['top-places', 30, 29, ['advancement.steps[0].places larger-than-field']],
    ['fill-up', 30, 30, []],
    ['fill-up', 30, 29, ['advancement.steps[0].places larger-than-field']],
    ['fill-up', 30, undefined, []],
    // So many of every unit, or so many wild cards, are no cut of the field.
    ['per-unit', 30, 29, []],
    ['wild-cards', 30, 29, []],
  ] as const)('[SCH-10] %s %d of a field of %p', (kind, places, field, expected) =>
    expect(faults({ steps: [{ kind, places }] }, field)).toEqual(expected),
  );

  it('[SCH-10] its minima can be reached', () => {
    expect(faults({ conditions: atLeast('10') })).toEqual([]);
    expect(faults({ conditions: atLeast('10.000001') })).toEqual([
      'advancement.conditions[0].least unreachable',
    ]);
  });

  const byModule = (moduleId: string) => ({ key: 'module', moduleId: moduleId as ModuleId }) as const;

  it.each<[string, Partial<AdvancementRule>, string[]]>([
    ['none where ties are not separated', { tiesAtCut: 'all-in' }, []],
    [
      'some where ties are not separated',
      { tiesAtCut: 'all-out', cutKeys: [byModule('m1')] },
      ['advancement.cutKeys never-reached'],
    ],
    [
      'some where somebody decides',
      { tiesAtCut: 'decide', cutKeys: [] },
      ['advancement.cutKeys never-reached'],
    ],
    ['none where keys separate', { tiesAtCut: 'by-key' }, ['advancement.cutKeys empty']],
    ['an empty list of them', { tiesAtCut: 'by-key', cutKeys: [] }, ['advancement.cutKeys empty']],
    ['one that is known', { tiesAtCut: 'by-key', cutKeys: [byModule('m1')] }, []],
    [
      'one that is not known',
      { tiesAtCut: 'by-key', cutKeys: [byModule('m1'), byModule('m9')] },
      ['advancement.cutKeys[1].moduleId unknown-module'],
    ],
  ])('[SCH-10] keys for ties at the cut: %s', (_, more, expected) => expect(faults(more)).toEqual(expected));

  it.each<[Partial<AdvancementRule>, string[]]>([
    [{ perUnit: 1 }, []],
    [{ perUnit: 0 }, ['advancement.perUnit out-of-range']],
    [{ mostPercent: 1 }, []],
    [{ mostPercent: 1_000_000 }, []],
    [{ mostPercent: 0 }, ['advancement.mostPercent out-of-range']],
    [{ mostPercent: 1_000_001 }, ['advancement.mostPercent out-of-range']],
    [{ minimumField: { starters: 1, otherwise: 'nobody' } }, []],
    [
      { minimumField: { starters: 0, otherwise: 'nobody' } },
      ['advancement.minimumField.starters out-of-range'],
    ],
  ])('[SCH-10] numbers are at least one, shares above zero and at most the whole: %j', (more, expected) =>
    expect(faults(more)).toEqual(expected),
  );
});
