import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Grade } from '../../src/domain/promotion/ladder';
import type { PromotionPreset } from '../../src/domain/promotion/preset/promotion-preset';
import { readPromotionPreset } from '../../src/domain/promotion/preset/read-promotion-preset';
import {
  proposePromotions,
  type NoPromotion,
  type ProposedPromotion,
} from '../../src/domain/promotion/propose-promotions';
import { checkStageRules } from '../../src/domain/stage-rules/check-stage-rules';
import { describePromotions } from '../../src/domain/stage-rules/describe/describe-honours';
import { ratio } from '../../src/domain/kernel/ratios';
import { aspectOf, candidateAt, moduleOf, PLAIN_RULES, points, schemeOf } from './builders';

const FOLDER = join(__dirname, '../../seeds/reference/promotion-rules');
const FILES = readdirSync(FOLDER).toSorted();
const contentsOf = (file: string): unknown => JSON.parse(readFileSync(join(FOLDER, file), 'utf8'));
const presetOf = (id: string): PromotionPreset => contentsOf(`${id}.json`) as PromotionPreset;

/** Theory 30 %, practical 70 %, each on 100. */
const SCHEME = schemeOf([
  moduleOf('theory', [aspectOf('paper', { max: points('100') })], { part: 'theory', weight: 300_000 }),
  moduleOf('practical', [aspectOf('task', { max: points('100') })], { weight: 700_000 }),
]);
const LEVELS: readonly (Grade | null)[] = [null, 5, 4, 3, 2, 1];
const YEAR = 2026;

/**
 * `gives`: the new level of somebody who has none yet, level 5, 4, 3, 2, 1, in this order; or
 * `=` she has it already, `^` she stands at the top, `<` her marks are too low, `-` no row is meant for her.
 */
interface Example {
  readonly preset: string;
  readonly place: number;
  readonly gives: string;
  readonly starters?: number;
  /** theory/practical; neither asked for where it is left out. */
  readonly marks?: string;
  readonly groups?: readonly string[];
}

const SIGNS: Partial<Record<NoPromotion, string>> = {
  'already-there': '=',
  'at-top': '^',
  'below-minimum': '<',
  'no-row': '-',
};

function proposalsOf({
  preset,
  place,
  starters = 30,
  marks = '0/0',
  groups = [],
}: Example): ProposedPromotion[] {
  const [theory = '', practical = ''] = marks.split('/');
  return LEVELS.map((grade) => {
    const parts = { theory: ratio(points(theory)), practical: ratio(points(practical)) };
    const candidate = { ...candidateAt('c1', place, '0', { grade, groups }), parts };
    const field = { starters, entries: 2 * starters };
    const [proposal] = proposePromotions({
      candidates: [candidate],
      rules: presetOf(preset).rules,
      field,
      year: YEAR,
    });
    if (!proposal) throw new Error('nobody was looked at');
    return proposal;
  });
}

const signOf = ({ toGrade, refusal }: ProposedPromotion): string =>
  String(toGrade ?? (refusal && SIGNS[refusal]) ?? refusal);

const whoOf = ({ preset, place, starters, marks, groups = [] }: Example): string =>
  [
    preset,
    `place ${place}${starters === undefined ? '' : ` of ${starters}`}`,
    ...(marks === undefined ? [] : [`marks ${marks}`]),
    ...groups,
  ].join(', ');

const STUDENT = ['student'];

// Articles 22 and 23: places 1–3 (second class 1) → level one, 4–10 (2–5) → level two, others who pass and have no level three → it.
const HEILONGJIANG_PROVINCE: Example[] = [
  { preset: 'heilongjiang-province-class-one', place: 1, gives: '1 1 1 1 1 =' },
  { preset: 'heilongjiang-province-class-one', place: 3, gives: '1 1 1 1 1 =' },
  { preset: 'heilongjiang-province-class-one', place: 4, gives: '2 2 2 2 = =' },
  { preset: 'heilongjiang-province-class-one', place: 10, gives: '2 2 2 2 = =' },
  { preset: 'heilongjiang-province-class-one', place: 11, marks: '60/60', gives: '3 3 3 - - -' },
  { preset: 'heilongjiang-province-class-one', place: 11, marks: '59.999999/60', gives: '< < < - - -' },
  { preset: 'heilongjiang-province-class-one', place: 11, marks: '60/59.999999', gives: '< < < - - -' },
  { preset: 'heilongjiang-province-class-two', place: 1, gives: '1 1 1 1 1 =' },
  { preset: 'heilongjiang-province-class-two', place: 2, gives: '2 2 2 2 = =' },
  { preset: 'heilongjiang-province-class-two', place: 5, gives: '2 2 2 2 = =' },
  { preset: 'heilongjiang-province-class-two', place: 6, marks: '60/60', gives: '3 3 3 - - -' },
  { preset: 'heilongjiang-province-class-two', place: 6, marks: '59.999999/60', gives: '< < < - - -' },
  { preset: 'heilongjiang-province-class-two', place: 6, marks: '60/59.999999', gives: '< < < - - -' },
];

