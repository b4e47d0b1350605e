import type { Draw } from './draw';
import { given } from './draw';

/** An aspect as a draft writes it, with the marks and declarations that are drawn for it. */
export interface DrawnAspect {
  readonly id: string;
  readonly kind: string;
  /** Members of the draft. */
  readonly draft: Readonly<Record<string, unknown>>;
  /** Few, so that equal totals are common. */
  readonly marks: readonly (number | string)[];
  /** One declaration with every member that the aspect asks for; undefined where it asks for none. */
  readonly declare: ((draw: Draw) => Record<string, unknown>) | undefined;
}

export interface AspectRules {
  readonly isLower: boolean;
  /** Whether the panel works on judges' sums: some kinds are not for it. */
  readonly overModule: boolean;
  /** Only kinds and tables in which a better mark is never worth less (LAW-2). */
  readonly isMonotone: boolean;
}

type Kind = readonly [members: Record<string, unknown>, marks: readonly number[]];

const steps = (least: number, most: number, step: number): number[] =>
  Array.from({ length: Math.round((most - least) / step) + 1 }, (_, index) => least + index * step);

const BANDS = [
  { from: 2, to: 2, points: 3 },
  { from: 1.5, to: 2.5, points: 2 },
  { from: 0, to: 3, points: 1 },
];
const RISING = [
  { from: 2, to: 4, points: 3 },
  { from: 1, to: 4, points: 1 },
];
const LATE = [
  { from: 0, to: 20, points: 3 },
  { from: 0, to: 30, points: 1.5 },
];

const KINDS: Readonly<Record<string, (draw: Draw, rules: AspectRules) => Kind>> = {
  free: (draw) => {
    const [least, max, step] = draw.oneOf([
      [0, 2, 0.5],
      [0, 3, 1],
      [-1, 2, 1],
      [1, 2, 0.25],
    ] as const);
    return [given({ max, step, least: least === 0 ? undefined : least }), steps(least, max, step)];
  },
  measurement: (draw) => {
    const max = draw.oneOf([1, 2]);
    return [{ max }, [0, max]];
  },
  judgement: (draw) => {
    const levels = draw.oneOf([4, 2, 3]);
    return [
      { max: draw.oneOf([2, 3]), levels: draw.list(levels, (score) => `l${score}`) },
      steps(0, levels - 1, 1),
    ];
  },
  deduction: (draw) => {
    const faults = draw.maybe(30, () => [
      { text: 'f', points: 1 },
      { text: 'g', points: 0.5, most: 1 },
    ]);
    return [given({ max: 2, step: 0.5, faults }), steps(0, 2, 0.5)];
  },
  count: (draw) => {
    const [each, most, max] = draw.oneOf([
      [0.5, 4, undefined],
      [1, 3, 2],
    ] as const);
    return [given({ each, most, max }), steps(0, most, 1)];
  },
  pass: (draw) => {
    const veto = draw.maybe(50, () => draw.oneOf(['module', 'total', 'place']));
    return [given({ max: veto === undefined ? 2 : draw.oneOf([2, 0]), veto }), [1, 1, 0]];
  },
  measured: (draw, { isMonotone, overModule }) => {
    // Readings that a panel adds up may lie above every band.
    const converts = overModule || isMonotone ? 'each-mark' : draw.oneOf(['each-mark', 'panel-value']);
    const bands = isMonotone ? RISING : draw.oneOf([BANDS, RISING]);
    return [{ least: 0, most: 4, step: 0.5, bands, converts }, steps(0, 4, 0.5)];
  },
  time: (draw) => {
    const linear = { kind: 'linear', full: 3, within: 15, per: 10, off: draw.oneOf([1, 2]) };
    const scoring = draw.oneOf([linear, { kind: 'bands', bands: LATE }]);
    return [{ limit: 60, step: 5, scoring }, steps(10, 40, 5)];
  },
};

const kindsFor = ({ isLower, overModule, isMonotone }: AspectRules): readonly string[] => {
  // What is passed adds points, which is worse where less is better.
  if (isLower) return isMonotone ? ['clock'] : ['clock', 'clock', 'pass'];
  const always = [
    'free',
    'free',
    'free',
    'measurement',
    'judgement',
    'deduction',
    'count',
    'pass',
    'measured',
  ];
  return overModule ? always : [...always, 'time'];
};

const CLOCK: Kind = [{ limit: 60, step: 0.5 }, [10, 10.5, 11, 12, 20]];

/** What an entry may declare, and one such declaration. */
function declares(
  draw: Draw,
  kind: string,
  marks: readonly number[],
  { overModule, isMonotone }: AspectRules,
) {
  // A vote is worth something as a whole, never mark by mark.
  const canHaveTable = !overModule && !isMonotone && kind !== 'pass';
  // Of judges' sums with marks on both sides of zero nobody knows beforehand which factor is the best.
  const canHaveFactor = !(isMonotone && overModule && marks.some((mark) => mark < 0));
  const has = {
    factor: canHaveFactor && draw.chance(50),
    base: draw.chance(40),
    table: canHaveTable && draw.chance(30),
  };
  if (!has.factor && !has.base && !has.table) return undefined;
  const rule = given({
    factor: has.factor ? { least: 0.5, most: 2.5 } : undefined,
    base: has.base ? { least: -1, most: 2 } : undefined,
    table: has.table ? { least: -2, most: 4 } : undefined,
  });
  const declare = (by: Draw): Record<string, unknown> =>
    given({
      factor: has.factor ? by.oneOf([1, 1.5, 2.125, 0.5]) : undefined,
      base: has.base ? by.oneOf([1, 0.005, -1, 2]) : undefined,
      table: has.table
        ? [...new Set(marks)].map((mark) => ({ mark, points: by.oneOf([1, -2, 0, 4, 1.255]) }))
        : undefined,
    });
  return { rule, declare };
}

/** An aspect of any kind that its module allows; the first of a module is one that adds points. */
export function drawAspect(draw: Draw, id: string, isFirst: boolean, rules: AspectRules): DrawnAspect {
  const kind = isFirst ? (rules.isLower ? 'clock' : 'free') : draw.oneOf(kindsFor(rules));
  const [members, marks] = kind === 'clock' ? CLOCK : KINDS[kind]!(draw, rules);
  const doesDeclare = !isFirst && draw.chance(kind === 'free' ? 30 : 10);
  const declared = doesDeclare ? declares(draw, kind, marks, rules) : undefined;
  const isBelow = declared !== undefined || kind === 'deduction' || Number(members['least'] ?? 0) < 0;
  // A mark below zero, or one that fails what has a veto, can cost more than an attempt without a result.
  const canFail = !rules.overModule && !(rules.isMonotone && (isBelow || kind === 'pass'));
  const isAttempt = canFail && draw.chance(kind === 'clock' ? 50 : 5) ? true : undefined;
  return {
    id,
    kind: kind === 'clock' ? 'time' : kind,
    draft: given({
      id,
      kind: kind === 'clock' ? 'time' : kind,
      ...members,
      factor: kind === 'clock' ? undefined : draw.maybe(15, () => draw.oneOf([0.5, 2, 0.333])),
      declares: declared?.rule,
      isAttempt,
    }),
    marks: isAttempt ? [...marks, ...marks, 'DNF', 'DNS'] : marks,
    declare: declared?.declare,
  };
}
