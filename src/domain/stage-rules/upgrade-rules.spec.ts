import { upgradeRules } from './upgrade-rules';

const text = { zh: '一', en: 'one' };
const total = (least: number): unknown => ({ kind: 'minimum', of: { kind: 'total' }, least });
const aspect = (kind: string): unknown => ({ id: 'a1', name: text, kind, max: 10, step: 1 });
const panel = { over: 'aspect', minimumMarks: 3 };
/** Rules of the first version with one module. */
const first = (more: { panel?: unknown; aspects?: readonly unknown[] } = {}): Record<string, unknown> => ({
  scheme: {
    fullMarks: 10,
    modules: [
      {
        id: 'm1',
        panel: more.panel ?? { kind: 'mean', ...panel, dropHigh: 0, dropLow: 0 },
        criteria: [{ id: 'c1', aspects: more.aspects ?? [aspect('free')] }],
      },
    ],
  },
  ranking: { tieBreaks: [] },
  awards: [],
  promotions: [],
});
const upgraded = (rules: unknown): Record<string, unknown> => upgradeRules(rules) as Record<string, unknown>;
const moduleOf = (more: Parameters<typeof first>[0]): Record<string, unknown> => {
  const { modules } = upgraded(first(more))['scheme'] as { modules: Record<string, unknown>[] };
  return modules[0]!;
};

describe('upgradeRules', () => {
  it('[ARC-7] says aloud what the first version took for granted', () => {
    expect(upgradeRules(first())).toEqual({
      scheme: {
        fullMarks: 10,
        modules: [
          {
            id: 'm1',
            panel: { kind: 'mean', ...panel },
            criteria: [{ id: 'c1', aspects: [aspect('free')] }],
          },
        ],
      },
      ranking: { terminal: 'share', style: '1-1-3', conditions: [], tieBreaks: [] },
      awards: [],
      promotions: { ladder: 'five-level', oncePerYear: false, rows: [] },
    });
  });

  it('[ARC-7] a panel says how many marks it drops only where it drops any', () => {
    expect(moduleOf({ panel: { kind: 'sum', ...panel, dropHigh: 0, dropLow: 0 } })['panel']).toEqual({
      kind: 'sum',
      ...panel,
    });
    expect(moduleOf({ panel: { kind: 'trimmed-mean', ...panel, dropHigh: 1, dropLow: 2 } })['panel']).toEqual(
      {
        kind: 'trimmed-mean',
        ...panel,
        dropHigh: 1,
        dropLow: 2,
      },
    );
    expect(moduleOf({ panel: { kind: 'trimmed-mean', ...panel, dropHigh: 1 } })['panel']).toEqual({
      kind: 'trimmed-mean',
      ...panel,
      dropHigh: 1,
      dropLow: 0,
    });
    expect(moduleOf({ panel: { kind: 'trimmed-mean', ...panel, dropLow: 1 } })['panel']).toMatchObject({
      dropHigh: 0,
      dropLow: 1,
    });
  });

  it.each([
    ['measurement', 'free'],
    ['judgement', 'free'],
    ['deduction', 'deduction'],
    ['free', 'free'],
  ])('[ARC-7] what was called %s is %s: any mark in steps', (was, is) =>
    expect(moduleOf({ aspects: [aspect(was)] })['criteria']).toEqual([{ id: 'c1', aspects: [aspect(is)] }]),
  );

  it('[ARC-7] so many top places and a least total are one way in with one condition', () => {
    const advancement = (of: unknown): unknown => upgraded({ ...first(), advancement: of })['advancement'];
    const kept = { tiesAtCut: 'all-in', reserves: 2 };
    expect(advancement({ topPlaces: 30, minimumTotal: 60, ...kept })).toEqual({
      ...kept,
      conditions: [total(60)],
      steps: [{ kind: 'top-places', places: 30 }],
    });
    expect(advancement({ topPlaces: 30, ...kept })).toEqual({
      ...kept,
      conditions: [],
      steps: [{ kind: 'top-places', places: 30 }],
    });
  });

  const row = { id: 'r', clause: text, fromPlace: 1, toPlace: 3 };
  const ground = { kind: 'places', fromPlace: 1, toPlace: 3 };

  it('[ARC-7] places of a title are its ground, and nothing changes at ties and strikes', () => {
    const awards = [
      { ...row, title: text, group: 'title', minimumTotal: 60 },
      { ...row, title: text, group: 'title' },
    ];
    const kept = { id: 'r', clause: text, title: text, group: 'title', ground };
    expect(upgraded({ ...first(), awards })['awards']).toEqual([
      { ...kept, conditions: [total(60)], tiesAtEnd: 'all-in', onStrike: 'stay-empty' },
      { ...kept, conditions: [], tiesAtEnd: 'all-in', onStrike: 'stay-empty' },
    ]);
  });

  it('[ARC-7] promotions stand on the five-level ladder, as often as they come', () => {
    const grant = { kind: 'step', by: 1 };
    const promotions = [{ ...row, grant, minimumTotal: 60 }];
    expect(upgraded({ ...first(), promotions })['promotions']).toEqual({
      ladder: 'five-level',
      oncePerYear: false,
      rows: [{ id: 'r', clause: text, grant, ground, conditions: [total(60)] }],
    });
  });

  it('[ARC-7] a stage without a scheme or an advancement stays without', () => {
    const { ranking, awards, promotions } = first();
    expect(Object.keys(upgraded({ ranking, awards, promotions }))).toEqual([
      'ranking',
      'awards',
      'promotions',
    ]);
  });

  it('[ARC-7] members that are not known stay for the shape to name', () => {
    expect(upgraded({ ...first(), extra: 1 })['extra']).toBe(1);
  });

  it.each([null, 'rules', 7, [first()]])('[ARC-7] %p is left as it is', (rules) =>
    expect(upgradeRules(rules)).toBe(rules),
  );

  it.each([
    ['scheme', 7, 7],
    ['scheme', { modules: 7 }, { modules: 7 }],
    ['scheme', { modules: [7] }, { modules: [7] }],
    ['scheme', { modules: [{}] }, { modules: [{}] }],
    ['scheme', { modules: [{ panel: 7, criteria: [7] }] }, { modules: [{ panel: 7, criteria: [7] }] }],
    ['advancement', 7, 7],
    ['ranking', 7, 7],
    ['awards', 7, 7],
    ['awards', [7], [7]],
    ['promotions', 7, { ladder: 'five-level', oncePerYear: false, rows: 7 }],
  ])('[ARC-7] a %s of %j is left for the shape to name', (member, was, is) =>
    expect(upgraded({ ...first(), [member]: was })[member]).toEqual(is),
  );
});
