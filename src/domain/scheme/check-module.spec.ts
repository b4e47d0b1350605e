import { aspectOf, deductionOf, MEAN, moduleOf, points, text, TRIMMED } from '../../../test/rules/builders';
import type { CriterionId, SubCriterionId } from '../kernel/ids';
import type { Points } from '../kernel/points';
import { checkModule } from './check-module';
import type { Criterion, Module, SubCriterion } from './marking-scheme';

const NAME = { zh: '焊接', en: 'welding' };
const sub = (id: string, more: Partial<SubCriterion> = {}): SubCriterion => ({
  id: id as SubCriterionId,
  name: NAME,
  aspects: [aspectOf(`${id}-a`)],
  ...more,
});
const criterion = (id: string, more: Partial<Criterion> = {}): Criterion => ({
  id: id as CriterionId,
  name: NAME,
  aspects: [aspectOf(`${id}-a`)],
  ...more,
});
const withCriteria = (...criteria: Criterion[]): Module => moduleOf('m', [], { criteria });
const plain = withCriteria(criterion('c1'), criterion('c2'));
const faults = (module: Module): unknown => checkModule('m', module);
const empty = (path: string): unknown => ({ path, fault: 'empty' });
const differs = (path: string): unknown => ({ path: `${path}.fullMarks`, fault: 'sum-differs' });

