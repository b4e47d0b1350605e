import {
  aspectOf,
  deductionOf,
  MEAN,
  moduleOf,
  points,
  schemeOf,
  text,
  TWO_DECIMALS,
} from '../../../test/rules/builders';
import type { AspectId, SectionId } from '../kernel/ids';
import type { Points } from '../kernel/points';
import { checkScheme } from './check-scheme';
import type { CapRule } from './cross-rules/cap-rule';
import type { CrossRule } from './cross-rules/cross-rule';
import type { ZeroUnlessRule } from './cross-rules/zero-unless-rule';
import type { MarkingScheme, Module, NodeDecimals, Rounding, Section } from './marking-scheme';

const theory = moduleOf('t', [aspectOf('t1', { max: points('100') })], { weight: 300_000 });
const practical = moduleOf('p', [aspectOf('p1'), aspectOf('p2'), deductionOf('d1')], { weight: 700_000 });
/** Full marks: 100 × 0.3 + 20 × 0.7 = 44. */
const legal = schemeOf([theory, practical]);
const faults = (more: Partial<MarkingScheme>): unknown => checkScheme({ ...legal, ...more });
const fault = (path: string, code: string): unknown => ({ path, fault: code });
const ASPECTS = 'modules[1].criteria[0].aspects';

describe('checkScheme', () => {
  it('[SCH-1] a legal scheme has no fault, an empty one no modules', () => {
    expect(faults({})).toEqual([]);
    expect(faults({ modules: [], fullMarks: 0 as Points })).toEqual([
      fault('modules', 'empty'),
      fault('fullMarks', 'sum-differs'),
    ]);
  });

  it('[SCH-2] modules and aspects have ids of their own in the whole scheme', () => {
    const modules = [
      theory,
      { ...moduleOf('x', [aspectOf('t1'), aspectOf('', { name: text('x') })]), id: 't' as Module['id'] },
    ];
    expect(checkScheme(schemeOf(modules))).toEqual([
      fault('modules[1].id', 'duplicate'),
      fault('modules[1].criteria[0].aspects[0].id', 'duplicate'),
      fault('modules[1].criteria[0].aspects[1].id', 'empty'),
    ]);
    expect(checkScheme(schemeOf([{ ...theory, id: '' as Module['id'] }]))).toEqual([
      fault('modules[0].id', 'empty'),
    ]);
  });

  it('[SCH-6] every module is looked at', () =>
    expect(faults({ modules: [theory, { ...practical, name: { zh: 'x', en: '' } }] })).toEqual([
      fault('modules[1].name.en', 'empty'),
    ]));

  it.each([
    ['44', []],
    ['43.999999', [fault('fullMarks', 'sum-differs')]],
    ['44.000001', [fault('fullMarks', 'sum-differs')]],
  ])('[SCH-7] declared full marks of %s are Σ weight × full marks', (full, expected) =>
    expect(faults({ fullMarks: points(full) })).toEqual(expected),
  );

  it('[SCH-7] declared full marks are exact and above zero', () => {
    expect(faults({ fullMarks: 44.5 as Points })).toEqual([fault('fullMarks', 'out-of-range')]);
    // A third of 0.000001 is not 0.
    const third = moduleOf('m', [aspectOf('a', { max: 1 as Points, step: 1 as Points })], {
      weight: 333_333,
    });
    expect(checkScheme(schemeOf([third]))).toEqual([fault('fullMarks', 'sum-differs')]);
    expect(checkScheme(schemeOf([{ ...theory, weight: 0 }]))).toEqual([fault('fullMarks', 'sum-differs')]);
  });

  it('[SCH-7] where a weight or a module’s full marks are no amounts, nothing is added up', () => {
    const odd = (more: Partial<Module>): unknown => faults({ modules: [theory, { ...practical, ...more }] });
    expect(odd({ weight: 0.5 })).toEqual([
      fault('modules[1].weight', 'out-of-range'),
      fault('fullMarks', 'out-of-range'),
    ]);
    expect(odd({ criteria: [], fullMarks: 0.5 as Points })).toEqual([
      fault('modules[1].criteria', 'empty'),
      fault('fullMarks', 'out-of-range'),
    ]);
  });

  it.each([
    [{ decimals: 0 }, []],
    [{ decimals: 6 }, []],
    [{ decimals: -1 }, [fault('rounding.decimals', 'out-of-range')]],
    [{ decimals: 7 }, [fault('rounding.decimals', 'out-of-range')]],
    [{ decimals: 1.5 }, [fault('rounding.decimals', 'out-of-range')]],
  ])('[SCH-8] shown and rounded with 0 to 6 decimals: %j', (more, expected) =>
    expect(faults({ rounding: { ...TWO_DECIMALS, ...more } })).toEqual(expected),
  );

  it('[SCH-8] decimals of single nodes belong to rounding at each node', () => {
    const of = (nodes: NodeDecimals, at: Rounding['at'] = 'each-node'): unknown =>
      faults({ rounding: { ...TWO_DECIMALS, at, nodes } });
    expect(of({ aspect: 0, module: 6, contribution: 3 })).toEqual([]);
    expect(of({ aspect: 7, module: 2, contribution: -1 })).toEqual([
      fault('rounding.nodes.aspect', 'out-of-range'),
      fault('rounding.nodes.contribution', 'out-of-range'),
    ]);
    expect(of({ module: 1 }, 'final-only')).toEqual([fault('rounding.nodes', 'never-reached')]);
    expect(of({ module: 7 }, 'display-only')).toEqual([
      fault('rounding.nodes.module', 'out-of-range'),
      fault('rounding.nodes', 'never-reached'),
    ]);
    expect(of({}, 'final-only')).toEqual([]);
  });

  it('[SCH-18] what is added up is better in one direction', () => {
    const of = (...modules: Partial<Module>[]): unknown =>
      checkScheme(
        schemeOf(modules.map((more, index) => moduleOf(`m${index}`, [aspectOf(`a${index}`)], more))),
      );
    expect(of({ better: 'lower' }, { better: 'lower' })).toEqual([]);
    expect(of({}, { better: 'higher' })).toEqual([]);
    expect(of({}, {}, { better: 'lower' })).toEqual([fault('modules[2].better', 'mixed-better')]);
    expect(of({ better: 'lower' }, {})).toEqual([fault('modules[1].better', 'mixed-better')]);
    expect(of({ weight: 0, better: 'lower' }, {}, {})).toEqual([]);
    expect(of({ weight: 0, better: 'lower' }, {}, { better: 'lower' })).toEqual([
      fault('modules[2].better', 'mixed-better'),
    ]);
  });
});

