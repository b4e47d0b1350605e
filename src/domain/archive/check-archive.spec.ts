import {
  aspectOf,
  COMPETITION,
  ledgerOf,
  markFact,
  moduleOf,
  PLAIN_RULES,
  points,
  schemeOf,
  seatsOf,
  sha256,
  text,
} from '../../../test/rules/builders';
import type { LedgerFact } from '../ledger/ledger-fact';
import type { RuleFault } from '../kernel/rule-fault';
import { checkArchive } from './check-archive';

const scheme = schemeOf([moduleOf('m1', [aspectOf('a1')])]);
type Loose = Record<string, unknown>;

const award = (id: string): Loose => ({
  id,
  title: text(id),
  group: 'title',
  ground: { kind: 'places', fromPlace: 1, toPlace: 1 },
  conditions: [],
  tiesAtEnd: 'all-in',
  onStrike: 'stay-empty',
  clause: text('art. 3'),
});
const advancing = (places: number): Loose => ({
  conditions: [],
  steps: [{ kind: 'top-places', places }],
  tiesAtCut: 'all-in',
  reserves: 0,
});
const stage = (id: string, ordinal: number, rules: Loose = {}, more: Loose = {}): Loose => ({
  id,
  ordinal,
  kind: 'final',
  name: text(id),
  rules: { ...PLAIN_RULES, scheme, ...rules },
  entries: [{ id: `${id}-e1`, contestantId: 'p1', number: '001' }],
  seats: seatsOf({ m1: ['j1'] }),
  ...more,
});
const trade = (id: string, stages: readonly Loose[], more: Loose = {}): Loose => ({
  id,
  ordinal: 1,
  name: text(id),
  occupation: { code: '', name: '', edition: '' },
  stages,
  participations: [],
  ...more,
});
const mark: LedgerFact = { ...markFact('s1-e1', 'j1', 'a1', '8'), stageId: 's1' as LedgerFact['stageId'] };
const archive = (trades: readonly Loose[], more: Loose = {}): Loose => ({
  format: 'baigong-archive',
  version: 2,
  competition: { id: COMPETITION, name: text('x'), year: 2005, note: null },
  units: [{ id: 'u1', name: 'u1', kind: 'enterprise', headcount: 1 }],
  contestants: [{ id: 'p1', unitId: 'u1', name: 'p1', sex: 'male', birthDate: '1980-01-01', grade: null }],
  judges: [{ id: 'j1', name: 'j1' }],
  trades,
  ledger: ledgerOf([mark]),
  ...more,
});
const SOUND = archive([trade('t1', [stage('s1', 1)])]);
const check = (input: unknown): unknown => {
  const result = checkArchive(input, sha256);
  return result.ok ? 'accepted' : result.refusal;
};
/** Paths and faults of rules; the trades stand in an archive that is otherwise sound. */
const faults = (trades: readonly Loose[], more: Loose = {}): string[] => {
  const refusal = check(archive(trades, more)) as { code: string; faults: RuleFault[] } | 'accepted';
  return refusal === 'accepted' ? [] : refusal.faults.map(({ path, fault }) => `${path} ${fault}`);
};

