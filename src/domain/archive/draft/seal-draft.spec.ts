import { points, sha256 } from '../../../../test/rules/builders';
import { withMembers } from '../../../../test/support/small-rules';
import type { Refusal } from '../../kernel/refusal';
import { GENESIS_HASH } from '../../ledger/chain-entry';
import { checkChain } from '../../ledger/check-chain';
import type { LedgerEntry } from '../../ledger/ledger-entry';
import type { Archive } from '../archive';
import { checkArchive } from '../check-archive';
import { sealDraft } from './seal-draft';

type Members = Readonly<Record<string, unknown>>;

const RULES = {
  scheme: {
    modules: [
      {
        id: 'work',
        criteria: [{ id: 'seam', aspects: [{ id: 'look', kind: 'free', max: 10, step: 0.5 }] }],
      },
    ],
  },
};
/** The smallest draft of docs/archive-format.md. */
const SMALLEST = {
  format: 'baigong-draft',
  version: 2,
  trades: [
    {
      id: 'welding',
      stages: [
        {
          id: 'final',
          rules: RULES,
          marks: {
            wang: { judge1: { look: 8.5 }, judge2: { look: 9 } },
            li: { judge1: { look: 9 }, judge2: { look: 9.5 } },
          },
        },
      ],
    },
  ],
};
const S = 'trades[0].stages[0]';

const sealing = (members: Members = {}): ReturnType<typeof sealDraft> =>
  sealDraft(withMembers<unknown>(SMALLEST, members), sha256);
const sealed = (members: Members = {}): Archive => {
  const result = sealing(members);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
};
const refusal = (members: Members): Refusal | undefined => {
  const result = sealing(members);
  return result.ok ? undefined : result.refusal;
};
const ids = (list: readonly { readonly id: string }[]): string[] => list.map(({ id }) => id);
const own = (id: string): unknown => ({ id, name: id, kind: 'enterprise', headcount: 0 });
const person = (id: string, unitId: string): unknown => ({
  id,
  unitId,
  name: id,
  sex: 'male',
  birthDate: '1900-01-01',
  grade: null,
});

