import { given, type Draw } from './draw';
import { drawAspect, type DrawnAspect } from './draw-aspect';

export interface DrawnModule {
  readonly id: string;
  readonly part: 'theory' | 'practical';
  readonly weight: number;
  readonly isLower: boolean;
  readonly overModule: boolean;
  readonly aspects: readonly DrawnAspect[];
  readonly draft: Readonly<Record<string, unknown>>;
}

export interface DrawnScheme {
  readonly modules: readonly DrawnModule[];
  readonly isLower: boolean;
  /** Ids and the most that one entry can get of each. */
  readonly adjustments: readonly string[];
  readonly roundsAtEnd: boolean;
  readonly draft: Readonly<Record<string, unknown>>;
}

/** Limits of what is drawn. */
export interface Limits {
  /** Nothing in which a better mark can do harm (LAW-2), nor an attempt that is worth less than none (LAW-15). */
  readonly isMonotone: boolean;
}

const PANELS = ['mean', 'sum', 'median', 'trimmed-mean', 'trimmed-sum', 'closest-two', 'majority'];

function drawPanel(draw: Draw, { isMonotone }: Limits): Record<string, unknown> & { over: string } {
  const kind = draw.oneOf(isMonotone ? PANELS.slice(0, 5) : PANELS);
  const isTrimmed = kind.startsWith('trimmed');
  const [dropHigh, dropLow] = draw.oneOf([
    [1, 1],
    [0, 1],
    [2, 1],
    [1, 0],
  ] as const);
  const canSum = kind !== 'closest-two' && kind !== 'majority';
  const over = canSum && draw.chance(20) ? 'module' : 'aspect';
  const fewest = isTrimmed ? dropHigh + dropLow + 1 : 1;
  return {
    ...given({
      kind,
      minimumMarks: draw.maybe(30, () => fewest + draw.below(3)),
      spread: draw.maybe(20, () => ({
        ...draw.oneOf([
          { kind: 'points', most: 1 },
          { kind: 'percent', most: 0.2 },
        ]),
        // Left out of the ranking one stands behind everybody, for a better mark too.
        meanwhile: isMonotone ? 'count' : draw.oneOf(['unplaced', 'unplaced', 'count']),
      })),
    }),
    ...(isTrimmed ? { dropHigh, dropLow } : {}),
    over,
  };
}

function drawCombination(draw: Draw, aspects: number): Record<string, unknown> | undefined {
  if (!draw.chance(50)) return undefined;
  if (draw.chance(50)) return { kind: 'best', count: draw.between(1, Math.min(2, aspects)) };
  const dropWorst = draw.below(Math.min(2, aspects));
  return { kind: 'mean', dropWorst, dropBest: draw.below(Math.min(2, aspects - dropWorst)) };
}

/** Several attempts at the same thing. */
const attempts = (draw: Draw, id: string, isLower: boolean, limits: Limits): DrawnAspect[] => {
  const rules = { isLower, overModule: false, ...limits };
  const first = drawAspect(draw, `${id}a1`, true, rules);
  const least = limits.isMonotone && Number(first.draft['least']) < 0 ? undefined : first.draft['least'];
  const plain = { ...first.draft, isAttempt: true, factor: undefined, least };
  const known = first.marks.filter((mark) => !limits.isMonotone || typeof mark !== 'number' || mark >= 0);
  const marks = [...known, ...known, 'DNF', 'DNS'];
  return draw.list(draw.between(2, 4), (index) => ({
    ...first,
    id: `${id}a${index + 1}`,
    draft: given({ ...plain, id: `${id}a${index + 1}` }),
    marks,
  }));
};

function drawModule(
  draw: Draw,
  index: number,
  weight: number,
  of: Limits & { readonly isLower: boolean },
): DrawnModule {
  const id = `m${index + 1}`;
  const panel = drawPanel(draw, of);
  const { isLower, isMonotone } = of;
  const isTries = panel.over === 'aspect' && draw.chance(isLower ? 60 : 20);
  const overModule = panel.over === 'module';
  const rules = { isLower, isMonotone, overModule };
  const aspects = isTries
    ? attempts(draw, id, isLower, of)
    : draw.list(draw.between(1, 3), (number) => drawAspect(draw, `${id}a${number + 1}`, number === 0, rules));
  const part = draw.oneOf(['practical', 'theory'] as const);
  const inner = aspects.map(({ draft }) => draft);
  const isNested = draw.chance(20) && aspects.length > 1;
  return {
    id,
    part,
    weight,
    isLower,
    overModule,
    aspects,
    draft: given({
      id,
      part,
      weight,
      panel,
      criteria: isNested
        ? [{ id: 'c1', aspects: inner.slice(1), subCriteria: [{ id: 's1', aspects: inner.slice(0, 1) }] }]
        : [{ id: 'c1', aspects: inner }],
      combination: isTries ? drawCombination(draw, aspects.length) : undefined,
      better: isLower ? 'lower' : undefined,
      floor: draw.maybe(20, () => 'none'),
    }),
  };
}

