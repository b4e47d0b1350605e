import { given, type Draw } from './draw';
import type { DrawnScheme } from './draw-scheme';

type Members = Record<string, unknown>;

/** Where the rules of a stage are drawn. */
export interface Around {
  readonly scheme: DrawnScheme;
  readonly stageId: string;
  /** Earlier stages of the trade. */
  readonly earlier: readonly string[];
  readonly field: number;
  /** Ties must not depend on what a better mark may change for the worse (LAW-2). */
  readonly isMonotone: boolean;
}

export const GROUPS = ['student', 'champion'];

/** More points of a part come first, also where they are times, and a module without a result does not count in it. */
const hasTimes = ({ modules }: DrawnScheme): boolean => modules.some(({ isLower }) => isLower);

function tieBreaks({ scheme, earlier, isMonotone }: Around): Members[] {
  const { modules } = scheme;
  const hasParts = !isMonotone || !hasTimes(scheme);
  const byAspect = modules.filter(({ overModule }) => !overModule);
  return [
    ...modules.map(({ id }) => ({ key: 'module', moduleId: id })),
    ...modules.map(({ part }) => ({ key: 'part', part })).slice(0, hasParts ? 1 : 0),
    ...byAspect
      .flatMap(({ aspects }) => aspects.map(({ id }) => ({ key: 'aspect', aspectId: id })))
      .slice(0, 3),
    ...byAspect.map(({ id }) => ({ key: 'count-back', moduleId: id, count: 2 })),
    { key: 'modules-in-order' },
    ...(scheme.roundsAtEnd ? [{ key: 'more-decimals' }] : []),
    { key: 'own-total' },
    ...earlier.map((stageId) => ({ key: 'earlier-stage', stageId })),
    // A penalty on a module that comes to no result takes nothing off.
    ...(scheme.adjustments.length > 0 && !isMonotone ? [{ key: 'fewer-penalties' }] : []),
    { key: 'age', first: 'younger' },
    { key: 'age', first: 'older' },
    { key: 'group', groups: GROUPS },
  ];
}

/** A limit that some totals reach and some miss, in the direction of the scheme. */
const atLeast = (draw: Draw, { isLower }: DrawnScheme): number =>
  draw.oneOf(isLower ? [11, 20, 4, 40] : [0.5, 0.25, 0.3]);

function drawCondition(draw: Draw, { scheme, isMonotone }: Around): Members {
  const { id, part } = draw.oneOf(scheme.modules.filter(({ weight }) => weight > 0));
  const least = atLeast(draw, scheme);
  return draw.oneOf([
    () => ({ kind: 'minimum', of: { kind: 'total' }, least }),
    () => ({
      kind: 'minimum',
      of: isMonotone && hasTimes(scheme) ? { kind: 'total' } : { kind: 'part', part },
      least,
    }),
    () => ({ kind: 'minimum', of: { kind: 'module', moduleId: id }, least }),
    () => ({ kind: 'full-modules', least: 1 }),
    () => ({ kind: 'age-at-most', years: draw.oneOf([35, 36]), on: '2026-03-01' }),
    () => ({ kind: 'sex', sex: draw.oneOf(['female', 'male']) }),
    () => ({ kind: 'unit-kind', unitKinds: ['enterprise', 'county'] }),
    () => ({ kind: 'group', groups: [draw.oneOf(GROUPS)], is: draw.oneOf(['in', 'not-in']) }),
    () => ({ kind: 'grade', grades: [null, 4, 5] }),
  ])();
}

const conditions = (draw: Draw, percent: number, around: Around): Members[] =>
  draw.chance(percent) ? [drawCondition(draw, around)] : [];

const drawEffect = (draw: Draw): Members =>
  given({
    place: draw.maybe(70, () => draw.oneOf(['none', 'after', 'by-points'])),
    others: draw.maybe(50, () => 'stay'),
    starts: draw.maybe(40, () => draw.oneOf(['yes', 'no', 'if-marked'])),
    unit: draw.maybe(40, () =>
      draw.oneOf([{ kind: 'left-out' }, { kind: 'field-plus', plus: 3 }, { kind: 'place' }]),
    ),
  });

export interface DrawnRanking extends Members {
  readonly terminal: string;
}

export function drawRanking(draw: Draw, around: Around): DrawnRanking {
  const style = draw.oneOf(around.isMonotone ? ['1-1-3', 'strict'] : ['1-1-3', '1-1-3', '1-1-2', 'strict']);
  const terminals = ['share', 'extra-test', 'chief-judge', 'lot'];
  const statuses = draw.maybe(25, () =>
    Object.fromEntries(
      draw
        .some(['absent', 'disqualified', 'did-not-finish', 'withdrawn', 'penalised'], 3)
        .map((status) => [status, drawEffect(draw)]),
    ),
  );
  return {
    ...given({
      tieBreaks: draw.some(tieBreaks(around), 3),
      style,
      conditions: conditions(draw, 15, around),
      statuses,
    }),
    terminal: style === 'strict' || draw.chance(30) ? terminals[draw.between(1, 3)]! : 'share',
  };
}

export function drawCarryOver(draw: Draw, { earlier }: Around): Members | undefined {
  if (earlier.length === 0 || draw.chance(35)) return undefined;
  const from = draw.some(earlier, earlier.length - 1).concat(earlier.at(-1)!);
  const sources = [...new Set(from)].map((stageId) => ({ stageId, of: draw.oneOf(['own', 'total']) }));
  if (draw.chance(50)) return { kind: 'add', from: sources };
  return {
    kind: 'weighted',
    own: 0.6,
    from: sources.map((each, index) => ({ ...each, weight: weightOf(sources.length, index) })),
  };
}