describe('checkModule', () => {
  it('[SCH-1] names, criteria and aspects are there', () => {
    expect(faults(plain)).toEqual([]);
    expect(faults({ ...plain, name: { zh: '', en: '\t' } })).toEqual([
      empty('m.name.zh'),
      empty('m.name.en'),
    ]);
    expect(faults(withCriteria())).toEqual([empty('m.criteria')]);
    expect(faults(withCriteria(criterion('c1', { name: { zh: '', en: 'x' }, aspects: [] })))).toEqual([
      empty('m.criteria[0].name.zh'),
      empty('m.criteria[0].aspects'),
    ]);
  });

  it('[ACK-1] who acknowledges is named, and nobody twice', () => {
    const of = (...acknowledgedBy: NonNullable<Module['acknowledgedBy']>): unknown =>
      faults({ ...plain, acknowledgedBy });
    expect(of('contestant')).toEqual([]);
    expect(of('chief-judge', 'contestant')).toEqual([]);
    expect(of()).toEqual([empty('m.acknowledgedBy')]);
    expect(of('contestant', 'contestant')).toEqual([{ path: 'm.acknowledgedBy[1]', fault: 'duplicate' }]);
  });

  it('[SCH-1] a criterion may have its aspects in sub-criteria, none of which is empty', () => {
    const of = (...subCriteria: SubCriterion[]): unknown =>
      faults(withCriteria(criterion('c1', { aspects: [], subCriteria })));
    expect(of(sub('s1'), sub('s2'))).toEqual([]);
    expect(of(sub('s1'), sub('s2', { aspects: [], name: { zh: 'x', en: ' ' } }))).toEqual([
      empty('m.criteria[0].subCriteria[1].name.en'),
      empty('m.criteria[0].subCriteria[1].aspects'),
    ]);
    expect(of()).toEqual([empty('m.criteria[0].aspects')]);
    expect(faults(withCriteria(criterion('c1', { subCriteria: [] })))).toEqual([]);
  });

  it('[SCH-2] an id names one criterion of the module, one sub-criterion of the criterion', () => {
    expect(faults(withCriteria(criterion('c1'), criterion(''), criterion('c1')))).toEqual([
      empty('m.criteria[1].id'),
      { path: 'm.criteria[2].id', fault: 'duplicate' },
    ]);
    const subCriteria = [sub('s1'), sub('s1', { aspects: [aspectOf('other')] }), sub('')];
    expect(faults(withCriteria(criterion('c1'), criterion('c2', { subCriteria })))).toEqual([
      { path: 'm.criteria[1].subCriteria[1].id', fault: 'duplicate' },
      empty('m.criteria[1].subCriteria[2].id'),
    ]);
    const twice = { subCriteria: [sub('s1')] };
    expect(faults(withCriteria(criterion('c1', twice), criterion('c2', twice)))).toEqual([]);
  });

  it('[SCH-3] every aspect is looked at, those of sub-criteria too', () => {
    const odd = aspectOf('odd', { step: points('0.3') });
    const criteria = [
      criterion('c1'),
      criterion('c2', {
        aspects: [aspectOf('x'), odd],
        subCriteria: [sub('s1'), sub('s2', { aspects: [odd] })],
      }),
    ];
    expect(faults({ ...plain, criteria })).toEqual([
      { path: 'm.criteria[1].aspects[1].step', fault: 'step-does-not-divide' },
      { path: 'm.criteria[1].subCriteria[1].aspects[0].step', fault: 'step-does-not-divide' },
    ]);
  });

  it('[SCH-5] the panel can work', () =>
    expect(faults({ ...plain, panel: { ...TRIMMED, minimumMarks: 2 } })).toEqual([
      { path: 'm.panel.minimumMarks', fault: 'drops-too-many' },
    ]));

  it.each([
    [0, []],
    [1, []],
    [-1, [{ path: 'm.weight', fault: 'out-of-range' }]],
    [0.5, [{ path: 'm.weight', fault: 'out-of-range' }]],
    [2 ** 53, [{ path: 'm.weight', fault: 'out-of-range' }]],
  ])('[SCH-7] a weight of %d millionths', (weight, expected) =>
    expect(faults({ ...plain, weight })).toEqual(expected),
  );

  it.each([
    // two criteria of 10 each
    ['20', []],
    ['19.999999', [differs('m')]],
    ['20.000001', [differs('m')]],
  ])('[SCH-6] declared full marks of the module: %s', (full, expected) =>
    expect(faults({ ...plain, fullMarks: points(full) })).toEqual(expected),
  );

  it('[SCH-6] declared marks of criteria and sub-criteria are the sum of their aspects', () => {
    const of = (own: string, nested: string, full = '40'): unknown =>
      faults({
        ...withCriteria(
          criterion('c1'),
          criterion('c2', {
            fullMarks: points(own),
            subCriteria: [sub('s1'), sub('s2', { fullMarks: points(nested) })],
          }),
        ),
        fullMarks: points(full),
      });
    // 10 of its own and 10 in each of two sub-criteria
    expect(of('30', '10')).toEqual([]);
    expect(of('29.999999', '10')).toEqual([differs('m.criteria[1]')]);
    expect(of('30', '10.000001')).toEqual([differs('m.criteria[1].subCriteria[1]')]);
    expect(of('31', '11', '41')).toEqual([
      differs('m'),
      differs('m.criteria[1]'),
      differs('m.criteria[1].subCriteria[1]'),
    ]);
  });

  it('[SCH-6] a module that counts can be worth something', () => {
    const module = moduleOf('m', [deductionOf('d1')]);
    expect(module.fullMarks).toBe(0);
    expect(faults(module)).toEqual([differs('m')]);
    expect(faults({ ...module, weight: 0 })).toEqual([]);
  });

  it('[SCH-6] sums are asked for only where what is added is sound', () =>
    expect(faults({ ...plain, weight: -1, fullMarks: 0 as Points })).toEqual([
      { path: 'm.weight', fault: 'out-of-range' },
    ]));

  it.each([
    [{ kind: 'sum' }, []],
    [{ kind: 'best', count: 1 }, []],
    [{ kind: 'best', count: 2 }, []],
    [{ kind: 'best', count: 0 }, [{ path: 'm.combination.count', fault: 'out-of-range' }]],
    [{ kind: 'best', count: 3 }, [{ path: 'm.combination.count', fault: 'out-of-range' }]],
    [{ kind: 'mean', dropBest: 1, dropWorst: 0 }, []],
    [
      { kind: 'mean', dropBest: 1, dropWorst: 1 },
      [{ path: 'm.combination.dropWorst', fault: 'drops-too-many' }],
    ],
  ] as const)('[SCH-17] a combination counts some of two aspects: %j', (combination, expected) => {
    const aspects = [aspectOf('a1'), aspectOf('a2')];
    const legal = { kind: 'sum' } as const;
    const full = moduleOf('m', aspects, { combination: expected.length > 0 ? legal : combination });
    expect(faults({ ...full, combination })).toEqual(expected);
  });

  it('[SCH-17] a combination other than the sum needs a panel that works aspect by aspect', () => {
    const panel = { ...MEAN, over: 'module' } as const;
    const of = (more: Partial<Module>): unknown =>
      faults(moduleOf('m', [aspectOf('a1')], { panel, ...more }));
    expect(of({})).toEqual([]);
    expect(of({ combination: { kind: 'sum' } })).toEqual([]);
    expect(of({ combination: { kind: 'best', count: 1 } })).toEqual([
      { path: 'm.combination', fault: 'needs-panel-by-aspect' },
    ]);
    expect(of({ combination: { kind: 'mean', dropBest: 0, dropWorst: 0 } })).toEqual([
      { path: 'm.combination', fault: 'needs-panel-by-aspect' },
    ]);
  });

  it('[SCH-1][SCH-2][SCH-5][SCH-7] all faults are named at once, in order', () =>
    expect(
      faults({
        ...withCriteria(criterion('c1', { name: { zh: '', en: 'x' } }), criterion('c1')),
        name: text(''),
        weight: -1,
        panel: { ...MEAN, minimumMarks: 0 },
      }),
    ).toEqual([
      empty('m.name.zh'),
      empty('m.name.en'),
      { path: 'm.weight', fault: 'out-of-range' },
      { path: 'm.panel.minimumMarks', fault: 'out-of-range' },
      { path: 'm.criteria[1].id', fault: 'duplicate' },
      empty('m.criteria[0].name.zh'),
    ]));
});
