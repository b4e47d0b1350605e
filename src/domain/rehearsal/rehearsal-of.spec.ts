import type { CompetitionSetup } from '../archive/competition-document';
import { rehearsalOf } from './rehearsal-of';

let last = 0;
const newId = <Id extends string>(): Id => `new-${++last}` as Id;

const RANKING = { terminal: 'share', style: '1-1-3', conditions: [] };
const stage = (id: string, ordinal: number, rules: object): object => ({
  id,
  ordinal,
  kind: 'final',
  name: { zh: '阶段', en: 'Stage' },
  rules: { ranking: { tieBreaks: [], ...RANKING }, awards: [], promotions: {}, ...rules },
  entries: [{ id: `${id}-e`, contestantId: 'mei', number: `${ordinal}01` }],
  seats: [{ moduleId: 'm', judgeId: 'judge' }],
});
const people = [
  {
    id: 'mei',
    unitId: 'factory',
    name: '虚构梅',
    sex: 'female',
    birthDate: '1988-06-05',
    grade: 3,
    groups: ['student'],
    identity: { kind: 'resident', number: '110101198806050020' },
    phone: '13900000000',
    certificate: 'S000044011990',
    lastPromotedYear: 2020,
  },
  { id: 'nobody', unitId: 'factory', name: '虚构候补', sex: 'male', birthDate: '1990-02-03', grade: null },
];
const SETUP = {
  competition: {
    id: 'real',
    name: { zh: '虚构赛', en: 'Fictional' },
    year: 2026,
    note: null,
    unitResults: [{ id: 'u', trades: ['trade'] }],
  },
  units: [
    {
      id: 'factory',
      name: '虚构厂',
      kind: 'enterprise',
      headcount: 9,
      parentId: 'sector',
      contactName: '虚构联络员',
    },
    { id: 'sector', name: '虚构行业', kind: 'sector', headcount: 0, contactPhone: '13800000000' },
  ],
  contestants: people,
  trades: [
    {
      id: 'trade',
      ordinal: 1,
      name: { zh: '钳工', en: 'Fitter' },
      occupation: { code: '', name: '', edition: '' },
      entryRules: { unitQuotas: [{ unitId: 'factory', places: 2 }] },
      registrations: [{ id: 'r', contestantId: 'mei', steps: [{ actorId: 'somebody', reason: '虚构理由' }] }],
      participations: [{ unitId: 'factory', entrants: 4 }],
      stages: [
        stage('first', 1, {}),
        stage('second', 2, {
          carryOver: {
            kind: 'weighted',
            own: 600_000,
            from: [{ stageId: 'first', of: 'own', weight: 400_000 }],
          },
          ranking: {
            ...RANKING,
            tieBreaks: [
              { key: 'earlier-stage', stageId: 'first' },
              { key: 'part', part: 'theory' },
            ],
          },
        }),
        stage('third', 3, { carryOver: { kind: 'add', from: [{ stageId: 'second', of: 'total' }] } }),
        stage('fourth', 4, { carryOver: { kind: 'restart' } }),
      ],
    },
  ],
} as unknown as CompetitionSetup;

describe('a rehearsal', () => {
  const { setup, tradeIds, unitIds } = rehearsalOf(SETUP, newId);
  const [trade] = setup.trades;
  const stages = trade!.stages;

  it('[RHS-1] has ids of its own, and says what they were', () => {
    const text = JSON.stringify({ ...setup, competition: { ...setup.competition, rehearsalOf: undefined } });
    for (const id of ['real', 'factory', 'mei', 'trade', 'first', 'second-e'])
      expect(text).not.toContain(`"${id}"`);
    expect(tradeIds.get('trade' as never)).toBe(trade!.id);
    expect(unitIds.get('factory' as never)).toBe(setup.units[0]!.id);
    expect(trade!.participations[0]!.unitId).toBe(setup.units[0]!.id);
    expect(setup.contestants[0]!.unitId).toBe(setup.units[0]!.id);
    expect(setup.competition).toMatchObject({ rehearsalOf: 'real', unitResults: [{ trades: [trade!.id] }] });
    expect(setup.competition.name).toEqual({ zh: '【演练】虚构赛', en: '[Rehearsal] Fictional' });
  });

  it('[RHS-1] holds nothing that tells who somebody is: names, documents, telephones, registrations', () => {
    const text = JSON.stringify(setup);
    for (const personal of [
      '虚构梅',
      '虚构候补',
      '虚构联络员',
      '138000',
      '139000',
      '110101',
      'S0000',
      '06-05',
      '虚构理由',
    ])
      expect(text).not.toContain(personal);
    expect(setup.units).toEqual([
      {
        id: setup.units[0]!.id,
        name: '虚构厂',
        kind: 'enterprise',
        headcount: 9,
        parentId: setup.units[1]!.id,
      },
      { id: setup.units[1]!.id, name: '虚构行业', kind: 'sector', headcount: 0 },
    ]);
  });

  it('[RHS-1] rules that name earlier stages name those of the rehearsal', () => {
    const [first, second, third, fourth] = stages;
    expect(second!.rules.carryOver).toMatchObject({
      from: [{ stageId: first!.id, of: 'own', weight: 400_000 }],
    });
    expect(second!.rules.ranking.tieBreaks).toEqual([
      { key: 'earlier-stage', stageId: first!.id },
      { key: 'part', part: 'theory' },
    ]);
    expect(third!.rules.carryOver).toEqual({ kind: 'add', from: [{ stageId: second!.id, of: 'total' }] });
    expect(fourth!.rules.carryOver).toEqual({ kind: 'restart' });
    expect(first!.rules).not.toHaveProperty('carryOver');
  });

  it('[RHS-1] numbers and seats stay, people are called by their first number', () => {
    expect(stages.map(({ entries }) => entries[0]!.number)).toEqual(['101', '201', '301', '401']);
    expect(stages[0]!.seats).toEqual([{ moduleId: 'm', judgeId: 'judge' }]);
    const [mei, nobody] = setup.contestants;
    expect(mei).toEqual({
      id: stages[0]!.entries[0]!.contestantId,
      unitId: setup.units[0]!.id,
      name: '101',
      sex: 'female',
      birthDate: '1988-01-01',
      grade: 3,
      groups: ['student'],
      lastPromotedYear: 2020,
    });
    expect(nobody).toMatchObject({ name: '#2', birthDate: '1990-01-01' });
  });
});