// Article 24: the same places, every level one lower.
const HEILONGJIANG_CITY: Example[] = [
  { preset: 'heilongjiang-city-class-one', place: 1, gives: '2 2 2 2 = =' },
  { preset: 'heilongjiang-city-class-one', place: 3, gives: '2 2 2 2 = =' },
  { preset: 'heilongjiang-city-class-one', place: 4, gives: '3 3 3 = = =' },
  { preset: 'heilongjiang-city-class-one', place: 10, gives: '3 3 3 = = =' },
  { preset: 'heilongjiang-city-class-one', place: 11, marks: '60/60', gives: '4 4 - - - -' },
  { preset: 'heilongjiang-city-class-one', place: 11, marks: '59.999999/60', gives: '< < - - - -' },
  { preset: 'heilongjiang-city-class-one', place: 11, marks: '60/59.999999', gives: '< < - - - -' },
  { preset: 'heilongjiang-city-class-two', place: 1, gives: '2 2 2 2 = =' },
  { preset: 'heilongjiang-city-class-two', place: 2, gives: '3 3 3 = = =' },
  { preset: 'heilongjiang-city-class-two', place: 5, gives: '3 3 3 = = =' },
  { preset: 'heilongjiang-city-class-two', place: 6, marks: '60/60', gives: '4 4 - - - -' },
  { preset: 'heilongjiang-city-class-two', place: 6, marks: '59.999999/60', gives: '< < - - - -' },
  { preset: 'heilongjiang-city-class-two', place: 6, marks: '60/59.999999', gives: '< < - - - -' },
];

// Harbin: only the first, to level one.
const HARBIN: Example[] = [
  { preset: 'harbin', place: 1, gives: '1 1 1 1 1 =' },
  { preset: 'harbin', place: 2, marks: '100/100', gives: '- - - - - -' },
];

// Top 10 → level two, who has it → one; top 6 → three, who has it → two; students one lower and never further.
// Enterprises, first 30 %: → four, who has it → three; students → four. 30 % of 33 is 9.9: nine places; of 10, three.
const TIANJIN: Example[] = [
  { preset: 'tianjin-city-class-one', place: 1, gives: '2 2 2 2 1 ^' },
  { preset: 'tianjin-city-class-one', place: 10, gives: '2 2 2 2 1 ^' },
  { preset: 'tianjin-city-class-one', place: 10, groups: STUDENT, gives: '3 3 3 = = ^' },
  { preset: 'tianjin-city-class-one', place: 11, gives: '- - - - - -' },
  { preset: 'tianjin-city-class-two', place: 1, gives: '3 3 3 2 = ^' },
  { preset: 'tianjin-city-class-two', place: 6, gives: '3 3 3 2 = ^' },
  { preset: 'tianjin-city-class-two', place: 6, groups: STUDENT, gives: '4 4 = = = ^' },
  { preset: 'tianjin-city-class-two', place: 7, gives: '- - - - - -' },
  { preset: 'tianjin-enterprise', place: 1, starters: 33, gives: '4 4 3 = = ^' },
  { preset: 'tianjin-enterprise', place: 9, starters: 33, gives: '4 4 3 = = ^' },
  { preset: 'tianjin-enterprise', place: 9, starters: 33, groups: STUDENT, gives: '4 4 = = = =' },
  { preset: 'tianjin-enterprise', place: 10, starters: 33, gives: '- - - - - -' },
  { preset: 'tianjin-enterprise', place: 10, starters: 33, groups: STUDENT, gives: '- - - - - -' },
  { preset: 'tianjin-enterprise', place: 3, starters: 10, gives: '4 4 3 = = ^' },
  { preset: 'tianjin-enterprise', place: 4, starters: 10, gives: '- - - - - -' },
];

