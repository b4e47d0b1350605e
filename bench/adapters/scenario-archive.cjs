'use strict';
// The load generator's scenario as a competition archive: every trade a final, every criterion an aspect, every judge of a
// trade on its panel. Values are hundredths of points.
const path = require('node:path');
const { createHash } = require('node:crypto');

const dist = path.resolve(__dirname, '../../dist/src/domain');
const { chainEntry, GENESIS_HASH } = require(path.join(dist, 'ledger/chain-entry.js'));

const sha256 = (text) => createHash('sha256').update(text).digest('hex');
const both = (text) => ({ zh: text, en: text });
const micro = (value) => Math.round(value * 100) * 10_000;
const id = {
  entry: (contestantId) => `e${contestantId}`,
  aspect: (criterionId) => `a${criterionId}`,
  judge: (judgeId) => `judge-${judgeId}`,
  stage: (tradeId) => `t${tradeId}-final`,
};

/** The archive of a scenario of the load generator, half of the marks in its ledger. */
function scenarioArchive(scenario) {
  const competition = {
    id: 'load',
    name: both(`load ${scenario.name}`),
    year: 2026,
    note: both('load test'),
  };
  const contestants = scenario.contestants.map((one) => ({
    id: `c${one.id}`,
    unitId: 'u1',
    name: one.name,
    sex: 'female',
    birthDate: '1990-01-01',
    grade: 4,
  }));
  const units = [{ id: 'u1', name: 'unit', kind: 'enterprise', headcount: contestants.length }];
  const judges = scenario.judges.map((one) => ({ id: id.judge(one.id), name: one.name }));
  const trades = scenario.trades.map((trade) => tradeOf(scenario, trade));
  return {
    format: 'baigong-archive',
    version: 2,
    competition,
    units,
    contestants,
    judges,
    trades,
    ledger: ledgerOf(scenario),
  };
}

function tradeOf(scenario, trade) {
  const criteria = scenario.criteria.filter((one) => one.tradeId === trade.id);
  const full = criteria.reduce((sum, one) => sum + micro(one.max), 0);
  const module = {
    id: 'work',
    name: both('work'),
    part: 'practical',
    fullMarks: full,
    weight: 1_000_000,
    panel: { kind: 'mean', over: 'aspect', minimumMarks: 1 },
    criteria: criteria.map((one) => ({
      id: `k${one.id}`,
      name: both(one.name),
      aspects: [
        {
          id: id.aspect(one.id),
          name: both(one.name),
          kind: 'free',
          max: micro(one.max),
          step: 10_000,
        },
      ],
    })),
  };
  const scheme = {
    modules: [module],
    fullMarks: full,
    rounding: { decimals: 2, mode: 'half-up', at: 'final-only' },
  };
  const entries = scenario.contestants
    .filter((one) => one.tradeId === trade.id)
    .map((one) => ({ id: id.entry(one.id), contestantId: `c${one.id}`, number: one.number }));
  const seats = scenario.judges
    .filter((one) => one.tradeId === trade.id)
    .map((one) => ({ moduleId: 'work', judgeId: id.judge(one.id) }));
  return {
    id: `t${trade.id}`,
    ordinal: trade.id,
    name: both(trade.name),
    participations: [],
    occupation: { code: '0-00-00-00', name: trade.name, edition: 'none' },
    stages: [
      {
        id: id.stage(trade.id),
        ordinal: 1,
        kind: 'final',
        name: both('final'),
        entries,
        seats,
        rules: {
          scheme,
          ranking: { tieBreaks: [], terminal: 'share', style: '1-1-3', conditions: [] },
          awards: [],
          promotions: { ladder: 'five-level', oncePerYear: false, rows: [] },
        },
      },
    ],
  };
}

function ledgerOf(scenario) {
  const tradeOfContestant = new Map(scenario.contestants.map((one) => [one.id, one.tradeId]));
  const entries = [];
  const mutationsOf = new Map();
  let prevHash = GENESIS_HASH;
  for (const mark of scenario.marks) {
    const judgeId = id.judge(mark.judgeId);
    const mutationId = (mutationsOf.get(judgeId) ?? 0) + 1;
    mutationsOf.set(judgeId, mutationId);
    const fact = {
      kind: 'MarkAppended',
      stageId: id.stage(tradeOfContestant.get(mark.contestantId)),
      entryId: id.entry(mark.contestantId),
      judgeId,
      aspectId: id.aspect(mark.criterionId),
      points: micro(mark.value),
    };
    const draft = {
      seq: entries.length + 1,
      at: '2026-01-02T00:00:00.000Z',
      actorId: judgeId,
      clientId: `seed-${judgeId}`,
      mutationId,
      fact,
      prevHash,
    };
    const entry = chainEntry(draft, 'load', sha256);
    entries.push(entry);
    prevHash = entry.hash;
  }
  return entries;
}

module.exports = { scenarioArchive, id, micro };
