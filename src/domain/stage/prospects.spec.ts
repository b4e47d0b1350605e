import {
  aspectOf,
  MEAN,
  moduleOf,
  PERSON,
  PLAIN_RANKING,
  points,
  schemeOf,
  seatsOf,
  sheetsOf,
} from '../../../test/rules/builders';
import type { AdvancementRule } from '../advancement/advancement-rule';
import type { ContestantId, EntryId, StageId, UnitId } from '../kernel/ids';
import { ratio } from '../kernel/ratios';
import { emptyEntryRecord, type EntryRecord } from '../ledger/entry-record';
import { emptyStageBook } from '../ledger/fold-ledger';
import { prospectsOf } from './prospects';
import type { RankedStage, StageMoment } from './ranked-stage';

/** Two aspects of up to 50 each. */
const stage: RankedStage = {
  id: 'final' as StageId,
  scheme: schemeOf([
    moduleOf('m', [aspectOf('a', { max: points('50') }), aspectOf('b', { max: points('50') })]),
  ]),
  ranking: PLAIN_RANKING,
  seats: seatsOf({ m: ['j1'] }),
  entries: [],
};
const RULE: AdvancementRule = {
  conditions: [],
  steps: [{ kind: 'top-places', places: 1 }],
  tiesAtCut: 'all-in',
  reserves: 0,
};

/** "e1 40 30": the marks for a and b so far. */
const momentOf = (lines: readonly string[], more: Partial<StageMoment> = {}): StageMoment => {
  const book = emptyStageBook();
  const entries = lines.map((line) => {
    const [id, a, b] = line.split(' ');
    const marks = { ...(a ? { a } : {}), ...(b ? { b } : {}) };
    if (a) book.sheetsByEntry.set(id as EntryId, sheetsOf(id!, { j1: marks }));
    return { id: id as EntryId, contestantId: `p-${id}` as ContestantId, number: id! };
  });
  return { stage: { ...stage, entries }, book, ...more };
};
const prospects = (rule: Partial<AdvancementRule>, moment: StageMoment): Record<string, string> =>
  Object.fromEntries(prospectsOf(moment, { ...RULE, ...rule }));

