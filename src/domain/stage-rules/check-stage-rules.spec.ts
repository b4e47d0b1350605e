import {
  aspectOf,
  atLeast,
  deductionOf,
  MEAN,
  moduleOf,
  PLAIN_RANKING,
  PLAIN_RULES,
  points,
  schemeOf,
  text,
  TRIMMED,
} from '../../../test/rules/builders';
import type { AspectId, ModuleId, StageId } from '../kernel/ids';
import type { Points } from '../kernel/points';
import type { Grant } from '../promotion/grants/grant';
import { checkStageRules, type StageSurroundings } from './check-stage-rules';
import type { FreeAspect } from '../scheme/aspects/free-aspect';
import type { MarkingScheme, Module } from '../scheme/marking-scheme';
import type { StageRules } from './stage-rules';

const theory = moduleOf('t', [aspectOf('t1', { max: points('100') })], { part: 'theory', weight: 300_000 });
const levels = [
  { points: points('10'), text: text('wholly exceeds') },
  { points: points('5'), text: text('meets') },
];
const practical = moduleOf('p', [aspectOf('p1', { levels }), deductionOf('d1')], {
  panel: TRIMMED,
  weight: 700_000,
});
const place = {
  ground: { kind: 'places', fromPlace: 1, toPlace: 3 },
  conditions: [],
  clause: text('art. 3'),
} as const;
const rules = (more: Partial<StageRules> = {}): StageRules => ({
  scheme: schemeOf([theory, practical]),
  ranking: {
    ...PLAIN_RANKING,
    tieBreaks: [
      { key: 'part', part: 'practical' },
      { key: 'module', moduleId: 't' as ModuleId },
    ],
  },
  advancement: {
    conditions: atLeast('20'),
    steps: [{ kind: 'top-places', places: 30 }],
    tiesAtCut: 'all-in',
    reserves: 2,
  },
  awards: [
    {
      ...place,
      id: 'champion',
      title: text('champion'),
      group: 'title',
      conditions: atLeast('10'),
      tiesAtEnd: 'all-in',
      onStrike: 'stay-empty',
    },
  ],
  promotions: {
    ladder: 'five-level',
    oncePerYear: false,
    rows: [{ ...place, id: 'two', name: text('to two'), grant: { kind: 'step', by: 1 } }],
  },
  ...more,
});
const faults = (of: StageRules, around: StageSurroundings = {}): string[] =>
  checkStageRules(of, around).map(({ path, fault }) => `${path} ${fault}`);
