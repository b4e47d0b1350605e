import { aspectOf, moduleOf, schemeOf } from '../../../test/rules/builders';
import type { JsonSchema, SchemaForm } from '../kernel/shapes';
import { schemeShape } from './scheme-shape';

const NAME = { zh: '焊接', en: 'welding' };
type Data = Record<string, unknown>;
const ASPECT: Data = { ...aspectOf('a1') };
const SUB: Data = { id: 's1', name: NAME, aspects: [ASPECT] };
const CRITERION: Data = { id: 'c1', name: NAME, aspects: [ASPECT] };
const MODULE: Data = { ...moduleOf('m1', [aspectOf('a1')]) };
const ROUNDING: Data = { decimals: 2, mode: 'half-up', at: 'final-only' };
const SECTION: Data = { id: 'x1', name: NAME, fullMarks: 1 };
const SCHEME: Data = { ...schemeOf([moduleOf('m1', [aspectOf('a1')])]) };
const without = (value: Data, key: string): Data =>
  Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));
const inModule = (more: Data): Data => ({ ...SCHEME, modules: [{ ...MODULE, ...more }] });
const repeated = (value: unknown, times: number): unknown[] => Array.from({ length: times }, () => value);

/** Each part with where it stands, what it must have and what it may have. */
const PARTS: readonly (readonly [string, Data, Data, (value: Data) => Data])[] = [
  [
    '',
    SCHEME,
    { sections: [SECTION], crossRules: [], adjustments: { floor: 'zero', rules: [] } },
    (value) => value,
  ],
  [
    '.modules[0]',
    MODULE,
    { combination: { kind: 'sum' }, better: 'lower', floor: 'none', acknowledgedBy: ['chief-judge'] },
    (value) => ({ ...SCHEME, modules: [value] }),
  ],
  [
    '.modules[0].criteria[0]',
    CRITERION,
    { fullMarks: 1, subCriteria: [SUB] },
    (value) => inModule({ criteria: [value] }),
  ],
  [
    '.modules[0].criteria[0].subCriteria[0]',
    SUB,
    { fullMarks: 1 },
    (value) => inModule({ criteria: [{ ...CRITERION, subCriteria: [value] }] }),
  ],
  [
    '.rounding',
    ROUNDING,
    { nodes: { aspect: 0, module: 1, contribution: 2 } },
    (value) => ({ ...SCHEME, rounding: value }),
  ],
  ['.sections[0]', SECTION, {}, (value) => ({ ...SCHEME, sections: [value] })],
];