describe('checkArchive', () => {
  it('[ARC-6] lets a sound archive through as it came', () => {
    expect(checkArchive(SOUND, sha256)).toEqual({ ok: true, value: SOUND });
  });

  it('[ARC-3][ARC-4][ARC-5][ARC-6] asks for shape, ids, rules, rows and the chain, in this order', () => {
    const illegal = stage('s1', 1, { ranking: { ...PLAIN_RULES.ranking, style: 'strict' } });
    const misfit = ledgerOf([{ ...mark, kind: 'MarkAppended', points: points('99') } as LedgerFact]);
    const broken = misfit.map((row) => ({ ...row, hash: 'f'.repeat(64) }));
    const doubled = [trade('t1', [illegal]), trade('t1', [illegal])];
    expect(check(archive(doubled, { ledger: broken, extra: 1 }))).toEqual({
      code: 'MALFORMED',
      path: 'extra',
      fault: 'unknown-member',
    });
    expect(check(archive(doubled, { ledger: broken }))).toEqual({
      code: 'MALFORMED',
      path: 'trades[1].id',
      fault: 'duplicate',
    });
    expect(check(archive([trade('t1', [illegal])], { ledger: broken }))).toEqual({
      code: 'RULES_FAULTY',
      faults: [{ path: 'trades[0].stages[0].rules.ranking.terminal', fault: 'needs-decision' }],
    });
    const sound = [trade('t1', [stage('s1', 1)])];
    expect(check(archive(sound, { ledger: broken }))).toEqual({ code: 'MALFORMED', path: 'ledger[0].fact' });
    const touched = ledgerOf([mark, mark]).map((row, index) =>
      index === 1 ? { ...row, mutationId: 9 } : row,
    );
    expect(check(archive(sound, { ledger: touched }))).toEqual({ code: 'MALFORMED', path: 'ledger[1]' });
    expect(
      check(archive(sound, { competition: { id: 'other', name: text('x'), year: 2005, note: null } })),
    ).toEqual({
      code: 'MALFORMED',
      path: 'ledger[0]',
    });
  });

  it('[ARC-6] every fault of every stage is named by its trade and stage', () => {
    const strict = { ranking: { ...PLAIN_RULES.ranking, style: 'strict' } };
    const untitled = { awards: [{ ...award('a'), title: text('') }] };
    expect(
      faults([
        trade('t1', [stage('s1', 1), stage('s2', 2, strict)]),
        trade('t2', [stage('s3', 1, untitled)]),
      ]),
    ).toEqual([
      'trades[0].stages[1].rules.ranking.terminal needs-decision',
      'trades[1].stages[0].rules.awards[0].title.zh empty',
      'trades[1].stages[0].rules.awards[0].title.en empty',
    ]);
  });

  it('[ARC-6][SCH-10] no cut is larger than the field, where entries are known', () => {
    expect(faults([trade('t1', [stage('s1', 1, { advancement: advancing(1) })])])).toEqual([]);
    expect(faults([trade('t1', [stage('s1', 1, { advancement: advancing(2) })])])).toEqual([
      'trades[0].stages[0].rules.advancement.steps[0].places larger-than-field',
    ]);
    const empty = stage('s2', 2, { advancement: advancing(30) }, { entries: [] });
    expect(faults([trade('t1', [stage('s1', 1), empty])])).toEqual([]);
  });

  const adding = (stageId: string): Loose => ({ carryOver: { kind: 'add', from: [{ stageId, of: 'own' }] } });

  it('[ARC-6][SCH-22] points are carried from stages of the same trade with a lower ordinal', () => {
    const heat = stage('s1', 1);
    const unknown = (path: string): string[] => [`${path}.rules.carryOver.from[0].stageId unknown-stage`];
    expect(faults([trade('t1', [heat, stage('s2', 2, adding('s1'))])])).toEqual([]);
    expect(faults([trade('t1', [stage('s2', 2, adding('s1')), heat])])).toEqual([]);
    expect(faults([trade('t1', [heat, stage('s2', 1, adding('s1'))])])).toEqual(
      unknown('trades[0].stages[1]'),
    );
    expect(faults([trade('t1', [stage('s1', 1, adding('s2')), stage('s2', 2)])])).toEqual(
      unknown('trades[0].stages[0]'),
    );
    expect(faults([trade('t1', [stage('s1', 1, adding('s1'))])])).toEqual(unknown('trades[0].stages[0]'));
    expect(faults([trade('t1', [heat]), trade('t2', [stage('s2', 2, adding('s1'))])])).toEqual(
      unknown('trades[1].stages[0]'),
    );
  });

  const unitRule = (awardId: string, trades: readonly string[]): Loose => ({
    id: 'medals',
    name: text('medals'),
    count: { kind: 'award-points', points: [{ awardId, points: points('4') }] },
    trades,
    tieBreaks: [],
    style: '1-1-3',
    decimals: 2,
    clause: text('art. 5'),
  });
  const two = (more: Loose = {}): Loose[] => [
    trade('t1', [stage('s1', 1, { awards: [award('gold')] })], more),
    trade('t2', [stage('s2', 1), stage('s3', 2, { awards: [award('silver')] })]),
  ];
  const overAll = (...of: Parameters<typeof unitRule>): Loose => ({
    competition: { id: COMPETITION, name: text('x'), year: 2005, note: null, unitResults: [unitRule(...of)] },
  });

  it('[ARC-6][UNT-7] a ranking of units over all trades names trades and titles of any of them', () => {
    expect(faults(two(), overAll('silver', ['t1', 't2']))).toEqual([]);
    expect(faults(two(), overAll('bronze', ['t1', 't9']))).toEqual([
      'competition.unitResults[0].trades[1] unknown-trade',
      'competition.unitResults[0].count.points[0].awardId unknown-award',
    ]);
  });

  it('[ARC-6][UNT-7] a ranking of units in a trade names that trade and its titles alone', () => {
    expect(faults(two({ unitResults: [unitRule('gold', ['t1'])] }))).toEqual([]);
    expect(faults(two({ unitResults: [unitRule('silver', ['t2'])] }))).toEqual([
      'trades[0].unitResults[0].trades[0] unknown-trade',
      'trades[0].unitResults[0].count.points[0].awardId unknown-award',
    ]);
  });

  it('[ARC-6] rankings over all trades are named before the trades', () => {
    const untitled = stage('s1', 1, { awards: [{ ...award('a'), group: '' }] });
    expect(
      faults([trade('t1', [untitled], { unitResults: [unitRule('a', ['t9'])] })], overAll('a', ['t8'])),
    ).toEqual([
      'competition.unitResults[0].trades[0] unknown-trade',
      'trades[0].stages[0].rules.awards[0].group empty',
      'trades[0].unitResults[0].trades[0] unknown-trade',
    ]);
  });
});