describe('sealDraft', () => {
  it('[ARC-8] the smallest draft is a whole archive, and sound', () => {
    const { ledger, trades, ...rest } = sealed();
    expect(rest).toEqual({
      format: 'baigong-archive',
      version: 2,
      competition: { id: 'draft', name: { zh: 'draft', en: 'draft' }, year: 2000, note: null },
      units: [own('wang'), own('li')],
      contestants: [person('wang', 'wang'), person('li', 'li')],
      judges: [
        { id: 'judge1', name: 'judge1' },
        { id: 'judge2', name: 'judge2' },
      ],
    });
    expect(trades).toEqual([
      {
        id: 'welding',
        ordinal: 1,
        name: { zh: 'welding', en: 'welding' },
        occupation: { code: '', name: '', edition: '' },
        participations: [],
        stages: [
          {
            id: 'final',
            ordinal: 1,
            kind: 'final',
            name: { zh: 'final', en: 'final' },
            rules: expect.objectContaining({
              scheme: expect.objectContaining({ fullMarks: points('10') }),
            }),
            entries: [
              { id: 'final.wang', contestantId: 'wang', number: 'wang' },
              { id: 'final.li', contestantId: 'li', number: 'li' },
            ],
            seats: [
              { moduleId: 'work', judgeId: 'judge1' },
              { moduleId: 'work', judgeId: 'judge2' },
            ],
          },
        ],
      },
    ]);
    expect(checkArchive(sealed(), sha256)).toEqual({ ok: true, value: { ...rest, trades, ledger } });
  });

  it('[ARC-8] full marks are filled in: the module’s and the scheme’s', () =>
    expect(sealed().trades[0]?.stages[0]?.rules.scheme).toMatchObject({
      modules: [{ id: 'work', fullMarks: points('10'), weight: 1_000_000 }],
      fullMarks: points('10'),
    }));

  it('[ARC-8] every mark is a row of a chained ledger, by the judge who gave it; the end by nobody', () => {
    const { ledger } = sealed({ competition: { id: 'cup', year: 2024 } });
    const mark = (entry: string, judgeId: string, decimal: string): unknown => ({
      actorId: judgeId,
      fact: {
        kind: 'MarkAppended',
        stageId: 'final',
        entryId: `final.${entry}`,
        judgeId,
        aspectId: 'look',
        points: points(decimal),
      },
    });
    expect(ledger).toMatchObject([
      mark('wang', 'judge1', '8.5'),
      mark('wang', 'judge2', '9'),
      mark('li', 'judge1', '9'),
      mark('li', 'judge2', '9.5'),
      { actorId: 'system', fact: { kind: 'StageClosed', stageId: 'final' } },
    ]);
    const row = ({ seq, at, clientId, mutationId, prevHash }: LedgerEntry): unknown[] => [
      seq,
      at,
      clientId,
      mutationId,
      prevHash,
    ];
    const before = [GENESIS_HASH, ...ledger.map(({ hash }) => hash)];
    expect(ledger.map(row)).toEqual(
      [1, 2, 3, 4, 5].map((seq) => [seq, '2024-01-01T00:00:00.000Z', 'cup', seq, before[seq - 1]]),
    );
    expect(checkChain(ledger, 'cup' as Archive['competition']['id'], sha256)).toBeNull();
  });

  it('[ARC-8] what the desk said is nobody’s mark: a judge who is excused did not say so', () => {
    const { ledger } = sealed({ [`${S}.records`]: { wang: { excused: ['judge1'], status: 'late' } } });
    expect(ledger.slice(0, 3).map(({ actorId, fact }) => [fact.kind, actorId])).toEqual([
      ['JudgeExcused', 'system'],
      ['StatusSet', 'system'],
      ['MarkAppended', 'judge1'],
    ]);
  });

  it('[ARC-8] trades and stages are numbered in their order; a judge of several is listed once', () => {
    const stage = (id: string, judge: string): unknown => ({
      id,
      rules: RULES,
      marks: { wang: { [judge]: { look: 8 } } },
    });
    const archive = sealed({
      trades: [
        { id: 't1', stages: [stage('s1', 'zoe'), stage('s2', 'amy')] },
        { id: 't2', stages: [stage('s3', 'zoe')] },
      ],
    });
    expect(
      archive.trades.map(({ id, ordinal, stages }) => [id, ordinal, stages.map((one) => one.ordinal)]),
    ).toEqual([
      ['t1', 1, [1, 2]],
      ['t2', 2, [1]],
    ]);
    expect(ids(archive.judges)).toEqual(['amy', 'zoe']);
    expect(ids(archive.contestants)).toEqual(['wang']);
    expect(ids(archive.units)).toEqual(['wang']);
    expect(archive.ledger.map(({ fact }) => `${fact.kind} ${fact.stageId}`)).toEqual(
      ['s1', 's2', 's3'].flatMap((id) => [`MarkAppended ${id}`, `StageClosed ${id}`]),
    );
  });

  it('[ARC-8] people who are listed stay as they are; a unit that only people name is an enterprise, once', () => {
    const li = { ...(person('li', 'north') as object), sex: 'female', grade: 3, groups: ['student'] };
    const zhao = person('zhao', 'south');
    const wang = person('wang', 'north');
    const { contestants, units } = sealed({ contestants: [li, zhao, wang] });
    expect(contestants).toEqual([li, zhao, wang]);
    expect(units).toEqual([own('north'), own('south')]);
  });

  it('[ARC-8] units that are listed stay as they are', () => {
    const north = { id: 'north', name: '北厂', kind: 'institution', headcount: 30 };
    const people = ['wang', 'li'].map((id) => ({ id, unitId: 'north' }));
    expect(sealed({ units: [north], contestants: people }).units).toEqual([north]);
    expect(sealed({ units: [north] }).units).toEqual([north, own('wang'), own('li')]);
  });

  it('[ARC-8] numbers, rankings of units and named tables come along', () => {
    const unitRule = { id: 'teams', count: { kind: 'place-sum' } };
    const aspect = 'rules.scheme.modules[0].criteria[0].aspects[0]';
    const archive = sealed({
      competition: { unitResults: [unitRule] },
      tables: { goe: [{ mark: 1, points: 0.7 }] },
      'trades[0].unitResults': [unitRule],
      [`${S}.entries`]: [{ contestantId: 'li', number: '007' }, 'wang'],
      [`${S}.${aspect}.declares`]: { table: { least: 0, most: 1 } },
      [`${S}.records`]: Object.fromEntries(
        ['wang', 'li'].map((id) => [id, { declared: { look: { table: 'goe' } } }]),
      ),
    });
    expect(archive.competition.unitResults).toMatchObject([{ id: 'teams' }]);
    expect(archive.trades[0]?.unitResults).toMatchObject([{ id: 'teams' }]);
    expect(archive.trades[0]?.stages[0]?.entries).toEqual([
      { id: 'final.li', contestantId: 'li', number: '007' },
      { id: 'final.wang', contestantId: 'wang', number: 'wang' },
    ]);
    expect(archive.ledger[0]?.fact).toMatchObject({
      kind: 'ElementDeclared',
      declaration: { table: [{ mark: 1_000_000, points: 700_000 }] },
    });
    expect('tables' in archive).toBe(false);
  });

  it('[ARC-8] a stage without rules of marking is one of entries only', () => {
    const archive = sealed({ [`${S}.rules`]: {}, [`${S}.marks`]: undefined, [`${S}.entries`]: ['wang'] });
    expect(archive.ledger).toEqual([]);
    expect(archive.judges).toEqual([]);
    expect(archive.trades[0]?.stages[0]).toMatchObject({ entries: [{ id: 'final.wang' }], seats: [] });
  });
});