describe('checkScheme, sections', () => {
  const ONE = 'one' as SectionId;
  const TWO = 'two' as SectionId;
  const section = (id: SectionId, full: string): Section => ({ id, name: text(id), fullMarks: points(full) });
  const modules = [
    moduleOf('t', [aspectOf('t1', { max: points('100'), section: ONE })], { weight: 300_000 }),
    moduleOf('p', [aspectOf('p1', { section: ONE }), aspectOf('p2', { section: TWO }), deductionOf('d1')], {
      weight: 700_000,
    }),
  ];
  // 100 × 0.3 + 10 × 0.7 = 37, and 10 × 0.7 = 7.
  const sections = [section(ONE, '37'), section(TWO, '7')];

  it('[SCH-19] declared marks of a section are the sum of its aspects, weights counted', () => {
    expect(faults({ modules, sections })).toEqual([]);
    expect(faults({ modules, sections: [section(ONE, '37.000001'), section(TWO, '6.999999')] })).toEqual([
      fault('sections[0].fullMarks', 'sum-differs'),
      fault('sections[1].fullMarks', 'sum-differs'),
    ]);
  });

  it('[SCH-19][SCH-2] a section has a name and an id of its own', () =>
    expect(
      faults({
        modules,
        sections: [sections[0]!, sections[1]!, { ...sections[1]!, name: { zh: '', en: ' ' } }],
      }),
    ).toEqual([
      fault('sections[2].id', 'duplicate'),
      fault('sections[2].name.zh', 'empty'),
      fault('sections[2].name.en', 'empty'),
    ]));

  it('[SCH-19] every aspect that adds belongs to a section that there is', () => {
    expect(faults({ modules, sections: [sections[0]!] })).toEqual([
      fault(`${ASPECTS}[1].section`, 'unknown-section'),
    ]);
    expect(faults({ sections })).toEqual([
      fault('sections[0].fullMarks', 'sum-differs'),
      fault('sections[1].fullMarks', 'sum-differs'),
      fault('modules[0].criteria[0].aspects[0].section', 'unknown-section'),
      fault(`${ASPECTS}[0].section`, 'unknown-section'),
      fault(`${ASPECTS}[1].section`, 'unknown-section'),
    ]);
    expect(faults({ modules, sections: [] })).toContainEqual(fault('sections', 'empty'));
    expect(faults({ modules })).toEqual([]);
  });

  it('[SCH-19] sections are asked for only where the modules are sound', () =>
    expect(faults({ modules: [theory, { ...practical, name: { zh: '', en: 'x' } }], sections })).toEqual([
      fault('modules[1].name.zh', 'empty'),
    ]));
});

