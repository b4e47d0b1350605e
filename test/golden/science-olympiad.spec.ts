import { linesOf, type CaseLines } from '../rules/rules-case';
import { describeGolden, goldenRows, type Row } from './golden-file';

const PLACINGS = 'so_nationals2023_c_placings.csv';
const PUBLISHED = 'so_nationals2023_c_published.csv';
const TRIAL_EVENTS = 3;

const teams = goldenRows(PLACINGS);
const events = Object.keys(teams[0] ?? {}).slice(5);
const idOf = ({ team_number: number }: Row): string => `t${number}`;

/** NS, PO and DQ have no mark; a status stands for each. */
const STATUS: Readonly<Record<string, string>> = {
  NS: 'absent',
  PO: 'did-not-finish',
  DQ: 'disqualified',
};

/** NS counts one more than there are teams, PO as many as there are, DQ two more. */
const statuses = {
  absent: { unit: { kind: 'field-plus', plus: 1 } },
  'did-not-finish': { place: 'none', unit: { kind: 'field-plus', plus: 0 } },
  disqualified: { unit: { kind: 'field-plus', plus: 2 } },
};

/** The file gives places, so a team's mark in an event is its place, and less is better. */
const rules = {
  scheme: {
    modules: [
      {
        id: 'place',
        part: 'practical',
        weight: 1,
        better: 'lower',
        panel: { kind: 'mean', over: 'aspect', minimumMarks: 1 },
        criteria: [{ id: 'place', aspects: [{ id: 'place', kind: 'free', least: 1, max: 100, step: 1 }] }],
      },
    ],
    rounding: { decimals: 0, mode: 'half-up', at: 'final-only' },
  },
  ranking: { statuses },
};

const tradeOf = (event: string, index: number): object => {
  const marked = teams.filter((team) => STATUS[team[event]!] === undefined);
  const others = teams.filter((team) => STATUS[team[event]!] !== undefined);
  return {
    id: `e${index + 1}`,
    name: event,
    stages: [
      {
        id: `e${index + 1}`,
        rules,
        entries: teams.map(idOf),
        marks: Object.fromEntries(
          marked.map((team) => [idOf(team), { desk: { place: team[event]!.replace('T', '') } }]),
        ),
        records: Object.fromEntries(others.map((team) => [idOf(team), { status: STATUS[team[event]!] }])),
      },
    ],
  };
};

const draft = {
  format: 'baigong-draft',
  version: 2,
  competition: {
    unitResults: [
      {
        id: 'teams',
        trades: events.slice(0, -TRIAL_EVENTS).map((_, index) => `e${index + 1}`),
        count: { kind: 'place-sum', noEntry: 1 },
        tieBreaks: [{ key: 'count-back', places: 60 }],
        decimals: 0,
      },
    ],
  },
  trades: events.map(tradeOf),
};

/** The sum by plain arithmetic on the file, to compare with: an event without a place counts as its letters say. */
const sumByHand = (team: Row): number =>
  events.slice(0, -TRIAL_EVENTS).reduce((sum, event) => {
    const cell = team[event]!;
    const extra = { NS: 1, PO: 0, DQ: 2 }[cell];
    return sum + (extra === undefined ? Number(cell.replace('T', '')) : teams.length + extra);
  }, 0);

describeGolden('Science Olympiad nationals 2023, division C', [PLACINGS, PUBLISHED], () => {
  let lines: CaseLines;
  const rowOf = (team: Row): { place: number; points: number } => {
    const line = lines.units['teams']!.find((one) => one.split(' ')[1] === idOf(team))!;
    const [place, , points] = line.split(' ');
    return { place: Number(place), points: Number(points) };
  };

  beforeAll(() => {
    lines = linesOf(draft);
  });

  it('[GLD-4] every place of every event is the published one', () => {
    for (const [index, event] of events.entries()) {
      const places = new Map(
        lines.standings[`e${index + 1}`]!.map((line) => [line.split(' ')[1]!, line.split(' ')[0]!]),
      );
      for (const team of teams) {
        const cell = team[event]!;
        const expected = STATUS[cell] === undefined ? cell.replace('T', '') : '-';
        expect([event, team['school'], places.get(idOf(team))]).toEqual([event, team['school'], expected]);
      }
    }
  });

  it('[GLD-4] 60 units by the sum of their places over 23 events', () => {
    expect([teams.length, events.length - TRIAL_EVENTS, lines.units['teams']!.length]).toEqual([60, 23, 60]);
    for (const team of teams) expect(rowOf(team).points).toBe(sumByHand(team));
  });

  it.each(goldenRows(PUBLISHED))(
    '[GLD-4] $school: place $published_rank, points $published_points',
    (row) => {
      const { place, points } = rowOf(teams.find(({ school }) => school === row['school'])!);
      const published = row['published_points'] === '' ? points : Number(row['published_points']);
      expect([place, points]).toEqual([Number(row['published_rank']), published]);
    },
  );
});
