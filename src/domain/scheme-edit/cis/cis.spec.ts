import type { MarkingScheme, Module } from '../../scheme/marking-scheme';
import { checkScheme } from '../../scheme/check-scheme';
import { say } from '../../kernel/say';
import { NO_SCHEME } from '../new-node';
import type { SchemeSheet, SheetCell, SheetRow, WrittenCell } from '../sheet/sheet-row';
import { cisScheme } from './cis-scheme';
import { CIS_SHEET } from './cis-sheet';
import { cisMisfits } from './fits-cis';
import { readCis } from './read-cis';
import { writeCis } from './write-cis';

type Rows = (SheetCell[] | WrittenCell[])[];

const sheetOf = (rows: Rows): SchemeSheet => ({
  name: CIS_SHEET,
  rows: rows.map((cells, index): SheetRow => ({ number: index + 1, cells })),
});
const faultsOf = (rows: Rows): string[] => {
  const read = readCis(sheetOf(rows));
  return read.ok ? [] : read.faults.map(({ row, column, fault }) => `${row}${column} ${fault}`);
};
const schemeOf = (rows: Rows, present?: MarkingScheme): MarkingScheme => {
  const read = readCis(sheetOf(rows));
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return cisScheme(read.scheme, present);
};

const HEAD = ['Sub\nCriterion\nID', 'Name', 'Day of Marking', 'Aspect\nType\nM = Meas\nJ = Judg', 'Aspect'];
const measurement = (text: string, section: number | string, mark: SheetCell): SheetCell[] => [
  null,
  null,
  null,
  'M',
  text,
  null,
  null,
  null,
  section,
  null,
  mark,
];
const judgement = (text: string, section: number, mark: number): SheetCell[][] => [
  [null, null, null, 'J', text, null, null, null, section, null, mark],
  ...['no', 'meets', 'exceeds', 'excellent'].map((level, score): SheetCell[] => [
    null,
    null,
    null,
    null,
    null,
    score,
    level,
  ]),
];

/** As the sheets of WorldSkills look: sections, criteria, blocks. Rows are counted from 1. */
const ROWS: SheetCell[][] = [
  ['27 Fitting'], // 1
  ['WSOS Section', 'Name', null, null, null, null, null, null, 'WSOS Marks', 'Aspect Marks', 'Variation'],
  [1, 'Safety', null, null, null, null, null, null, 1.5, null, null], // 3
  ['2', 'Accuracy', null, null, null, null, null, null, { formula: true, value: null }], // 4
  [null, null, null, null, null, null, null, null, 'Total', 5],
  ['Criteria', 'Name', null, null, null, null, null, null, null, null, 'Mark'], // 6
  ['A', 'Preparation', null, null, null, null, null, null, null, null, { formula: true, value: 1.5 }], // 7
  ['B', 'Making', null, null, null, null, null, null, null, null, 3.5], // 8
  [...HEAD, 'Judg Score', 'Extra', 'Requirement', 'WSOS', 'Calc', 'Max\nMark', 'Criterion A', 'Total', 1.5], // 9
  ['A1', 'Workplace', 1], // 10
  measurement('Goggles on', 1, '1.00'), // 11
  measurement('=Tools laid out', 1, 0.5), // 12
  [...HEAD], // 13
  ['B1', 'Dimensions', 2], // 14
  measurement('Length', 2, 1), // 15
  ...judgement('Finish', 2, 2.5), // 16 … 20
];
const withRow = (number: number, cells: SheetCell[]): SheetCell[][] => ROWS.with(number - 1, cells);

