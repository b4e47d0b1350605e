import { gradeValues } from './goe-values';
import { goldenRows, idsFor, nested, type Row } from './golden-file';

export const PERFORMANCES = 'isu_performances.csv';
export const ASPECTS = 'isu_aspects_with_panel.csv';
export const OVERALL = 'isu_overall_results_2017.csv';

export const performances = goldenRows(PERFORMANCES);
const aspectRows = goldenRows(ASPECTS);
const idOf = idsFor(performances.map((row) => row['name']!));
const byPerformance = new Map(performances.map((row) => [row['performance_id']!, row]));
const JUDGES = ['J1', 'J2', 'J3', 'J4', 'J5', 'J6', 'J7', 'J8', 'J9'];

export const skater = (row: Row): string => idOf.get(row['name']!)!;
/** A short program or dance goes before a free one. */
export const isShort = (program: string): boolean => program.includes('SHORT');

export interface Segment {
  readonly competition: string;
  readonly program: string;
  readonly rows: readonly Row[];
}

export const segments: readonly Segment[] = Object.values(
  nested(performances, [(row) => `${row['competition']}/${row['program']}`], (row) => row),
).map((one) => {
  const { competition, program } = one as Row;
  const rows = performances.filter((row) => row['competition'] === competition && row['program'] === program);
  return { competition: competition!, program: program!, rows };
});

/** Spellings of one component differ between protocols. */
const componentId = ({ aspect_desc: name }: Row): string => name!.split(/[ /]/)[0]!;
const aspectId = (row: Row): string =>
  row['section'] === 'elements' ? `e${row['aspect_num']}` : componentId(row);

const aspectsOf = ({ rows }: Segment): Row[] => {
  const ids = new Set(rows.map((row) => row['performance_id']!));
  return aspectRows.filter((row) => ids.has(row['performance_id']!));
};

const PANEL = { kind: 'trimmed-mean', over: 'aspect', minimumMarks: 3, dropLow: 1, dropHigh: 1 };
const moduleOf = (id: string, aspects: readonly unknown[]): object => ({
  id,
  part: 'practical',
  weight: 1,
  panel: PANEL,
  floor: 'none',
  criteria: [{ id: `${id}-all`, aspects }],
});

const elementAspect = (id: string): object => ({
  id,
  kind: 'free',
  least: -3,
  max: 3,
  step: 1,
  declares: { base: { least: 0, most: 30 }, table: { least: -10, most: 10 } },
});

/** Short: the higher element score; free: the higher component score. */
const tieBreaksOf = (program: string): object[] => [
  { key: 'module', moduleId: isShort(program) ? 'elements' : 'components' },
];

/** Nine judges, the highest and the lowest dropped, the mean to two decimals, times its factor to two decimals, added up. */
export const rulesOf = (segment: Segment): object => {
  const rows = aspectsOf(segment);
  const components = rows.filter(({ section }) => section === 'components');
  const elements = rows.filter(({ section }) => section === 'elements').map(aspectId);
  const factors = nested(components, [componentId], ({ factor }) => factor);
  return {
    scheme: {
      modules: [
        moduleOf('elements', [...new Set(elements)].map(elementAspect)),
        moduleOf(
          'components',
          Object.entries(factors).map(([id, factor]) => ({ id, kind: 'free', max: 10, step: 0.25, factor })),
        ),
      ],
      rounding: { decimals: 2, mode: 'half-up', at: 'each-node' },
      adjustments: {
        floor: 'none',
        rules: [{ id: 'deduction', kind: 'penalty', amount: { kind: 'points', points: 1 } }],
      },
    },
    ranking: { tieBreaks: tieBreaksOf(segment.program) },
  };
};

const ofSkater = (row: Row): string => skater(byPerformance.get(row['performance_id']!)!);

const declaredOf = (row: Row): object => ({
  base: row['base_value'],
  table: gradeValues(row['aspect_desc']!, Number(row['base_value'])).map((tenths, index) => ({
    mark: index - 3,
    points: tenths / 10,
  })),
});

/** Marks as the protocol has them; an element that no judge marked (it did not count) has none. */
export const marksOf = (segment: Segment): object => {
  const cells = aspectsOf(segment).flatMap((row) =>
    JUDGES.filter((judge) => row[judge] !== '').map((judge) => ({ row, judge })),
  );
  return nested(
    cells,
    [({ row }) => ofSkater(row), ({ judge }) => judge, ({ row }) => aspectId(row)],
    (cell) => Number(cell.row[cell.judge]),
  );
};

export const recordsOf = (segment: Segment): object => {
  const elements = aspectsOf(segment).filter((row) => row['section'] === 'elements' && row['J1'] !== '');
  const declared = nested(elements, [ofSkater, aspectId], declaredOf);
  return Object.fromEntries(
    segment.rows.map((row) => {
      const times = Number(row['total_deductions']);
      return [
        skater(row),
        {
          declared: declared[skater(row)],
          ...(times > 0 ? { adjustments: [{ id: 'deduction', times }] } : {}),
        },
      ];
    }),
  );
};
