// A fictional competition of one final: every judge marks every aspect of every entry.
const POINT = 1_000_000;
const both = (text) => ({ zh: text, en: text });
const list = (count, make) => Array.from({ length: count }, (_, index) => make(index + 1));

export const STAGE = 'torture-final';
export const COMPETITION = 'torture-competition';
export const judgeId = (n) => `torture-judge-${n}`;
export const entryId = (n) => `torture-entry-${n}`;
export const aspectId = (n) => `aspect-${n}`;

/** @returns an archive with an empty ledger */
export function hallArchive({ judges, entries, aspects }) {
  const max = 40 * POINT;
  const aspect = (n) => ({ id: aspectId(n), name: both(`${n}`), kind: 'free', max, step: POINT / 2 });
  const module = {
    id: 'practical',
    name: both('practical'),
    part: 'practical',
    fullMarks: aspects * max,
    weight: 1_000_000,
    panel: { kind: 'trimmed-mean', over: 'aspect', dropHigh: 1, dropLow: 1, minimumMarks: 3 },
    criteria: [{ id: 'criterion', name: both('criterion'), aspects: list(aspects, aspect) }],
  };
  const scheme = {
    modules: [module],
    fullMarks: aspects * max,
    rounding: { decimals: 2, mode: 'half-up', at: 'display-only' },
  };
  const final = {
    id: STAGE,
    ordinal: 1,
    kind: 'final',
    name: both('final'),
    rules: {
      scheme,
      ranking: { tieBreaks: [], terminal: 'share', style: '1-1-3', conditions: [] },
      awards: [],
      promotions: { ladder: 'five-level', oncePerYear: false, rows: [] },
    },
    entries: list(entries, (n) => ({ id: entryId(n), contestantId: `person-${n}`, number: `${n}` })),
    seats: list(judges, (n) => ({ moduleId: 'practical', judgeId: judgeId(n) })),
  };
  return {
    format: 'baigong-archive',
    version: 2,
    competition: { id: COMPETITION, name: both('虚构 fictional'), year: 2026, note: both('虚构 fictional') },
    units: [{ id: 'unit', name: '虚构一厂', kind: 'enterprise', headcount: entries }],
    contestants: list(entries, (n) => ({
      id: `person-${n}`,
      unitId: 'unit',
      name: `虚构选手${n}`,
      sex: n % 2 ? 'female' : 'male',
      birthDate: '1990-01-01',
      grade: null,
    })),
    judges: list(judges, (n) => ({ id: judgeId(n), name: `虚构裁判${n}` })),
    trades: [
      {
        id: 'torture-trade',
        ordinal: 1,
        name: both('trade'),
        occupation: { code: '6-20-01-01', name: '虚构', edition: '2022' },
        stages: [final],
        participations: [],
      },
    ],
    ledger: [],
  };
}