describe('checkScheme, rules between aspects', () => {
  const CLAUSE = text('art. 3');
  const ids = (...of: string[]): AspectId[] => of as AspectId[];
  const cap = (...of: string[]): CapRule => ({
    kind: 'cap',
    aspectIds: ids(...of),
    most: points('10'),
    clause: CLAUSE,
  });
  const unless = (of: string, ...zeroes: string[]): ZeroUnlessRule => ({
    kind: 'zero-unless',
    aspectId: of as AspectId,
    least: points('6'),
    zeroes: ids(...zeroes),
    clause: CLAUSE,
  });
  const of = (...crossRules: CrossRule[]): unknown => faults({ crossRules });

  it('[SCH-20] name aspects of the scheme, each once', () => {
    expect(of(cap('t1', 'p1', 'd1'), unless('t1', 'p1', 'p2'))).toEqual([]);
    expect(of(cap('p1'), cap('p1', 'x', 'p2', 'p1'))).toEqual([
      fault('crossRules[1].aspectIds[1]', 'unknown-aspect'),
      fault('crossRules[1].aspectIds[3]', 'duplicate'),
    ]);
    expect(of(unless('x', 'p1', 'y', 'p1'), unless('p1', 'p1'))).toEqual([
      fault('crossRules[0].aspectId', 'unknown-aspect'),
      fault('crossRules[0].zeroes[1]', 'unknown-aspect'),
      fault('crossRules[0].zeroes[2]', 'duplicate'),
      fault('crossRules[1].zeroes[0]', 'duplicate'),
    ]);
  });

  it('[SCH-20] name aspects that have a value of their own', () => {
    const modules = [theory, { ...practical, panel: { ...MEAN, over: 'module' } as const }];
    expect(faults({ modules, crossRules: [cap('t1', 'p1')] })).toEqual([
      fault('crossRules[0].aspectIds[1]', 'needs-panel-by-aspect'),
    ]);
  });

  it('[SCH-20] have a clause and an amount that can be', () =>
    expect(
      of(
        { ...cap('p1'), most: 0 as Points, clause: { zh: ' ', en: '' } },
        { ...unless('x', 'p1'), clause: text('') },
      ),
    ).toEqual([
      fault('crossRules[0].most', 'out-of-range'),
      fault('crossRules[0].clause.zh', 'empty'),
      fault('crossRules[0].clause.en', 'empty'),
      fault('crossRules[1].aspectId', 'unknown-aspect'),
      fault('crossRules[1].clause.zh', 'empty'),
      fault('crossRules[1].clause.en', 'empty'),
    ]));

  it('[SCH-20] are looked at only where the modules are sound', () =>
    expect(
      faults({
        modules: [theory, { ...practical, weight: -1, fullMarks: 0 as Points }],
        crossRules: [cap('x')],
      }),
    ).toEqual([fault('modules[1].weight', 'out-of-range'), fault('fullMarks', 'sum-differs')]));

  it('[SCH-21] penalties and bonuses are looked at, whatever else is wrong', () =>
    expect(faults({ fullMarks: points('1'), adjustments: { floor: 'zero', rules: [] } })).toEqual([
      fault('fullMarks', 'sum-differs'),
      fault('adjustments.rules', 'empty'),
    ]));
});
