import type { PanelRule } from '../../src/domain/panel/panel-rule';
import type { Rounding } from '../../src/domain/scheme/marking-scheme';

/**
 * A second, simpler computation of tallies and places to compare the rulebook with. It shares no function with it: fractions are
 * never reduced, drops are sort-and-slice, places are counted pair by pair.
 */
export type Fraction = readonly [num: bigint, den: bigint];

export interface OracleModule {
  readonly id: string;
  readonly part: 'theory' | 'practical';
  /** Millionths. */
  readonly weight: number;
  readonly panel: PanelRule;
  readonly aspects: readonly { readonly id: string; readonly isDeduction: boolean }[];
}

/** judge → aspect → micro-points; null is a voided mark. */
export type OracleMarks = Readonly<Record<string, Readonly<Record<string, number | null>>>>;

export const compare = ([a, b]: Fraction, [c, d]: Fraction): number =>
  a * d < c * b ? -1 : a * d > c * b ? 1 : 0;
const add = ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * d + c * b, b * d];
const sum = (all: readonly Fraction[]): Fraction => all.reduce(add, [0n, 1n]);
const negative = ([a, b]: Fraction): Fraction => [-a, b];

/** Long division of a value that is not negative, one decimal of a point after the other; then the rest decides. */
export const roundOracle = ([num, den]: Fraction, decimals: number, mode: Rounding['mode']): Fraction => {
  const pointDen = den * 1_000_000n;
  let units = num / pointDen;
  let rest = num % pointDen;
  for (let place = 0; place < decimals; place++) {
    units = units * 10n + (rest * 10n) / pointDen;
    rest = (rest * 10n) % pointDen;
  }
  const half = rest + rest - pointDen;
  const isUp = half > 0n || (half === 0n && (mode === 'half-up' || units % 2n === 1n));
  return [(isUp ? units + 1n : units) * 1_000_000n, 10n ** BigInt(decimals)];
};

const panelOracle = (marks: readonly number[], rule: PanelRule): Fraction | null => {
  if (marks.length === 0) return null;
  const [low, high] = rule.kind === 'trimmed-mean' ? [rule.dropLow, rule.dropHigh] : [0, 0];
  const canTrim =
    rule.kind === 'trimmed-mean' && marks.length >= rule.minimumMarks && marks.length > low + high;
  const kept = canTrim ? [...marks].sort((a, b) => a - b).slice(low, marks.length - high) : marks;
  const total = kept.reduce((all, mark) => all + BigInt(mark), 0n);
  return [total, rule.kind === 'sum' ? 1n : BigInt(kept.length)];
};

const overModule = (module: OracleModule, judges: readonly string[], marks: OracleMarks): Fraction | null => {
  const sheets = judges.map((judge) =>
    module.aspects.flatMap(({ id, isDeduction }) => {
      const mark = marks[judge]?.[id] ?? null;
      return mark === null ? [] : [isDeduction ? -mark : mark];
    }),
  );
  const whole = sheets.filter((sheet) => sheet.length === module.aspects.length);
  const started = sheets.filter((sheet) => sheet.length > 0);
  const sums = (of: typeof sheets): number[] => of.map((sheet) => sheet.reduce((all, mark) => all + mark, 0));
  if (module.panel.kind === 'sum') return panelOracle(sums(started), module.panel);
  if (whole.length > 0) return panelOracle(sums(whole), module.panel);
  return panelOracle(sums(started), { kind: 'mean', over: 'module', minimumMarks: 1 });
};

export function tallyOracle(
  modules: readonly OracleModule[],
  rounding: Rounding,
  judges: readonly string[],
  marks: OracleMarks,
): { readonly values: readonly (Fraction | null)[]; readonly total: Fraction | null } {
  const isEach = rounding.at === 'each-node';
  const round = (value: Fraction): Fraction => roundOracle(value, rounding.decimals, rounding.mode);
  const node = (value: Fraction | null): Fraction | null => (value && isEach ? round(value) : value);
  const values = modules.map((module) => {
    const byAspect = module.aspects.flatMap(({ id, isDeduction }) => {
      const given = judges.map((judge) => marks[judge]?.[id] ?? null).filter((mark) => mark !== null);
      const value = node(panelOracle(given, module.panel));
      return value ? [isDeduction ? negative(value) : value] : [];
    });
    const plain = byAspect.length > 0 ? sum(byAspect) : null;
    const value = module.panel.over === 'module' ? overModule(module, judges, marks) : plain;
    return node(value && value[0] < 0n ? [0n, 1n] : value);
  });
  const parts = values.flatMap((value, index) => {
    const part: Fraction | null = value && [value[0] * BigInt(modules[index]!.weight), value[1] * 1_000_000n];
    return part ? [node(part)!] : [];
  });
  const total = parts.length > 0 ? sum(parts) : null;
  return { values, total: total && rounding.at !== 'display-only' ? round(total) : total };
}

/** Keys of one entry, best key first; null stands below everything. */
export type OracleKeys = readonly (Fraction | null)[];

export const compareKeys = (a: OracleKeys, b: OracleKeys): number => {
  for (const [index, mine] of a.entries()) {
    const theirs = b[index] ?? null;
    if (mine === null && theirs === null) continue;
    if (mine === null) return -1;
    if (theirs === null) return 1;
    const order = compare(mine, theirs);
    if (order !== 0) return order;
  }
  return 0;
};

/** One plus the number of entries that are better; null without a total. */
export const placesOracle = (all: readonly OracleKeys[]): (number | null)[] =>
  all.map((keys) =>
    keys[0] ? 1 + all.filter((other) => other[0] && compareKeys(other, keys) > 0).length : null,
  );

/** Σ value × weight ÷ Σ weight over one part. */
export const partOracle = (
  modules: readonly OracleModule[],
  values: readonly (Fraction | null)[],
  part: OracleModule['part'],
): Fraction | null => {
  const of = modules
    .map((module, index) => ({ module, value: values[index] ?? null }))
    .filter(({ module }) => module.part === part);
  const weights = of.reduce((all, { module }) => all + module.weight, 0);
  const marked = of.flatMap(({ module, value }): Fraction[] =>
    value ? [[value[0] * BigInt(module.weight), value[1]]] : [],
  );
  if (marked.length === 0) return null;
  const [num, den] = sum(marked);
  return [num, den * BigInt(weights)];
};