describe('prospectsOf', () => {
  it('[ADV-14] certain with the worst of her own and the best of all others, out the other way round', () => {
    // e1 has 90; e2 can reach 39 + 50 = 89 at most; e3 can reach 95.
    expect(prospects({}, momentOf(['e1 45 45', 'e2 39', 'e3 45']))).toEqual({
      e1: 'possible',
      e2: 'out',
      e3: 'possible',
    });
    expect(prospects({}, momentOf(['e1 45 45', 'e2 39', 'e3 39']))).toEqual({
      e1: 'certain',
      e2: 'out',
      e3: 'out',
    });
    expect(
      prospects({ steps: [{ kind: 'top-places', places: 2 }] }, momentOf(['e1 45 45', 'e2 39', 'e3 39'])),
    ).toEqual({
      e1: 'certain',
      e2: 'possible',
      e3: 'possible',
    });
  });

  it('[ADV-14] before the first mark everything is possible, after the last nothing is open', () => {
    expect(prospects({}, momentOf(['e1', 'e2']))).toEqual({ e1: 'possible', e2: 'possible' });
    expect(prospects({}, momentOf(['e1 40 40', 'e2 39 40']))).toEqual({ e1: 'certain', e2: 'out' });
    expect(prospects({}, momentOf([]))).toEqual({});
  });

  it('[ADV-14] whoever can only draw level goes on, or does not, as ties at the cut go', () => {
    const level = momentOf(['e1 45 45', 'e2 40']);
    expect(prospects({ tiesAtCut: 'all-in' }, level)).toEqual({ e1: 'certain', e2: 'possible' });
    expect(prospects({ tiesAtCut: 'all-out' }, level)).toEqual({ e1: 'possible', e2: 'out' });
    // A decision could still go either way.
    expect(prospects({ tiesAtCut: 'decide' }, level)).toEqual({ e1: 'possible', e2: 'possible' });
    expect(prospects({ tiesAtCut: 'decide' }, momentOf(['e1 45 45', 'e2 39.5']))).toEqual({
      e1: 'certain',
      e2: 'out',
    });
  });

  it('[ADV-14] a declaration that is owed is given its best and its worst', () => {
    const aspect = aspectOf('a', { max: points('50'), declares: { base: { least: 0, most: points('5') } } });
    const scheme = schemeOf([moduleOf('m', [aspect])]);
    const moment = (declared: Record<string, string>): StageMoment => {
      const { book, stage: of } = momentOf(['e1 40', 'e2 42']);
      for (const [id, base] of Object.entries(declared)) {
        const declarations: EntryRecord['declarations'] = new Map();
        declarations.set(aspect.id, { base: points(base) });
        book.recordsByEntry.set(id as EntryId, { ...emptyEntryRecord(), declarations });
      }
      return { stage: { ...of, scheme }, book };
    };
    expect(prospects({}, moment({}))).toEqual({ e1: 'possible', e2: 'possible' });
    expect(prospects({}, moment({ e1: '1' }))).toEqual({ e1: 'out', e2: 'certain' });
    expect(prospects({}, moment({ e2: '0' }))).toEqual({ e1: 'possible', e2: 'possible' });
    expect(prospects({}, moment({ e1: '5', e2: '0' }))).toEqual({ e1: 'certain', e2: 'out' });
  });

  it('[ADV-14] whoever the desk has disqualified is out, and who declined too', () => {
    const moment = momentOf(['e1 50', 'e2 10', 'e3']);
    moment.book.recordsByEntry.set('e1' as EntryId, { ...emptyEntryRecord(), status: 'disqualified' });
    moment.book.recordsByEntry.set('e2' as EntryId, { ...emptyEntryRecord(), hasDeclined: true });
    expect(prospects({ steps: [{ kind: 'top-places', places: 2 }] }, moment)).toEqual({
      e1: 'out',
      e2: 'out',
      e3: 'certain',
    });
  });

  it('[ADV-14] a judge who was excused from the entry leaves nothing open', () => {
    const moment = momentOf(['e1 40 40', 'e2 30 30']);
    const seats = seatsOf({ m: ['j1', 'j2'] });
    const excusedJudges: EntryRecord['excusedJudges'] = new Set([seats[1]!.judgeId]);
    for (const id of ['e1', 'e2'] as EntryId[])
      moment.book.recordsByEntry.set(id, { ...emptyEntryRecord(), excusedJudges });
    expect(prospects({}, { ...moment, stage: { ...moment.stage, seats } })).toEqual({
      e1: 'certain',
      e2: 'out',
    });
    expect(
      prospects({}, { ...momentOf(['e1 40 40', 'e2 30 30']), stage: { ...moment.stage, seats } }),
    ).toEqual({
      e1: 'possible',
      e2: 'possible',
    });
  });

  it('[ADV-14] what earlier stages bring counts', () => {
    const semi = 'semi' as StageId;
    const before = (total: string) => ({ own: ratio(points(total)), total: ratio(points(total)) });
    const earlier = new Map([[semi, new Map([['p-e2' as ContestantId, before('60')]])]]);
    const moment = momentOf(['e1 45', 'e2 36'], { earlier });
    // 45 to 95 against 96 to 146.
    const carryOver = { kind: 'add', from: [{ stageId: semi, of: 'own' }] } as const;
    expect(prospects({}, { ...moment, stage: { ...moment.stage, carryOver } })).toEqual({
      e1: 'out',
      e2: 'certain',
    });
    expect(prospects({}, moment)).toEqual({ e1: 'possible', e2: 'possible' });
    // Of another stage there is nothing to bring, nor where nothing is known at all.
    const other = { ...carryOver, from: [{ stageId: 'heat' as StageId, of: 'own' }] } as const;
    for (const known of [moment, momentOf(['e1 45', 'e2 36'])])
      expect(prospects({}, { ...known, stage: { ...known.stage, carryOver: other } })).toEqual({
        e1: 'possible',
        e2: 'possible',
      });
  });

  it('[ADV-14] an attempt can still end without a result, and that is worse than no points', () => {
    const scheme = schemeOf([moduleOf('m', [aspectOf('a', { max: points('50'), isAttempt: true })])]);
    const moment = momentOf(['e1', 'e2 0']);
    expect(prospects({}, { ...moment, stage: { ...moment.stage, scheme } })).toEqual({
      e1: 'possible',
      e2: 'possible',
    });
    const plain = schemeOf([moduleOf('m', [aspectOf('a', { max: points('50') })])]);
    expect(prospects({}, { ...moment, stage: { ...moment.stage, scheme: plain } })).toEqual({
      e1: 'certain',
      e2: 'possible',
    });
  });

  it('[ADV-14] and so does who people are', () => {
    const people = new Map(
      ['p-e1', 'p-e2', 'p-e3'].map((id) => [
        id as ContestantId,
        { ...PERSON, unitId: (id === 'p-e3' ? 'u2' : 'u1') as UnitId },
      ]),
    );
    const rule = { steps: [{ kind: 'top-places', places: 2 }], perUnit: 1 } as const;
    // e2 cannot pass e1 of her own unit; e3 is the only one of another.
    expect(prospects(rule, momentOf(['e1 50 50', 'e2 49', 'e3'], { people }))).toEqual({
      e1: 'certain',
      e2: 'out',
      e3: 'certain',
    });
  });

  it('[ADV-14] half a module better lower is no time yet: it can still be the best', () => {
    const scheme = schemeOf([
      moduleOf('m', [aspectOf('a', { max: points('50') })], { better: 'lower' }),
      moduleOf('n', [aspectOf('b', { max: points('50') })], { better: 'lower', panel: MEAN }),
    ]);
    const seats = seatsOf({ m: ['j1'], n: ['j1'] });
    const moment = momentOf(['e1 20 20', 'e2 30', 'e3 41']);
    expect(prospects({}, { ...moment, stage: { ...moment.stage, scheme, seats } })).toEqual({
      e1: 'possible',
      e2: 'possible',
      e3: 'out',
    });
  });

  it.each<[string, Partial<AdvancementRule>]>([
    [
      'wild cards',
      {
        steps: [
          { kind: 'top-places', places: 1 },
          { kind: 'wild-cards', places: 1 },
        ],
      },
    ],
    ['the best of each unit', { steps: [{ kind: 'per-unit', places: 1 }] }],
    ['a share of the starters', { mostPercent: 500_000 }],
    ['one of a unit, where the tied stay out', { perUnit: 1, tiesAtCut: 'all-out' }],
  ])('[ADV-20] with %s nobody is certain or out before the last mark', (_, rule) => {
    const people = new Map(
      ['e1', 'e2'].map((id) => [`p-${id}` as ContestantId, { ...PERSON, unitId: `u-${id}` as UnitId }]),
    );
    const values = (lines: readonly string[], more: Partial<StageMoment> = {}): string[] =>
      Object.values(prospects(rule, momentOf(lines, { people, ...more })));
    expect(values(['e1 50 50', 'e2 0'])).toEqual(['possible', 'possible']);
    expect(values(['e1 50 50', 'e2 0 0'])).not.toContain('possible');
    // Nobody waits for the absent.
    const moment = momentOf(['e1 50 50', 'e2 0'], { people });
    const absent: EntryRecord = { ...emptyEntryRecord(), status: 'absent' };
    moment.book.recordsByEntry.set('e2' as EntryId, absent);
    expect(Object.values(prospects(rule, moment))).not.toContain('possible');
  });
});