// Workers 1–5 → level two, who has it → one; 6–20 → three, who has it → two. Students 1–5 → three.
const PRINTING: Example[] = [
  { preset: 'printing-industry', place: 1, gives: '2 2 2 2 1 ^' },
  { preset: 'printing-industry', place: 5, gives: '2 2 2 2 1 ^' },
  { preset: 'printing-industry', place: 6, gives: '3 3 3 2 = ^' },
  { preset: 'printing-industry', place: 20, gives: '3 3 3 2 = ^' },
  { preset: 'printing-industry', place: 21, gives: '- - - - - -' },
  { preset: 'printing-industry', place: 1, groups: STUDENT, gives: '3 3 3 = = =' },
  { preset: 'printing-industry', place: 5, groups: STUDENT, gives: '3 3 3 = = =' },
  { preset: 'printing-industry', place: 6, groups: STUDENT, gives: '- - - - - -' },
];

// Both parts passed: the first → level two; 2–10 with level three → two, else → three; the others one up, not above three.
const SHIJIAZHUANG: Example[] = [
  { preset: 'shijiazhuang', place: 1, marks: '60/60', gives: '2 2 2 2 = =' },
  { preset: 'shijiazhuang', place: 1, marks: '59.999999/100', gives: '< < < < < <' },
  { preset: 'shijiazhuang', place: 1, marks: '100/59.999999', gives: '< < < < < <' },
  { preset: 'shijiazhuang', place: 2, marks: '60/60', gives: '3 3 3 2 = =' },
  { preset: 'shijiazhuang', place: 10, marks: '60/60', gives: '3 3 3 2 = =' },
  { preset: 'shijiazhuang', place: 10, marks: '59.999999/60', gives: '< < < < < <' },
  { preset: 'shijiazhuang', place: 10, marks: '60/59.999999', gives: '< < < < < <' },
  { preset: 'shijiazhuang', place: 11, marks: '60/60', gives: '5 4 3 - - -' },
  { preset: 'shijiazhuang', place: 11, marks: '59.999999/60', gives: '< < < - - -' },
  { preset: 'shijiazhuang', place: 11, marks: '60/59.999999', gives: '< < < - - -' },
];

// Prizes for 1 + 2 + 3 people → level two, and nothing for who has it; both parts passed → level three.
const CHONGQING: Example[] = [
  { preset: 'chongqing', place: 1, gives: '2 2 2 2 = =' },
  { preset: 'chongqing', place: 6, gives: '2 2 2 2 = =' },
  { preset: 'chongqing', place: 7, marks: '60/60', gives: '3 3 3 - - -' },
  { preset: 'chongqing', place: 7, marks: '59.999999/60', gives: '< < < - - -' },
  { preset: 'chongqing', place: 7, marks: '60/59.999999', gives: '< < < - - -' },
];

// First three → level two, who has it → one; then half of the field (of 9: four places, of 10: five) → three, who has it → two.
const HAINAN: Example[] = [
  { preset: 'hainan', place: 1, starters: 9, gives: '2 2 2 2 1 ^' },
  { preset: 'hainan', place: 3, starters: 9, gives: '2 2 2 2 1 ^' },
  { preset: 'hainan', place: 3, starters: 4, gives: '2 2 2 2 1 ^' },
  { preset: 'hainan', place: 4, starters: 9, gives: '3 3 3 2 = ^' },
  { preset: 'hainan', place: 5, starters: 9, gives: '- - - - - -' },
  { preset: 'hainan', place: 5, starters: 10, gives: '3 3 3 2 = ^' },
  { preset: 'hainan', place: 6, starters: 10, gives: '- - - - - -' },
];

// Zhoushan: the first six → level two. Zhejiang cities: the first three, or the first → level two, who has it → one.
const ZHEJIANG: Example[] = [
  { preset: 'zhoushan', place: 1, gives: '2 2 2 2 = =' },
  { preset: 'zhoushan', place: 6, gives: '2 2 2 2 = =' },
  { preset: 'zhoushan', place: 7, gives: '- - - - - -' },
  { preset: 'zhejiang-city-class-one', place: 1, gives: '2 2 2 2 1 ^' },
  { preset: 'zhejiang-city-class-one', place: 3, gives: '2 2 2 2 1 ^' },
  { preset: 'zhejiang-city-class-one', place: 4, gives: '- - - - - -' },
  { preset: 'zhejiang-city-class-two', place: 1, gives: '2 2 2 2 1 ^' },
  { preset: 'zhejiang-city-class-two', place: 2, gives: '- - - - - -' },
];

