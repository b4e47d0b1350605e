import { archiveStandings } from '../../src/domain/archive/archive-standings';
import { linesOf, sealed } from '../rules/rules-case';
import { describeGolden, goldenRows } from './golden-file';
import {
  ASPECTS,
  isShort,
  marksOf,
  OVERALL,
  PERFORMANCES,
  performances,
  recordsOf,
  rulesOf,
  segments,
  skater,
  type Segment,
} from './skating';

const stageOf = (id: string, segment: Segment, more: object = {}): object => ({
  id,
  rules: { ...rulesOf(segment), ...more },
  marks: marksOf(segment),
  records: recordsOf(segment),
});

const draftOf = (...stages: readonly object[]): object => ({
  format: 'baigong-draft',
  version: 2,
  trades: [{ id: 'trade', stages }],
});

describeGolden('figure skating 2017', [PERFORMANCES, ASPECTS], () => {
  it.each(segments)('[GLD-1] $competition, $program: every score and place', (segment) => {
    const [stage] = archiveStandings(sealed(draftOf(stageOf('segment', segment)))).stages;
    const rowOf = new Map(stage!.standings.map((row) => [row.contestantId as string, row]));
    expect(rowOf.size).toBe(segment.rows.length);
    for (const published of segment.rows) {
      const { place, total, modules } = rowOf.get(skater(published))!;
      expect([published['name'], place, total, ...modules]).toEqual([
        published['name'],
        Number(published['rank']),
        published['total_segment_score'],
        published['total_element_score'],
        published['total_component_score'],
      ]);
    }
  });
});

const DISCIPLINES = [
  { discipline: 'men', program: 'MEN', cut: 24 },
  { discipline: 'ladies', program: 'LADIES', cut: 24 },
  { discipline: 'ice_dance', program: 'ICE DANCE', cut: 20 },
  { discipline: 'pairs', program: 'PAIRS', cut: 16 },
];
const EUROPEANS = 'ISU European Figure Skating Championships 2017';

describeGolden('European Championships 2017, both stages', [PERFORMANCES, ASPECTS, OVERALL], () => {
  it.each(DISCIPLINES)(
    '[GLD-2] $discipline: cut to $cut, totals and places',
    ({ discipline, program, cut }) => {
      const [short, free] = [true, false].map((isFirst) =>
        segments.find(
          (one) =>
            one.competition === EUROPEANS &&
            one.program.startsWith(program) &&
            isShort(one.program) === isFirst,
        )!,
      );
      const lines = linesOf(
        draftOf(
          stageOf('short', short!, {
            advancement: { steps: [{ kind: 'top-places', places: cut }], tiesAtCut: 'all-in' },
          }),
          stageOf('free', free!, { carryOver: { kind: 'add', from: [{ stageId: 'short' }] } }),
        ),
      );
      expect(lines.advancing['short']!.split(' ').toSorted()).toEqual(free!.rows.map(skater).toSorted());
      const published = goldenRows(OVERALL).filter((row) => row['discipline'] === discipline);
      const idOf = new Map(performances.map((row) => [row['name']!, skater(row)]));
      const expected = published.map((row) => `${row['Rank']} ${idOf.get(row['Name']!)}`);
      expect(lines.overall['trade']!.toSorted()).toEqual(expected.toSorted());
      const totals = new Map(
        [...lines.standings['short']!, ...lines.standings['free']!].map((line) => [
          line.split(' ')[1]!,
          line.split(' ')[2]!,
        ]),
      );
      for (const row of published)
        expect([row['Name'], Number(totals.get(idOf.get(row['Name']!)!))]).toEqual([
          row['Name'],
          Number(row['Points']),
        ]);
    },
  );
});
