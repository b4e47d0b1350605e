import { linesOf } from '../rules/rules-case';
import { describeGolden, goldenRows, idsFor, nested, type Row } from './golden-file';

const MARKS = 'diving_sydney2000_judge_marks.csv';
const TOTALS = 'diving_sydney2000_published_totals.csv';
const EVENTS = ['M3mSB', 'W10mPF'];

const marks = goldenRows(MARKS);
const idOf = idsFor(marks.map((row) => row['Diver']!));
const judgeOf = idsFor(marks.map((row) => row['Judge']!));
const diverOf = new Map([...idOf].map(([name, id]) => [id, name]));

const ofEvent = (event: string, round: string): Row[] =>
  marks.filter((row) => row['Event'] === event && row['Round'] === round);
const diver = (row: Row): string => idOf.get(row['Diver']!)!;
const dive = (row: Row): string => `d${row['DiveNo']}`;

/** Seven judges, the highest and the lowest mark dropped, the other five added up, × 0.6 × degree of difficulty. */
const scheme = (dives: number): object => ({
  modules: [
    {
      id: 'dives',
      part: 'practical',
      weight: 1,
      panel: { kind: 'trimmed-sum', over: 'aspect', minimumMarks: 3, dropLow: 1, dropHigh: 1 },
      criteria: [
        {
          id: 'list',
          aspects: Array.from({ length: dives }, (_, index) => ({
            id: `d${index + 1}`,
            kind: 'free',
            max: 10,
            step: 0.5,
            factor: 0.6,
            declares: { factor: { least: 1, most: 5 } },
          })),
        },
      ],
    },
  ],
  rounding: { decimals: 2, mode: 'half-up', at: 'final-only' },
});

const goOn = (places: number): object => ({
  advancement: { steps: [{ kind: 'top-places', places }], tiesAtCut: 'all-in' },
});

/** The semifinal is added to the preliminary; the final to the semifinal, and the preliminary is dropped. */
const ROUNDS = [
  { id: 'Prelim', rules: goOn(18) },
  { id: 'Semi', rules: { carryOver: { kind: 'add', from: [{ stageId: 'Prelim' }] }, ...goOn(12) } },
  { id: 'Final', rules: { carryOver: { kind: 'add', from: [{ stageId: 'Semi' }] } } },
];

const draftOf = (event: string): object => ({
  format: 'baigong-draft',
  version: 2,
  trades: [
    {
      id: event,
      stages: ROUNDS.map(({ id, rules }) => {
        const rows = ofEvent(event, id);
        const dives = new Set(rows.map(dive)).size;
        return {
          id,
          rules: { scheme: scheme(dives), ...rules },
          marks: nested(rows, [diver, (row) => judgeOf.get(row['Judge']!)!, dive], (row) => row['JScore']),
          records: nested(rows, [diver, () => 'declared', dive], (row) => ({ factor: row['Difficulty'] })),
        };
      }),
    },
  ],
});

/** Places that the file gives, by the last round but the final in which a diver started. */
const publishedRanks = (event: string, round: string): [string, number][] =>
  Object.entries(nested(ofEvent(event, round), [(row) => row['Diver']!], (row) => Number(row['Rank']))) as [
    string,
    number,
  ][];

const placesIn = (lines: readonly string[]): Map<string, number> =>
  new Map(
    lines.map((line) => {
      const [place, id] = line.split(' ');
      return [diverOf.get(id!)!, Number(place)];
    }),
  );

describeGolden('diving, Sydney 2000', [MARKS, TOTALS], () => {
  it.each(EVENTS)('[GLD-3] %s: standings after preliminary and semifinal, and who goes on', (event) => {
    const lines = linesOf(draftOf(event));
    const [afterPrelim, afterSemi] = [lines.standings['Prelim']!, lines.standings['Semi']!].map(placesIn);
    const inSemi = publishedRanks(event, 'Semi');
    const inPrelim = publishedRanks(event, 'Prelim');
    expect(inSemi).toHaveLength(18);
    for (const [name, rank] of inSemi) expect([name, afterSemi!.get(name)]).toEqual([name, rank]);
    const wentOn = new Set(inSemi.map(([name]) => name));
    const cut = inPrelim.filter(([name]) => !wentOn.has(name));
    expect(cut.length).toBeGreaterThan(10);
    for (const [name, rank] of cut) expect([name, afterPrelim!.get(name)]).toEqual([name, rank]);
    for (const [from, to] of [
      ['Prelim', 'Semi'],
      ['Semi', 'Final'],
    ] as const) {
      const advancing = lines.advancing[from]!.split(' ').toSorted();
      expect(advancing).toEqual([...new Set(ofEvent(event, to).map(diver))].toSorted());
    }
  });

  it.each(goldenRows(TOTALS))('[GLD-3] $event final, place $final_rank: $diver $published_total', (row) => {
    const { event, final_rank: rank, diver: name, published_total: total } = row;
    const line = linesOf(draftOf(event!)).standings['Final']![Number(rank) - 1]!;
    expect(line).toBe([rank, idOf.get(name!), total || line.split(' ')[2]].join(' '));
  });
});