const EXAMPLES = [
  ...HEILONGJIANG_PROVINCE,
  ...HEILONGJIANG_CITY,
  ...HARBIN,
  ...TIANJIN,
  ...PRINTING,
  ...SHIJIAZHUANG,
  ...CHONGQING,
  ...HAINAN,
  ...ZHEJIANG,
];

describe('what the regulations say', () => {
  it.each(EXAMPLES.map((example) => ({ example, who: whoOf(example), gives: example.gives })))(
    '[PRO-14] $who: $gives',
    ({ example, gives }) => {
      expect(proposalsOf(example).map(signOf).join(' ')).toBe(gives);
    },
  );

  it.each(FILES)('[PRO-14] the examples use every row of %s', (file) => {
    const { id, rules } = contentsOf(file) as PromotionPreset;
    const used = EXAMPLES.filter(({ preset }) => preset === id)
      .flatMap(proposalsOf)
      .filter(({ toGrade }) => toGrade !== null)
      .map(({ ruleId }) => ruleId);
    expect(new Set(used)).toEqual(new Set(rules.rows.map((row) => row.id)));
  });

  it('[PRO-14][PRO-8] only Tianjin allows one promotion a year', () => {
    const once = FILES.map(contentsOf).filter((preset) => (preset as PromotionPreset).rules.oncePerYear);
    expect(once).toMatchObject([
      { id: 'tianjin-city-class-one' },
      { id: 'tianjin-city-class-two' },
      { id: 'tianjin-enterprise' },
    ]);
  });

  it('[PRO-14] who approves is named where the regulation names it', () => {
    const approved = FILES.map((file) => contentsOf(file) as PromotionPreset).flatMap(({ id, rules }) =>
      rules.rows.flatMap((row) => (row.approver ? [`${id}/${row.id}: ${row.approver.zh}`] : [])),
    );
    expect(approved).toEqual([
      'chongqing/prize-winners: 重庆市人力资源和社会保障局',
      'printing-industry/workers-1-5: 选手所属赛区人力资源和社会保障部门',
      'printing-industry/workers-6-20: 选手所属赛区人力资源和社会保障部门',
      'printing-industry/students-1-5: 选手所属赛区人力资源和社会保障部门',
    ]);
  });
});

describe('the shipped files', () => {
  it('[PRO-14] are the rule sets in force, each under its own name', () => {
    const ids = FILES.map((file) => (contentsOf(file) as PromotionPreset).id);
    expect(ids).toEqual([
      'chongqing',
      'hainan',
      'harbin',
      'heilongjiang-city-class-one',
      'heilongjiang-city-class-two',
      'heilongjiang-province-class-one',
      'heilongjiang-province-class-two',
      'printing-industry',
      'shijiazhuang',
      'tianjin-city-class-one',
      'tianjin-city-class-two',
      'tianjin-enterprise',
      'zhejiang-city-class-one',
      'zhejiang-city-class-two',
      'zhoushan',
    ]);
    expect(FILES).toEqual(ids.map((id) => `${id}.json`));
  });

  it.each(FILES)('[PRO-14] %s is legal, also in a stage with theory and practical', (file) => {
    const input = contentsOf(file);
    expect(readPromotionPreset(input)).toEqual({ ok: true, value: input });
    const { rules: promotions } = input as PromotionPreset;
    expect(checkStageRules({ ...PLAIN_RULES, scheme: SCHEME, promotions })).toEqual([]);
  });

  it.each(FILES)('[PRO-14] %s names its source, and so does the clause of every row', (file) => {
    const { source, note, rules } = contentsOf(file) as PromotionPreset;
    expect(source.title).toMatch(/\p{Script=Han}/u);
    expect(source.url).toMatch(/^https?:\/\//);
    expect(note.zh).toMatch(/\p{Script=Han}/u);
    for (const { clause } of rules.rows) {
      expect(clause.zh).toContain(`[${source.mark}]`);
      expect(clause.en).toContain(`[${source.mark}]`);
    }
  });

  it.each(FILES)('[PRO-14] every row of %s is a sentence with its clause', (file) => {
    const { rules } = contentsOf(file) as PromotionPreset;
    const sentences = describePromotions(rules, SCHEME);
    expect(sentences).toHaveLength(rules.rows.length + (rules.oncePerYear ? 2 : 1));
    for (const { clause } of rules.rows) {
      expect(sentences.filter(({ zh }) => zh.endsWith(`（${clause.zh}）`))).toHaveLength(1);
      expect(sentences.filter(({ en }) => en.endsWith(`(${clause.en})`))).toHaveLength(1);
    }
  });
});
