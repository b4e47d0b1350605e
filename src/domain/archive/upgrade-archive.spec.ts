import {
  aspectOf,
  COMPETITION,
  ledgerOf,
  markFact,
  MEAN,
  moduleOf,
  schemeOf,
  seatsOf,
  sha256,
  STAGE,
  text,
} from '../../../test/rules/builders';
import { withMembers } from '../../../test/support/small-rules';
import { archiveStandings } from './archive-standings';
import { checkArchive } from './check-archive';
import { readArchive } from './read-archive';
import { upgradeArchive } from './upgrade-archive';

const scheme = schemeOf([moduleOf('m1', [aspectOf('a1')])]);
const ledger = ledgerOf([markFact('e1', 'j1', 'a1', '9')]);
/** As the first version wrote it: places and least totals in the rows, panels that always say what they drop. */
const first = (more: Record<string, unknown> = {}): Record<string, unknown> => ({
  format: 'baigong-archive',
  version: 1,
  competition: { id: COMPETITION, name: text('fictional'), year: 2005, note: null },
  units: [{ id: 'u1', name: 'u1', kind: 'enterprise', headcount: 10 }],
  contestants: [{ id: 'p1', unitId: 'u1', name: 'p1', sex: 'male', birthDate: '1980-02-29', grade: null }],
  judges: [{ id: 'j1', name: 'j1' }],
  trades: [
    {
      id: 't1',
      ordinal: 1,
      name: text('welding'),
      occupation: { code: '', name: '', edition: '' },
      stages: [
        {
          id: STAGE,
          ordinal: 1,
          kind: 'final',
          name: text('final'),
          rules: {
            scheme: {
              ...scheme,
              modules: scheme.modules.map((module) => ({
                ...module,
                panel: { ...MEAN, dropHigh: 0, dropLow: 0 },
              })),
            },
            ranking: { tieBreaks: [] },
            advancement: { topPlaces: 1, minimumTotal: 5_000_000, tiesAtCut: 'all-in', reserves: 0 },
            awards: [
              {
                id: 'champion',
                title: text('champion'),
                group: 'title',
                fromPlace: 1,
                toPlace: 1,
                clause: text('3'),
              },
            ],
            promotions: [
              {
                id: 'up',
                name: text('up'),
                fromPlace: 1,
                toPlace: 3,
                grant: { kind: 'step', by: 1 },
                clause: text('4'),
              },
            ],
          },
          entries: [{ id: 'e1', contestantId: 'p1', number: '001' }],
          seats: seatsOf({ m1: ['j1'] }),
        },
      ],
      participations: [],
    },
  ],
  ledger,
  ...more,
});