/** 40 % between the earlier stages. */
const weightOf = (count: number, index: number): number =>
  count === 1 ? 0.4 : count === 2 ? [0.3, 0.1][index]! : [0.2, 0.15, 0.05][index]!;

function drawStep(draw: Draw, { field, scheme }: Around): Members {
  const places = (): number => draw.between(1, Math.min(field, 4));
  return draw.oneOf([
    () => ({ kind: 'top-places', places: places() }),
    () => ({ kind: 'top-places', places: places() }),
    () => ({ kind: 'top-percent', percent: draw.oneOf([0.5, 0.34, 0.75]) }),
    () => ({ kind: 'at-least', total: atLeast(draw, scheme) }),
    () => ({ kind: 'per-unit', places: draw.between(1, 2) }),
    () => ({ kind: 'wild-cards', places: draw.between(1, 2) }),
    () => ({ kind: 'fill-up', places: places() }),
  ])();
}

export function drawAdvancement(draw: Draw, around: Around): Members {
  const tiesAtCut = draw.oneOf(['all-in', 'all-out', 'by-key', 'decide']);
  const keys = tieBreaks(around).filter(({ key }) => key !== 'earlier-stage');
  return given({
    steps: draw.list(draw.oneOf([1, 2, 1, 3]), () => drawStep(draw, around)),
    tiesAtCut,
    cutKeys: tiesAtCut === 'by-key' ? [draw.oneOf(keys)] : undefined,
    conditions: conditions(draw, 15, around),
    perUnit: draw.maybe(20, () => draw.between(1, 2)),
    mostPercent: draw.maybe(20, () => draw.oneOf([0.5, 0.75])),
    minimumField: draw.maybe(10, () => ({
      starters: draw.between(2, 4),
      otherwise: draw.oneOf(['nobody', 'everybody']),
    })),
    reserves: draw.below(3),
  });
}

const drawGround = (draw: Draw, { scheme }: Around, hasScale: boolean): Members =>
  draw.oneOf([
    () => ({ kind: 'places', fromPlace: draw.between(1, 2), toPlace: draw.between(2, 3) }),
    () => ({
      kind: 'share',
      from: draw.oneOf([0, 0.2]),
      to: draw.oneOf([0.5, 0.35]),
      of: draw.oneOf(['starters', 'entries']),
      rounding: draw.oneOf(['down', 'up', 'half-up']),
    }),
    () => ({ kind: 'cut-off', least: atLeast(draw, scheme) }),
    () => ({ kind: 'cut-off', of: 'scale', least: hasScale ? 700 : 1 }),
    () => ({ kind: 'medal', medal: draw.oneOf(['gold', 'silver', 'bronze']), gap: hasScale ? 2 : 0.25 }),
    () => ({ kind: 'everybody' }),
  ])();

const drawPrize = (draw: Draw): Members => ({
  amounts: [
    { money: draw.oneOf([100, 0.05]), people: draw.between(1, 2) },
    given({ money: draw.oneOf([70, 0.02]), people: draw.maybe(50, () => 1) }),
  ],
  ties: draw.oneOf(['each', 'split']),
});

export function drawAwards(draw: Draw, around: Around, hasScale: boolean): Members[] {
  return draw.list(draw.oneOf([0, 1, 2, 3]), (index) =>
    given({
      id: `${around.stageId}w${index + 1}`,
      group: draw.maybe(40, () => 'other'),
      ground: drawGround(draw, around, hasScale),
      conditions: conditions(draw, 25, around),
      most: draw.maybe(30, () => draw.between(1, 2)),
      tiesAtEnd: draw.maybe(40, () => 'all-out'),
      minimumField: draw.maybe(10, () => 3),
      onStrike: draw.oneOf(['move-up', 'stay-empty']),
      prize: draw.maybe(30, () => drawPrize(draw)),
    }),
  );
}

function drawRow(draw: Draw, index: number, around: Around, hasScale: boolean): Members {
  const grant = draw.chance(50)
    ? { kind: 'step', by: draw.between(1, 2) }
    : {
        kind: 'to-grade',
        grade: draw.oneOf([3, 2, 4]),
        alreadyThere: draw.oneOf(['next-grade', 'none', 'award-only']),
      };
  return given({
    id: `r${index + 1}`,
    ground: drawGround(draw, around, hasScale),
    conditions: [...conditions(draw, 25, around), ...conditions(draw, 25, around)],
    grant,
    cap: draw.maybe(20, () => draw.oneOf([2, 3])),
    largestJump: draw.maybe(15, () => 1),
    lower: draw.maybe(15, () => ({ groups: ['student'], by: 1 })),
    needsCertificate: draw.maybe(10, () => true),
  });
}

export function drawPromotions(draw: Draw, around: Around, hasScale: boolean): Members | undefined {
  return draw.maybe(45, () => ({
    ladder: draw.oneOf(['five-level', 'eight-level']),
    oncePerYear: draw.chance(30),
    rows: draw.list(draw.between(1, 3), (index) => drawRow(draw, index, around, hasScale)),
  }));
}

export function drawScale(draw: Draw): Members | undefined {
  return draw.maybe(30, () =>
    draw.oneOf([
      { kind: 'robust-700', decimals: 2 },
      { kind: 'z-score', centre: draw.oneOf([700, 699.125]), spread: 30, decimals: draw.below(3) },
    ]),
  );
}
