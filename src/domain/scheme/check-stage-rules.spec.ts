import { aspectOf, MEAN, moduleOf, points, schemeOf, text, TRIMMED } from '../../../test/rules/builders';
import type { AspectId, ModuleId } from '../kernel/ids';
import type { Points } from '../kernel/points';
import type { PromotionGrant } from '../promotion/promotion-rule';
import { checkStageRules } from './check-stage-rules';
import type { Aspect, MarkingScheme, Module } from './marking-scheme';
import type { StageRules } from './stage-rules';

const theory = moduleOf('t', [aspectOf('t1', { max: points('100') })], { part: 'theory', weight: 300_000 });
const levels = [
  { points: points('10'), text: text('wholly exceeds') },
  { points: points('5'), text: text('meets') },
];
const practical = moduleOf('p', [aspectOf('p1', { levels }), aspectOf('d1', { kind: 'deduction' })], {
  panel: TRIMMED,
  weight: 700_000,
});
const place = { fromPlace: 1, toPlace: 3, clause: text('art. 3') };
const rules = (more: Partial<StageRules> = {}): StageRules => ({
  scheme: schemeOf([theory, practical]),
  ranking: {
    tieBreaks: [
      { key: 'part', part: 'practical' },
      { key: 'module', moduleId: 't' as ModuleId },
    ],
  },
  advancement: { topPlaces: 30, tiesAtCut: 'all-in', reserves: 2, minimumTotal: points('20') },
  awards: [{ ...place, id: 'champion', title: text('champion'), group: 'title', minimumTotal: points('10') }],
  promotions: [{ ...place, id: 'two', name: text('to two'), grant: { kind: 'step', by: 1 } }],
  ...more,
});
const faults = (of: StageRules): string[] => checkStageRules(of).map(({ path, fault }) => `${path} ${fault}`);
const ofScheme = (scheme: MarkingScheme): string[] => faults(rules({ scheme }));
const ofModule = (more: Partial<Module>): string[] => ofScheme(schemeOf([theory, { ...practical, ...more }]));
const ofAspect = (more: Partial<Aspect>): string[] => {
  const aspect = { ...aspectOf('p1'), ...more };
  return ofScheme(
    schemeOf([theory, { ...practical, criteria: [{ ...practical.criteria[0]!, aspects: [aspect] }] }]),
  );
};
const AT_ASPECT = 'scheme.modules[1].criteria[0].aspects[0]';
const honour = (more: Record<string, unknown>): string[] =>
  faults(rules({ awards: [{ ...rules().awards[0]!, ...more }] }));