describe('upgradeArchive', () => {
  it('[ARC-7] an archive of the first version is read as one of the present and means the same', () => {
    const result = readArchive(first(), sha256);
    if (!result.ok) throw new Error(JSON.stringify(result.refusal));
    expect(result.value).toMatchObject({ format: 'baigong-archive', version: 2 });
    expect(archiveStandings(result.value).stages).toMatchObject([
      {
        standings: [{ place: 1, total: '9.00' }],
        advancement: { advancing: ['e1'] },
        awards: [{ contestantId: 'p1', ruleId: 'champion' }],
        promotions: [{ ruleId: 'up', toGrade: 5 }],
      },
    ]);
  });

  it('[ARC-7] its ledger and hashes stay as they are, and so does everything but the rules', () => {
    const before = first();
    const after = upgradeArchive(before) as typeof before;
    expect(after['ledger']).toBe(ledger);
    for (const member of ['format', 'competition', 'units', 'contestants', 'judges'])
      expect(after[member]).toBe(before[member]);
    const [trade] = after['trades'] as Record<string, unknown>[];
    const [old] = before['trades'] as Record<string, unknown>[];
    expect({ ...trade, stages: null }).toEqual({ ...old, stages: null });
    const [stage] = trade!['stages'] as Record<string, unknown>[];
    const [oldStage] = old!['stages'] as Record<string, unknown>[];
    expect({ ...stage, rules: null }).toEqual({ ...oldStage, rules: null });
  });

  it('[ARC-7] a touched ledger of the first version is refused like any other', () => {
    const touched = [{ ...ledger[0]!, fact: markFact('e1', 'j1', 'a1', '10') }];
    expect(readArchive(first({ ledger: touched }), sha256)).toEqual({
      ok: false,
      refusal: { code: 'MALFORMED', path: 'ledger[0]' },
    });
  });

  const RULES = 'trades[0].stages[0].rules';
  it.each([
    ['trades', 'trades'],
    ['trades[0].stages', 'trades[0].stages'],
    [RULES, RULES],
    [`${RULES}.ranking`, `${RULES}.ranking`],
    [`${RULES}.awards`, `${RULES}.awards`],
    [`${RULES}.promotions`, `${RULES}.promotions`],
    [`${RULES}.scheme.modules`, `${RULES}.scheme.modules`],
    [`${RULES}.scheme.modules[0].panel`, `${RULES}.scheme.modules[0].panel`],
    [`${RULES}.scheme.modules[0].panel.kind`, `${RULES}.scheme.modules[0].panel.kind`],
    [`${RULES}.advancement.topPlaces`, `${RULES}.advancement.steps[0].places`],
    [`${RULES}.awards[0].fromPlace`, `${RULES}.awards[0].ground.fromPlace`],
    [`${RULES}.promotions[0].toPlace`, `${RULES}.promotions.rows[0].ground.toPlace`],
  ])('[ARC-7] without its %s one is refused, because that is missing', (member, path) => {
    expect(readArchive(withMembers(first(), { [member]: undefined }), sha256)).toEqual({
      ok: false,
      refusal: { code: 'MALFORMED', path, fault: 'missing-member' },
    });
  });

  it.each([
    ['of the present version', { ...first(), version: 2 }],
    ['of a later version', { ...first(), version: 3 }],
    ['of another format', { ...first(), format: 'other' }],
    ['that is none', 'archive'],
    ['that is a list', [first()]],
    ['that is nothing', null],
  ])('[ARC-7] one %s is left as it is', (_, input) => expect(upgradeArchive(input)).toBe(input));

  it.each([
    [{ trades: 7 }, { trades: 7 }],
    [{ trades: [7, null] }, { trades: [7, null] }],
    [{ trades: [{ stages: 7 }] }, { trades: [{ stages: 7 }] }],
    [{ trades: [{ stages: [7] }] }, { trades: [{ stages: [7] }] }],
    [{ trades: [{ stages: [{ rules: 7 }] }] }, { trades: [{ stages: [{ rules: 7 }] }] }],
  ])('[ARC-7] what does not look like an archive is left for the shape to name: %j', (was, is) =>
    expect(upgradeArchive({ format: 'baigong-archive', version: 1, ...was })).toEqual({
      format: 'baigong-archive',
      version: 2,
      ...is,
    }),
  );
});

describe('readArchive', () => {
  it('[ARC-7] reads an archive of the present as it is', () => {
    const present = upgradeArchive(first());
    const result = readArchive(present, sha256);
    expect(result).toEqual(checkArchive(present, sha256));
    expect(result).toEqual({ ok: true, value: present });
  });

  it('[ARC-8] reads a draft as one', () => {
    const draft = {
      format: 'baigong-draft',
      version: 2,
      trades: [
        {
          id: 't1',
          stages: [
            {
              id: 's1',
              rules: {
                scheme: {
                  modules: [
                    {
                      id: 'm1',
                      criteria: [{ id: 'c1', aspects: [{ id: 'a1', kind: 'free', max: 10, step: 0.5 }] }],
                    },
                  ],
                },
              },
              marks: { p1: { j1: { a1: 8.5 } } },
            },
          ],
        },
      ],
    };
    expect(readArchive(draft, sha256)).toMatchObject({
      ok: true,
      value: {
        format: 'baigong-archive',
        ledger: [{ fact: { kind: 'MarkAppended', points: 8_500_000 } }, {}],
      },
    });
    expect(readArchive({ ...draft, version: 7 }, sha256)).toEqual({
      ok: false,
      refusal: { code: 'MALFORMED', path: 'version', fault: 'wrong-value' },
    });
  });

  it('[ARC-3] refuses what is neither', () => {
    expect(readArchive({ format: 'baigong' }, sha256)).toMatchObject({
      ok: false,
      refusal: { code: 'MALFORMED' },
    });
    expect(readArchive(null, sha256)).toEqual({ ok: false, refusal: { code: 'MALFORMED' } });
    expect(readArchive(['baigong-draft'], sha256)).toEqual({ ok: false, refusal: { code: 'MALFORMED' } });
  });
});