describe('schemeShape', () => {
  it.each(PARTS)('[KER-8] scheme%s: all its members, and no other', (path, part, may, inScheme) => {
    expect(schemeShape.check(inScheme(part))).toBeNull();
    expect(schemeShape.check(inScheme({ ...part, ...may }))).toBeNull();
    expect(schemeShape.check(inScheme({ ...part, colour: 1 }))).toEqual({
      path: `${path}.colour`,
      fault: 'unknown-member',
    });
    for (const key of Object.keys(part))
      expect(schemeShape.check(inScheme(without(part, key)))).toEqual({
        path: `${path}.${key}`,
        fault: 'missing-member',
      });
    for (const key of Object.keys({ ...part, ...may }))
      expect(schemeShape.check(inScheme({ ...part, ...may, [key]: null }))).toEqual({
        path: `${path}.${key}`,
        fault: 'wrong-value',
      });
  });

  it.each([
    ['.modules', (count: number) => ({ ...SCHEME, modules: repeated(MODULE, count) }), 100],
    ['.modules[0].criteria', (count: number) => inModule({ criteria: repeated(CRITERION, count) }), 200],
    [
      '.modules[0].criteria[0].subCriteria',
      (count: number) => inModule({ criteria: [{ ...CRITERION, subCriteria: repeated(SUB, count) }] }),
      200,
    ],
    [
      '.modules[0].criteria[0].aspects',
      (count: number) => inModule({ criteria: [{ ...CRITERION, aspects: repeated(ASPECT, count) }] }),
      1000,
    ],
    ['.sections', (count: number) => ({ ...SCHEME, sections: repeated(SECTION, count) }), 100],
    [
      '.crossRules',
      (count: number) => ({
        ...SCHEME,
        crossRules: repeated({ kind: 'cap', aspectIds: ['a'], most: 1, clause: NAME }, count),
      }),
      200,
    ],
  ])('[KER-8] %s is a list with an end', (path, of, most) => {
    expect(schemeShape.check(of(most))).toBeNull();
    expect(schemeShape.check(of(most + 1))).toEqual({ path, fault: 'wrong-value' });
  });

  it('[KER-8] members that are one of several values', () => {
    const rounding = (more: Data): Data => ({ ...SCHEME, rounding: { ...ROUNDING, ...more } });
    for (const of of [
      ...['theory', 'practical'].map((part) => inModule({ part })),
      ...['higher', 'lower'].map((better) => inModule({ better })),
      ...['half-up', 'half-even'].map((mode) => rounding({ mode })),
      ...['each-node', 'final-only', 'display-only'].map((at) => rounding({ at })),
      ...[{}, { aspect: 0 }, { module: 0 }, { contribution: 0 }].map((nodes) => rounding({ nodes })),
      rounding({ decimals: 0 }),
    ])
      expect(schemeShape.check(of)).toBeNull();
    for (const [of, path] of [
      [inModule({ part: 'both' }), '.modules[0].part'],
      [inModule({ better: 'best' }), '.modules[0].better'],
      [inModule({ floor: 'zero' }), '.modules[0].floor'],
      [inModule({ acknowledgedBy: ['judge'] }), '.modules[0].acknowledgedBy[0]'],
      [rounding({ mode: 'down' }), '.rounding.mode'],
      [rounding({ at: 'never' }), '.rounding.at'],
      [rounding({ decimals: -1 }), '.rounding.decimals'],
      [rounding({ nodes: { total: 1 } }), '.rounding.nodes.total'],
      [rounding({ nodes: { module: -1 } }), '.rounding.nodes.module'],
    ] as const)
      expect(schemeShape.check(of)).toMatchObject({ path });
  });

  it('[KER-9] a draft leaves out what has its usual value', () => {
    const draft = {
      modules: [
        {
          id: 'm1',
          criteria: [
            {
              id: 'c1',
              subCriteria: [
                { id: 's1', fullMarks: '7.5', aspects: [{ kind: 'measurement', id: 'a1', max: 7.5 }] },
              ],
            },
          ],
        },
      ],
      sections: [{ id: 'x1', fullMarks: 7.5 }],
      adjustments: { rules: [] },
    };
    const named = (id: string): Data => ({ id, name: { zh: id, en: id } });
    expect(schemeShape.fromDraft(draft)).toEqual({
      modules: [
        {
          ...named('m1'),
          part: 'practical',
          fullMarks: 0,
          weight: 1_000_000,
          panel: { kind: 'mean', over: 'aspect', minimumMarks: 1 },
          criteria: [
            {
              ...named('c1'),
              aspects: [],
              subCriteria: [
                {
                  ...named('s1'),
                  fullMarks: 7_500_000,
                  aspects: [{ kind: 'measurement', ...named('a1'), max: 7_500_000 }],
                },
              ],
            },
          ],
        },
      ],
      fullMarks: 0,
      rounding: { decimals: 2, mode: 'half-up', at: 'final-only' },
      sections: [{ ...named('x1'), fullMarks: 7_500_000 }],
      adjustments: { floor: 'zero', rules: [] },
    });
  });

  it('[KER-9] a draft says a weight as a factor and its own rounding', () => {
    const draft = {
      modules: [{ id: 'm1', part: 'theory', weight: 0.3, criteria: [] }],
      rounding: { decimals: 1, at: 'each-node' },
    };
    expect(schemeShape.fromDraft(draft)).toMatchObject({
      modules: [{ part: 'theory', weight: 300_000 }],
      rounding: { decimals: 1, mode: 'half-up', at: 'each-node' },
    });
    expect(schemeShape.fromDraft({ rounding: { mode: 'half-even' } })).toMatchObject({
      rounding: { decimals: 2, mode: 'half-even', at: 'final-only' },
    });
  });

  const described = (form: SchemaForm): Map<string, JsonSchema> => {
    const definitions = new Map<string, JsonSchema>();
    expect(schemeShape.schema(form, definitions)).toEqual({ $ref: '#/$defs/MarkingScheme' });
    return definitions;
  };

  it.each([
    ['MarkingScheme', 'What is marked in one stage of one trade.', ['modules', 'fullMarks', 'rounding']],
    [
      'Module',
      'A part of the task that is marked apart (模块).',
      ['id', 'name', 'part', 'fullMarks', 'weight', 'panel', 'criteria'],
    ],
    ['Criterion', 'A group of aspects, with or without sub-criteria.', ['id', 'name', 'aspects']],
    ['SubCriterion', undefined, ['id', 'name', 'aspects']],
    ['Rounding', 'Where exact values are rounded.', ['decimals', 'mode', 'at']],
  ])('[KER-10] describes a %s', (name, description, required) => {
    const schema = described('archive').get(name);
    expect(schema?.['description']).toBe(description);
    expect(schema).toMatchObject({ type: 'object', required, additionalProperties: false });
  });

  it.each([
    ['MarkingScheme', ['modules']],
    ['Module', ['id', 'criteria']],
    ['Criterion', ['id']],
    ['SubCriterion', ['id', 'aspects']],
    ['Rounding', []],
  ])('[KER-10] a %s in a draft must only have %j', (name, required) =>
    expect(described('draft').get(name)?.['required']).toEqual(required),
  );
});