describe('checkStageRules', () => {
  it('[SCH-1] lets legal rules through, with a scheme and without', () => {
    expect(faults(rules())).toEqual([]);
    expect(faults({ ranking: { tieBreaks: [] }, awards: [], promotions: [] })).toEqual([]);
  });

  it('[SCH-1] nothing is empty', () => {
    expect(ofScheme({ ...schemeOf([]), fullMarks: 0 as Points })).toContain('scheme.modules empty');
    expect(ofModule({ criteria: [] })).toContain('scheme.modules[1].criteria empty');
    expect(ofModule({ criteria: [{ ...practical.criteria[0]!, aspects: [] }] })).toContain(
      'scheme.modules[1].criteria[0].aspects empty',
    );
    expect(ofModule({ name: { zh: '实操', en: ' ' } })).toEqual(['scheme.modules[1].name.en empty']);
    expect(ofAspect({ id: '' as AspectId })).toEqual([`${AT_ASPECT}.id empty`]);
  });

  it('[SCH-2] an id names one thing', () => {
    expect(ofScheme(schemeOf([practical, practical]))).toContain('scheme.modules[1].id duplicate');
    expect(ofModule({ criteria: [...practical.criteria, ...practical.criteria] })).toEqual(
      expect.arrayContaining([
        'scheme.modules[1].criteria[1].id duplicate',
        'scheme.modules[1].criteria[1].aspects[1].id duplicate',
      ]),
    );
    expect(ofAspect({ id: 't1' as AspectId })).toEqual([`${AT_ASPECT}.id duplicate`]);
    expect(faults(rules({ awards: [...rules().awards, ...rules().awards] }))).toEqual([
      'awards[1].id duplicate',
    ]);
  });

  it.each([
    [{ max: 0 as Points }, `${AT_ASPECT}.max out-of-range`],
    [{ max: 1.5 as Points }, `${AT_ASPECT}.max out-of-range`],
    [{ max: 1_000_000_500_000 as Points }, `${AT_ASPECT}.max out-of-range`],
    [{ step: 0 as Points }, `${AT_ASPECT}.step out-of-range`],
    [{ step: points('0.3') }, `${AT_ASPECT}.step step-does-not-divide`],
  ])('[SCH-3] maximum and step: %j', (more, fault) => expect(ofAspect(more)).toContain(fault));

  it('[SCH-4] levels are marks, highest first', () => {
    expect(ofAspect({ levels: levels.toReversed() })).toEqual([`${AT_ASPECT}.levels[1].points not-in-order`]);
    expect(ofAspect({ levels: [{ points: points('0.3'), text: text('low') }] })).toEqual([
      `${AT_ASPECT}.levels[0].points out-of-range`,
    ]);
  });

  it.each([
    [{ ...MEAN, minimumMarks: 0 }, '.minimumMarks out-of-range'],
    [{ ...TRIMMED, dropHigh: -1 }, '.dropHigh out-of-range'],
    [{ ...TRIMMED, dropLow: 0.5 }, '.dropLow out-of-range'],
    [{ ...MEAN, dropHigh: 1 }, ' drops-do-not-fit-kind'],
    [{ ...TRIMMED, dropHigh: 0, dropLow: 0 }, ' drops-do-not-fit-kind'],
    [{ ...TRIMMED, minimumMarks: 2 }, '.minimumMarks drops-too-many'],
  ] as const)('[SCH-5] a panel that cannot work: %j', (panel, fault) => {
    expect(ofModule({ panel })).toEqual([`scheme.modules[1].panel${fault}`]);
  });

  it('[SCH-6] full marks of a module are the sum of its aspects without deductions', () => {
    expect(ofScheme(schemeOf([theory, { ...practical, fullMarks: points('20') }]))).toEqual([
      'scheme.modules[1].fullMarks sum-differs',
    ]);
  });

  it('[SCH-7] weights are above zero and give the declared full marks', () => {
    expect(ofScheme({ ...schemeOf([theory, practical]), fullMarks: points('36.999999') })).toEqual([
      'scheme.fullMarks sum-differs',
    ]);
    expect(ofModule({ weight: 0 })).toEqual(['scheme.modules[1].weight out-of-range']);
    expect(ofModule({ weight: 0.7 })).toContain('scheme.modules[1].weight out-of-range');
  });

  it.each([-1, 7, 1.5])('[SCH-8] %d decimals are not shown', (decimals) => {
    const scheme = schemeOf([theory, practical], { decimals, mode: 'half-up', at: 'final-only' });
    expect(ofScheme(scheme)).toEqual(['scheme.rounding.decimals out-of-range']);
  });

  it('[SCH-9] tie-breaks name what is there, once', () => {
    const part = { key: 'part', part: 'theory' } as const;
    const unknown = { key: 'module', moduleId: 'x' as ModuleId } as const;
    expect(faults(rules({ ranking: { tieBreaks: [part, unknown, part] } }))).toEqual([
      'ranking.tieBreaks[1] unknown-module',
      'ranking.tieBreaks[2] duplicate',
    ]);
    expect(faults({ ranking: { tieBreaks: [part] }, awards: [], promotions: [] })).toEqual([
      'ranking.tieBreaks[0] unknown-part',
    ]);
  });

  it.each([{ topPlaces: 0 }, { reserves: -1 }, { minimumTotal: points('37.5') }])(
    '[SCH-10] advancement with %j',
    (more) => {
      const advancement = { ...rules().advancement!, ...more };
      expect(faults(rules({ advancement }))).toEqual([`advancement.${Object.keys(more)[0]} out-of-range`]);
    },
  );

  it.each([
    [{ fromPlace: 0 }, '.fromPlace out-of-range'],
    [{ fromPlace: 4 }, '.toPlace not-in-order'],
    [{ minimumTotal: -1 }, '.minimumTotal out-of-range'],
    [{ minimumTotal: points('99') }, '.minimumTotal out-of-range'],
    [{ clause: { zh: '', en: 'x' } }, '.clause.zh empty'],
    [{ group: '' }, '.group empty'],
    [{ title: { zh: 'x', en: '' } }, '.title.en empty'],
  ])('[SCH-11] an award row with %j', (more, fault) => expect(honour(more)).toEqual([`awards[0]${fault}`]));

  it.each([
    [{ kind: 'step', by: 0 }, 'by'],
    [{ kind: 'step', by: 6 }, 'by'],
    [{ kind: 'to-grade', grade: 6, alreadyThere: 'none' }, 'grade'],
  ])('[SCH-12] a promotion to nowhere: %j', (grant, member) => {
    const promotions = [{ ...rules().promotions[0]!, grant: grant as PromotionGrant }];
    expect(faults(rules({ promotions }))).toEqual([`promotions[0].grant.${member} out-of-range`]);
  });
});