describe('reading a CIS sheet', () => {
  it('[CIS-1] sections, criteria and blocks are found by their headings, and become a legal scheme', () => {
    const scheme = schemeOf(ROWS);
    expect(checkScheme(scheme)).toEqual([]);
    expect(scheme).toMatchObject({
      fullMarks: 5_000_000,
      sections: [
        { id: 'section-1', fullMarks: 1_500_000 },
        { id: 'section-2', name: { zh: 'Accuracy' }, fullMarks: 3_500_000 },
      ],
      modules: [{ weight: 1_000_000, fullMarks: 5_000_000, criteria: [{ id: 'A' }, { id: 'B' }] }],
    });
    const [a, b] = scheme.modules[0]!.criteria;
    expect(a!.subCriteria).toEqual([
      {
        id: 'A1',
        name: say('Workplace', 'Workplace'),
        aspects: [
          {
            kind: 'measurement',
            id: 'A1-1',
            name: say('Goggles on', 'Goggles on'),
            section: 'section-1',
            max: 1_000_000,
          },
          {
            kind: 'measurement',
            id: 'A1-2',
            name: say('=Tools laid out', '=Tools laid out'),
            section: 'section-1',
            max: 500_000,
          },
        ],
      },
    ]);
    expect(b!.subCriteria![0]!.aspects[1]).toMatchObject({
      kind: 'judgement',
      max: 2_500_000,
      levels: [{ en: 'no' }, { en: 'meets' }, { en: 'exceeds' }, { en: 'excellent' }],
    });
  });

  it('[CIS-1] empty rows and rows of totals may stand anywhere', () => {
    const spread = ROWS.flatMap((row): SheetCell[][] => [row, [], [null, '  ']]);
    expect(schemeOf(spread)).toEqual(schemeOf(ROWS));
  });

  it('[CIS-2] what follows the description is kept with it', () => {
    const rows = withRow(15, [null, null, null, 'M', 'Length', null, '±0.1', '50 mm', 2, null, 1]);
    const [length] = schemeOf(rows).modules[0]!.criteria[1]!.subCriteria![0]!.aspects;
    expect(length!.name.en).toBe('Length — ±0.1 [50 mm]');
  });

  it.each<[string, SheetCell[][], string[]]>([
    [
      'an unknown type',
      withRow(11, [null, null, null, 'B', 'Goggles', null, null, null, 1, null, 1]),
      ['11D wrong-type'],
    ],
    ['no mark', withRow(11, measurement('Goggles on', 1, null)), ['11K missing']],
    ['a mark in words', withRow(11, measurement('Goggles on', 1, 'one')), ['11K not-a-number']],
    ['three decimals', withRow(11, measurement('Goggles on', 1, 0.125)), ['11K too-many-decimals']],
    ['a mark of nothing', withRow(11, measurement('Goggles on', 1, 0)), ['11K out-of-range']],
    [
      'a mark that nobody computed',
      withRow(11, measurement('Goggles on', 1, { formula: true, value: null })),
      ['11K formula'],
    ],
    [
      'a formula for a description',
      withRow(11, [null, null, null, 'M', { formula: true, value: 'x' }, null, null, null, 1, null, 1]),
      ['11E formula'],
    ],
    ['an unknown section', withRow(11, measurement('Goggles on', 9, 1)), ['11I unknown-section']],
    [
      'no section',
      withRow(11, [null, null, null, 'M', 'Goggles on', null, null, null, null, null, 1]),
      ['11I missing'],
    ],
    [
      'a code of another criterion',
      withRow(14, ['C1', 'Dimensions', 2]),
      ['8A empty-group', '14A unknown-criterion'],
    ],
    ['a code that is none', withRow(14, ['1B', 'Dimensions', 2]), ['8A empty-group', '14A wrong-code']],
    ['a day that is none', withRow(14, ['B1', 'Dimensions', 'C1']), ['14C not-a-number']],
    ['a sub-criterion without a name', withRow(14, ['B1', null, 2]), ['14B missing']],
    ['scores in disorder', withRow(18, [null, null, null, null, null, 2, 'x']), ['18F wrong-score']],
    ['a level without words', withRow(18, [null, null, null, null, null, 1]), ['18G missing']],
    ['three levels', ROWS.toSpliced(19, 1), ['16F too-few-levels']],
    [
      'a score below a measurement',
      ROWS.toSpliced(12, 0, [null, null, null, null, null, 0, 'no']),
      ['13F out-of-place'],
    ],
    ['a text that belongs to nothing', ROWS.toSpliced(12, 0, [null, 'stray']), ['13B out-of-place']],
    [
      'a requirement for a judgement',
      withRow(16, [null, null, null, 'J', 'Finish', null, null, 'x', 2, null, 2.5]),
      ['16H not-for-this'],
    ],
    [
      'a criterion twice',
      withRow(8, ['A', 'Making']),
      ['8A stands-twice', '8A empty-group', '14A unknown-criterion'],
    ],
    [
      'marks of a criterion that do not add up',
      withRow(8, ['B', 'Making', null, null, null, null, null, null, null, null, 3]),
      ['8K sum-differs'],
    ],
    [
      'marks of a section that do not add up',
      withRow(3, [1, 'Safety', null, null, null, null, null, null, 2]),
      ['3I sum-differs'],
    ],
    ['no criteria', ROWS.slice(0, 5), ['1A no-header']],
    ['no aspects', ROWS.slice(0, 8), ['1D no-rows']],
    ['an empty sheet', [], ['1A no-header']],
  ])('[CIS-3] %s: its row and column, and no scheme', (_, rows, faults) =>
    expect(faultsOf(rows)).toEqual(faults),
  );

  it('[CIS-3] every faulty row is told at once, with what stands there', () => {
    const read = readCis(
      sheetOf(withRow(11, measurement('Goggles on', 1, 'one')).with(14, measurement('Length', 7, 1))),
    );
    expect(read).toEqual({
      ok: false,
      faults: [
        { sheet: CIS_SHEET, row: 11, column: 'K', fault: 'not-a-number', found: 'one' },
        { sheet: CIS_SHEET, row: 15, column: 'I', fault: 'unknown-section', found: '7' },
      ],
    });
  });
});