const ofScheme = (scheme: MarkingScheme): string[] => faults(rules({ scheme }));
const ofModule = (more: Partial<Module>): string[] => ofScheme(schemeOf([theory, { ...practical, ...more }]));
const ofAspect = (more: Partial<FreeAspect>): string[] => {
  const aspect = aspectOf('p1', more);
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
    expect(faults(PLAIN_RULES)).toEqual([]);
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
    [{ ...TRIMMED, dropHigh: 0, dropLow: 0 }, ' drops-nothing'],
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
    expect(ofModule({ weight: -1 })).toContain('scheme.modules[1].weight out-of-range');
    expect(ofModule({ weight: 0 })).toEqual([]);
  });

  it.each([-1, 7, 1.5])('[SCH-8] %d decimals are not shown', (decimals) => {
    const scheme = schemeOf([theory, practical], { decimals, mode: 'half-up', at: 'final-only' });
    expect(ofScheme(scheme)).toEqual(['scheme.rounding.decimals out-of-range']);
  });

  it('[SCH-9] tie-breaks name what is there, once', () => {
    const part = { key: 'part', part: 'theory' } as const;
    const unknown = { key: 'module', moduleId: 'x' as ModuleId } as const;
    expect(faults(rules({ ranking: { ...PLAIN_RANKING, tieBreaks: [part, unknown, part] } }))).toEqual([
      'ranking.tieBreaks[1].moduleId unknown-module',
      'ranking.tieBreaks[2] duplicate',
    ]);
    expect(faults({ ...PLAIN_RULES, ranking: { ...PLAIN_RANKING, tieBreaks: [part] } })).toEqual([
      'ranking.tieBreaks[0] unknown-part',
    ]);
  });

  it.each([
    [{ steps: [] }, 'steps empty'],
    [{ steps: [{ kind: 'top-places', places: 0 }] }, 'steps[0].places out-of-range'],
    [{ steps: [{ kind: 'top-places', places: 41 }] }, 'steps[0].places larger-than-field'],
    [{ steps: [{ kind: 'fill-up', places: 41 }] }, 'steps[0].places larger-than-field'],
    [{ steps: [{ kind: 'top-percent', percent: 1_000_001 }] }, 'steps[0].percent out-of-range'],
    [{ conditions: atLeast('37.5') }, 'conditions[0].least unreachable'],
    [{ tiesAtCut: 'by-key' }, 'cutKeys empty'],
    [{ cutKeys: [{ key: 'modules-in-order' }] }, 'cutKeys never-reached'],
    [{ perUnit: 0 }, 'perUnit out-of-range'],
    [{ mostPercent: 0 }, 'mostPercent out-of-range'],
    [{ minimumField: { starters: 0, otherwise: 'nobody' } }, 'minimumField.starters out-of-range'],
  ] as const)('[SCH-10] advancement with %j', (more, fault) => {
    const advancement = { ...rules().advancement!, ...more };
    expect(faults(rules({ advancement }), { field: 40 })).toEqual([`advancement.${fault}`]);
  });

  it.each([
    [{ ground: { kind: 'places', fromPlace: 0, toPlace: 3 } }, '.ground.fromPlace out-of-range'],
    [{ ground: { kind: 'places', fromPlace: 4, toPlace: 3 } }, '.ground.toPlace not-in-order'],
    [{ conditions: atLeast('-1') }, '.conditions[0].least out-of-range'],
    [{ conditions: atLeast('99') }, '.conditions[0].least unreachable'],
    [{ most: 0 }, '.most out-of-range'],
    [{ minimumField: 0 }, '.minimumField out-of-range'],
    [{ clause: { zh: '', en: 'x' } }, '.clause.zh empty'],
    [{ group: '' }, '.group empty'],
    [{ title: { zh: 'x', en: '' } }, '.title.en empty'],
  ])('[SCH-11] an award row with %j', (more, fault) => expect(honour(more)).toEqual([`awards[0]${fault}`]));

  it.each([
    [{ kind: 'step', by: 0 }, 'by out-of-range'],
    [{ kind: 'step', by: 6 }, 'by out-of-range'],
    [{ kind: 'step', by: -1 }, 'by lower-grade'],
    [{ kind: 'to-grade', grade: 6, alreadyThere: 'none' }, 'grade out-of-range'],
  ])('[SCH-12] a promotion to nowhere: %j', (grant, fault) => {
    const { rows, ...others } = rules().promotions;
    const promotions = { ...others, rows: [{ ...rows[0]!, grant: grant as Grant }] };
    expect(faults(rules({ promotions }))).toEqual([`promotions.rows[0].grant.${fault}`]);
  });

  const carried = (...ids: readonly string[]): Partial<StageRules> => ({
    carryOver: { kind: 'add', from: ids.map((id) => ({ stageId: id as StageId, of: 'total' })) },
  });
  const earlier = (...ids: readonly string[]): StageSurroundings => ({ earlierStages: ids as StageId[] });

  it('[SCH-22] points are carried from stages of the trade that were before', () => {
    const of = rules(carried('heat', 'semi'));
    expect(faults(of, earlier('heat', 'semi'))).toEqual([]);
    expect(faults(of, earlier('heat'))).toEqual(['carryOver.from[1].stageId unknown-stage']);
    expect(faults(of, earlier())).toEqual([
      'carryOver.from[0].stageId unknown-stage',
      'carryOver.from[1].stageId unknown-stage',
    ]);
    // Where the trade is not known, its stages are not asked for.
    expect(faults(of)).toEqual([]);
    expect(faults(rules(), earlier())).toEqual([]);
  });

  it('[SCH-22] ties are broken by stages of the trade that were before', () => {
    const tieBreaks = [
      { key: 'part', part: 'practical' },
      { key: 'earlier-stage', stageId: 'heat' as StageId },
    ] as const;
    const of = rules({ ranking: { ...PLAIN_RANKING, tieBreaks } });
    expect(faults(of, earlier('heat'))).toEqual([]);
    expect(faults(of, earlier('semi'))).toEqual(['ranking.tieBreaks[1].stageId unknown-stage']);
    expect(faults(of)).toEqual([]);
  });

  it('[SCH-23][SCH-24] a carry-over and a scale that cannot work are named', () => {
    const weighted: StageRules['carryOver'] = {
      kind: 'weighted',
      own: 600_000,
      from: [{ stageId: 'heat' as StageId, of: 'own', weight: 300_000 }],
    };
    const scale = { kind: 'robust-700', decimals: 7 } as const;
    expect(faults(rules({ carryOver: weighted, scale }))).toEqual([
      'carryOver.own sum-differs',
      'scale.decimals out-of-range',
    ]);
  });

  it('[RUV-5] every fault is named, part by part: scheme, ranking, carry-over, advancement, scale, honours', () => {
    const { rows, ...others } = rules().promotions;
    const wrong = rules({
      ...carried('heat'),
      scheme: { ...schemeOf([theory, practical]), fullMarks: points('1') },
      ranking: { ...PLAIN_RANKING, style: 'strict' },
      advancement: { ...rules().advancement!, conditions: [], perUnit: 0 },
      scale: { kind: 'robust-700', decimals: 7 },
      awards: [{ ...rules().awards[0]!, conditions: [], most: 0 }],
      promotions: { ...others, rows: [{ ...rows[0]!, largestJump: 0 }] },
    });
    expect(faults(wrong, { field: 29, earlierStages: [] })).toEqual([
      'scheme.fullMarks sum-differs',
      'ranking.terminal needs-decision',
      'carryOver.from[0].stageId unknown-stage',
      'advancement.steps[0].places larger-than-field',
      'advancement.perUnit out-of-range',
      'scale.decimals out-of-range',
      'awards[0].most out-of-range',
      'promotions.rows[0].largestJump out-of-range',
    ]);
  });
});