describe('sealDraft, a draft that is faulty', () => {
  it.each([null, 'draft', [SMALLEST]])('[ARC-8] %j is none', (input) =>
    expect(sealDraft(input, sha256)).toEqual({ ok: false, refusal: { code: 'MALFORMED' } }),
  );

  it.each<[Members, Members]>([
    [{ version: 1 }, { path: 'version', fault: 'wrong-value' }],
    [{ [`${S}.mark`]: {} }, { path: `${S}.mark`, fault: 'unknown-member' }],
    [{ [`${S}.rules`]: undefined }, { path: `${S}.rules`, fault: 'missing-member' }],
    [{ tables: { goe: 5 } }, { path: 'tables.goe', fault: 'wrong-value' }],
    [
      {
        tables: { goe: [{ mark: 1 }] },
        [`${S}.records`]: { li: { declared: { look: { table: 'goe' } } } },
      },
      { path: 'tables.goe[0].points', fault: 'missing-member' },
    ],
    [
      { [`${S}.records`]: { li: { declared: { look: { table: 'goe' } } } } },
      { path: `${S}.records.li.declared.look.table`, fault: 'wrong-value' },
    ],
    [
      { [`${S}.marks.wang.judge1.look`]: 8.3 },
      { path: `${S}.marks.wang.judge1.look`, fault: 'off-step', allowed: 'step 0.5' },
    ],
    [
      { [`${S}.marks.wang.judge1.look`]: 10.5 },
      { path: `${S}.marks.wang.judge1.look`, fault: 'out-of-range', allowed: '0 … 10' },
    ],
    [{ contestants: [{ id: 'wang' }] }, { path: `${S}.marks.li`, fault: 'unknown-name' }],
    [
      { contestants: ['wang', 'li', 'wang'].map((id) => ({ id })) },
      { path: 'contestants[2].id', fault: 'duplicate' },
    ],
    [{ 'trades[1]': SMALLEST.trades[0] }, { path: 'trades[1].id', fault: 'duplicate' }],
    [
      { 'trades[1]': { ...SMALLEST.trades[0], id: 'other' } },
      { path: 'trades[1].stages[0].id', fault: 'duplicate' },
    ],
    [
      { [`${S}.entries`]: ['wang', { contestantId: 'li', number: 'wang' }] },
      { path: `${S}.entries[1].number`, fault: 'duplicate' },
    ],
  ])('[ARC-8] is refused by its path in the draft: %j', (members, fault) =>
    expect(refusal(members)).toEqual({ code: 'MALFORMED', ...fault }),
  );

  it('[ARC-8][ARC-6] all faults of its rules are named, before those of its marks', () =>
    expect(
      refusal({
        [`${S}.rules.scheme.fullMarks`]: 11,
        [`${S}.rules.advancement`]: { steps: [{ kind: 'top-places', places: 3 }] },
        [`${S}.marks.wang.judge1.look`]: 10.5,
        'trades[0].unitResults': [
          { id: 'teams', count: { kind: 'award-points', points: [{ awardId: 'gold', points: 1 }] } },
        ],
      }),
    ).toEqual({
      code: 'RULES_FAULTY',
      faults: [
        { path: `${S}.rules.scheme.fullMarks`, fault: 'sum-differs' },
        { path: `${S}.rules.advancement.steps[0].places`, fault: 'larger-than-field' },
        { path: 'trades[0].unitResults[0].count.points[0].awardId', fault: 'unknown-award' },
      ],
    }));

  it.each([
    ['so many attempts are dropped that none is left', { dropBest: 1 }],
    ['more are dropped than there are', { dropBest: 1, dropWorst: 3 }],
  ])('[ARC-8][SCH-17] where %s, that is named, and that no full marks come of it', (_, combination) => {
    const at = `${S}.rules.scheme.modules[0].combination`;
    expect(refusal({ [at]: { kind: 'mean', ...combination } })).toEqual({
      code: 'RULES_FAULTY',
      faults: [
        { path: `${at}.dropWorst`, fault: 'drops-too-many' },
        { path: `${S}.rules.scheme.fullMarks`, fault: 'sum-differs' },
      ],
    });
  });

  it('[ARC-8][ARC-6] so are those of the competition’s own rankings', () =>
    expect(
      refusal({
        competition: { unitResults: [{ id: 'teams', count: { kind: 'place-sum' }, trades: ['none'] }] },
      }),
    ).toEqual({
      code: 'RULES_FAULTY',
      faults: [{ path: 'competition.unitResults[0].trades[0]', fault: 'unknown-trade' }],
    }));
});