function drawRounding(draw: Draw): Record<string, unknown> & { at: string } {
  const at = draw.oneOf(['final-only', 'each-node', 'display-only']);
  const nodes =
    at === 'each-node' && draw.chance(40) ? { aspect: draw.below(3), module: draw.below(4) } : undefined;
  return {
    ...given({ decimals: draw.oneOf([2, 0, 1, 3]), mode: draw.oneOf(['half-up', 'half-even']), nodes }),
    at,
  };
}

function drawAdjustments(draw: Draw, modules: readonly DrawnModule[], { isMonotone }: Limits) {
  const amounts = [
    { kind: 'points', points: 0.5 },
    { kind: 'points', points: 1.25 },
    { kind: 'percent', percent: 0.1 },
    { kind: 'percent', percent: 0.45 },
  ].slice(0, isMonotone ? 2 : 4);
  return {
    floor: draw.oneOf(['zero', 'none']),
    rules: draw.list(draw.between(1, 3), (index) =>
      given({
        id: `x${index + 1}`,
        kind: draw.oneOf(['penalty', 'bonus']),
        amount: draw.oneOf(amounts),
        most: draw.maybe(40, () => draw.between(1, 2)),
        moduleId: draw.maybe(40, () => draw.oneOf(modules).id),
      }),
    ),
  };
}

/** A cap counts what aspects are worth, or what they cost: never both, nor an aspect that may be either. */
const cappable = (aspects: readonly DrawnAspect[], isCost: boolean): string[] =>
  aspects
    .filter(({ kind, draft }) => (kind === 'deduction') === isCost && !draft['declares'] && !draft['least'])
    .map(({ id }) => id);

function drawCrossRules(draw: Draw, modules: readonly DrawnModule[]): Record<string, unknown>[] | undefined {
  const aspects = modules.filter(({ overModule }) => !overModule).flatMap((module) => module.aspects);
  const ids = aspects.map(({ id }) => id);
  if (ids.length < 2) return undefined;
  return draw.list(draw.between(1, 2), () => {
    const named = draw.shuffled(ids).slice(0, draw.between(2, 3));
    const capped = draw.shuffled(cappable(aspects, draw.chance(40))).slice(0, 3);
    return draw.chance(50) || capped.length === 0
      ? { kind: 'zero-unless', aspectId: named[0], least: draw.oneOf([1, 0.5, 2]), zeroes: named.slice(1) }
      : { kind: 'cap', aspectIds: capped, most: draw.oneOf([1, 0.75, 3]) };
  });
}

const WEIGHTS = [1, 0.3, 0.7, 0.333, 2];

/** A legal marking scheme of any kinds. */
export function drawScheme(draw: Draw, limits: Limits): DrawnScheme {
  const isLower = draw.chance(20);
  const count = draw.between(1, 3);
  const modules = draw.list(count, (index) => {
    const isIdle = index > 0 && draw.chance(20);
    const isOdd = isIdle && draw.chance(50);
    return drawModule(draw, index, isIdle ? 0 : draw.oneOf(WEIGHTS), {
      ...limits,
      isLower: isLower !== isOdd,
    });
  });
  const rounding = drawRounding(draw);
  const adjustments = draw.maybe(40, () => drawAdjustments(draw, modules, limits));
  const crossRules = limits.isMonotone ? undefined : draw.maybe(25, () => drawCrossRules(draw, modules));
  return {
    modules,
    isLower,
    adjustments: adjustments?.rules.map(({ id }) => String(id)) ?? [],
    roundsAtEnd: rounding.at !== 'display-only',
    draft: given({ modules: modules.map(({ draft }) => draft), rounding, adjustments, crossRules }),
  };
}
