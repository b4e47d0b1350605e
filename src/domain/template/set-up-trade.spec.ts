import { aspectOf, moduleOf, PLAIN_RULES, points, schemeOf, text } from '../../../test/rules/builders';
import type { CompetitionId, StageId, TradeId, UnitId } from '../kernel/ids';
import type { StageRules } from '../stage-rules/stage-rules';
import type { UnitResultRule } from '../units/unit-result-rule';
import { setUpCompetition } from './set-up-competition';
import { rulesUnder, setUpTrade, type TradePlan } from './set-up-trade';

const id = <Id extends string>(value: string): Id => value as Id;
const counter = <Id extends string>(prefix: string): (() => Id) => {
  let n = 0;
  return () => id<Id>(`${prefix}${++n}`);
};
const scheme = schemeOf([moduleOf('m', [aspectOf('a')])]);
const FINAL: StageRules = {
  ...PLAIN_RULES,
  scheme,
  carryOver: { kind: 'add', from: [{ stageId: id('heat'), of: 'own' }] },
  ranking: {
    ...PLAIN_RULES.ranking,
    tieBreaks: [{ key: 'earlier-stage', stageId: id('heat') }, { key: 'own-total' }],
  },
  advancement: {
    conditions: [],
    steps: [{ kind: 'top-places', places: 1 }],
    tiesAtCut: 'by-key',
    cutKeys: [{ key: 'earlier-stage', stageId: id('heat') }],
    reserves: 0,
  },
};
const BY_TRADE = (tradeId: string): UnitResultRule => ({
  id: 'best',
  name: text('best'),
  trades: [id<TradeId>(tradeId)],
  count: { kind: 'place-table', points: [points('3')], others: points('0'), shared: 'same' },
  tieBreaks: [],
  style: '1-1-3',
  decimals: 2,
  clause: text('c'),
});
const PLAN: TradePlan = {
  stages: [
    { id: id('heat'), kind: 'preliminary', name: text('heat'), rules: { ...PLAIN_RULES, scheme } },
    { id: id('end'), kind: 'final', name: text('end'), rules: FINAL },
  ],
  unitResults: [BY_TRADE('old')],
};
const TRADE = {
  id: id<TradeId>('new'),
  ordinal: 4,
  name: text('welder'),
  occupation: { code: '6-18-02-04', name: '焊工', edition: '2022' },
};

describe('setUpTrade', () => {
  const made = setUpTrade(PLAN, TRADE, counter<StageId>('s'));

  it('[TPL-2] the stages of the plan in their order, under ids of their own, with nobody in them', () => {
    expect(made).toMatchObject(TRADE);
    expect(
      made.stages.map((stage) => [stage.id, stage.ordinal, stage.kind, stage.entries, stage.seats]),
    ).toEqual([
      ['s1', 1, 'preliminary', [], []],
      ['s2', 2, 'final', [], []],
    ]);
    expect(made.participations).toEqual([]);
  });

  it('[TPL-2] rules name the new stages wherever they named the old ones, and say the same otherwise', () => {
    expect(made.stages[1]!.rules).toEqual(JSON.parse(JSON.stringify(FINAL).replaceAll('"heat"', '"s1"')));
  });

  it('[TPL-2] a weighted carry-over too; starting anew stays as it is', () => {
    const ids = new Map([[id<StageId>('heat'), id<StageId>('s1')]]);
    const weighted: StageRules = {
      ...PLAIN_RULES,
      carryOver: {
        kind: 'weighted',
        own: 600_000,
        from: [{ stageId: id('heat'), of: 'total', weight: 400_000 }],
      },
    };
    expect(rulesUnder(weighted, ids).carryOver).toMatchObject({
      own: 600_000,
      from: [{ stageId: 's1', weight: 400_000 }],
    });
    expect(rulesUnder({ ...PLAIN_RULES, carryOver: { kind: 'restart' } }, ids)).toEqual({
      ...PLAIN_RULES,
      carryOver: { kind: 'restart' },
    });
    expect(rulesUnder(PLAIN_RULES, ids)).toEqual(PLAIN_RULES);
  });

  it('[TPL-2] who may enter is asked as before; quotas of single units stay with these', () => {
    const quota = { places: 3, reserves: 1 };
    const entryRules = { requirements: [], quota, unitQuotas: [{ ...quota, unitId: id<UnitId>('u') }] };
    const trade = setUpTrade({ ...PLAN, entryRules }, TRADE, counter<StageId>('s'));
    expect(trade.entryRules).toEqual({ requirements: [], quota });
    expect(made).not.toHaveProperty('entryRules');
  });

  it('[TPL-2] a ranking of units in the trade counts the new trade', () => {
    expect(made.unitResults).toEqual([BY_TRADE('new')]);
    expect(setUpTrade({ stages: PLAN.stages }, TRADE, counter<StageId>('s'))).not.toHaveProperty(
      'unitResults',
    );
  });
});

describe('setUpCompetition', () => {
  const head = { id: id<CompetitionId>('c'), name: text('this year'), year: 2026, note: null };
  const ids = { trade: counter<TradeId>('t'), stage: counter<StageId>('s') };

  it('[TPL-3] a copy has the trades under ids of their own, and rankings of units count these', () => {
    const old = setUpTrade(PLAN, { ...TRADE, id: id('old'), ordinal: 9 }, counter<StageId>('o'));
    const made = setUpCompetition(
      {
        competition: { unitResults: [BY_TRADE('old')], participationTarget: 950_000, hasOneTradeEach: true },
        trades: [old],
      },
      head,
      ids,
    );
    expect(made.competition).toEqual({
      ...head,
      unitResults: [BY_TRADE('t1')],
      participationTarget: 950_000,
      hasOneTradeEach: true,
    });
    expect(made.trades).toHaveLength(1);
    expect(made.trades[0]).toMatchObject({ id: 't1', ordinal: 1, occupation: TRADE.occupation });
    expect(made.trades[0]!.stages.map((stage) => stage.id)).toEqual(['s1', 's2']);
  });

  it('[TPL-3] without rankings of units it has none', () => {
    expect(setUpCompetition({ competition: {}, trades: [] }, head, ids)).toEqual({
      competition: head,
      trades: [],
    });
  });
});