/** The scheme with Chinese words besides the English ones. */
const BOTH: MarkingScheme = (() => {
  const scheme = schemeOf(ROWS);
  const words = JSON.stringify(scheme).replaceAll('"zh":"', '"zh":"中');
  return JSON.parse(words) as MarkingScheme;
})();
const idsOf = ({ modules }: MarkingScheme): string[] =>
  modules.flatMap((module) =>
    module.criteria.flatMap(({ id, subCriteria = [] }) => [
      id,
      ...subCriteria.flatMap((sub) => [sub.id, ...sub.aspects.map((aspect) => aspect.id)]),
    ]),
  );

describe('ids when a sheet is read again', () => {
  it.each(['zh', 'en'] as const)('[CIS-5] written in %s and read again nothing has changed', (language) =>
    expect(schemeOf(writeCis(BOTH, 'title', language), BOTH)).toEqual(BOTH),
  );

  it('[CIS-5] a row between others has a new id, all others keep theirs', () => {
    const rows = ROWS.toSpliced(10, 0, measurement('Gloves on', 1, 0.25))
      .with(2, [1, 'Safety'])
      .with(6, ['A', 'Preparation']);
    expect(idsOf(schemeOf(rows, BOTH))).toEqual([
      'A',
      'A1',
      'A1-3',
      'A1-1',
      'A1-2',
      'B',
      'B1',
      'B1-1',
      'B1-2',
    ]);
  });

  it('[CIS-5] a row with other words keeps its id, one that moved takes its id along', () => {
    expect(idsOf(schemeOf(withRow(11, measurement('Glasses on', 1, 1)), BOTH))).toEqual(idsOf(BOTH));
    const moved = ROWS.toSpliced(14, 1)
      .toSpliced(11, 0, ROWS[14]!)
      .with(6, ['A', 'Preparation'])
      .with(7, ['B', 'Making']);
    const rows = moved.with(2, [1, 'Safety']);
    expect(idsOf(schemeOf(rows, BOTH))).toEqual(['A', 'A1', 'A1-1', 'B1-1', 'A1-2', 'B', 'B1', 'B1-2']);
  });

  it('[CIS-5] the same words in two sub-criteria: each keeps its own id', () => {
    const twice = withRow(15, measurement('Goggles on', 2, 1));
    const present = schemeOf(twice);
    const more = twice
      .toSpliced(11, 0, measurement('Goggles on', 1, 0.5))
      .with(2, [1, 'Safety'])
      .with(6, ['A', 'Preparation']);
    expect(idsOf(schemeOf(more, present))).toEqual([
      'A',
      'A1',
      'A1-1',
      'A1-3',
      'A1-2',
      'B',
      'B1',
      'B1-1',
      'B1-2',
    ]);
  });

  it('[CIS-5] panels and rounding stay as they are; a criterion stays in its module', () => {
    const [module] = BOTH.modules;
    const [a, b] = module!.criteria;
    const panel = { kind: 'median', over: 'aspect', minimumMarks: 3 } as const;
    const one: Module = { ...module!, criteria: [a!], fullMarks: 1_500_000 as Module['fullMarks'] };
    const two = { ...one, id: 'two', panel, criteria: [b!], fullMarks: 3_500_000 } as unknown as Module;
    const present = { ...BOTH, modules: [one, two], rounding: { ...NO_SCHEME.rounding, decimals: 3 } };
    expect(schemeOf(writeCis(present, 'title', 'zh'), present)).toEqual(present);
  });
});

describe('what a CIS sheet can say', () => {
  it('[CIS-4] measurements and judgements of four levels that are added up; anything else is named by its path', () => {
    expect(cisMisfits(BOTH)).toEqual([]);
    const [module] = BOTH.modules;
    const [a, b] = module!.criteria;
    const [sub] = b!.subCriteria!;
    const [length, finish] = sub!.aspects;
    const odd = {
      ...BOTH,
      modules: [
        {
          ...module!,
          weight: 500_000,
          floor: 'none',
          criteria: [
            { ...a!, aspects: [{ ...length!, id: 'own' }] },
            {
              ...b!,
              subCriteria: [
                {
                  ...sub!,
                  aspects: [
                    { ...length!, max: 1, factor: 2_000_000 },
                    { ...finish!, levels: [] },
                    { kind: 'pass', id: 'p', name: sub!.name, max: 0 },
                  ],
                },
              ],
            },
          ],
        },
      ],
    } as unknown as MarkingScheme;
    expect(cisMisfits(odd).map(({ path, fault }) => [path, fault])).toEqual(
      [
        'modules[0].weight',
        'modules[0].floor',
        'modules[0].criteria[0].aspects',
        'modules[0].criteria[1].subCriteria[0].aspects[0].max',
        'modules[0].criteria[1].subCriteria[0].aspects[0].factor',
        'modules[0].criteria[1].subCriteria[0].aspects[1].levels',
        'modules[0].criteria[1].subCriteria[0].aspects[2].kind',
      ].map((path) => [path, 'not-in-cis']),
    );
  });
});
