import type { TradeId, UnitId } from '../../kernel/ids';
import type { Ratio } from '../../kernel/ratio';
import { addRatios, compareRatios, multiplyRatios, ratio } from '../../kernel/ratios';
import { membersOf } from '../../units/members-of';
import { participationRate } from '../../units/participation-rate';
import { rankUnits } from '../../units/rank-units';
import type { UnitField } from '../../units/unit-field';
import { unitResultKindOf } from '../../units/unit-result-rule';
import type { UnitSheets } from './unit-sheets';
import type { UnitPart, UnitPartKind } from './units-rule';

/** What one trade or one line of the sheet brings. */
export interface UnitLine {
  readonly id: string;
  readonly value: Ratio;
  /** The places that made it. */
  readonly places: readonly number[];
}

/** One part of a unit's sum with all that it is made of. */
export interface PartOfSum {
  readonly kind: UnitPartKind;
  readonly lines: readonly UnitLine[];
  /** Before the weight; null where there is nothing. */
  readonly value: Ratio | null;
  /** What it brings to the sum. */
  readonly counts: Ratio;
}

export interface UnitsInput {
  readonly field: UnitField;
  /** How many people each unit had in the competition. */
  readonly entrants: ReadonlyMap<UnitId, number>;
  readonly sheets: UnitSheets;
}

type Of<Kind extends UnitPartKind> = Extract<UnitPart, { kind: Kind }>;
type PartsByUnit = (unitId: UnitId) => PartOfSum;

const NOTHING = ratio(0);
const FULL = ratio(1);
const weighed = ({ weight }: UnitPart, value: Ratio | null): Ratio =>
  value ? multiplyRatios(value, ratio(weight, 1_000_000)) : NOTHING;

const tradeLines = ({ ranking }: Of<'points'>, { trades }: UnitField, unitId: UnitId): UnitLine[] =>
  trades
    .filter(({ tradeId }) => ranking.trades?.includes(tradeId) ?? true)
    .flatMap((trade) => {
      const of = { trade, members: membersOf(unitId, trade) };
      const share = unitResultKindOf(ranking.count).share(ranking.count, of);
      const places = share.members.flatMap(({ place }) => place ?? []);
      const id: TradeId = trade.tradeId;
      return share.points && of.members.length > 0 ? [{ id, value: share.points, places }] : [];
    });

/** Where the best unit's points are worth so many, those of the others are worth as much in proportion. */
const scaled = (value: Ratio, best: Ratio, bestGets: number | undefined): Ratio =>
  bestGets === undefined || best.num === 0n
    ? value
    : multiplyRatios(ratio(bestGets), ratio(value.num * best.den, value.den * best.num));

const pointsPart = (part: Of<'points'>, { field }: UnitsInput): PartsByUnit => {
  const standings = rankUnits(part.ranking, field);
  const values = new Map(standings.map(({ unitId, value }) => [unitId, value]));
  const best = standings.flatMap(({ value }) => value ?? []).toSorted((a, b) => compareRatios(b, a))[0];
  return (unitId) => {
    const own = values.get(unitId) ?? null;
    const value = own && scaled(own, best ?? NOTHING, part.bestGets);
    return {
      kind: 'points',
      lines: tradeLines(part, field, unitId),
      value,
      counts: weighed(part, value),
    };
  };
};

const checklistPart =
  (part: Of<'checklist'>, { sheets }: UnitsInput): PartsByUnit =>
  (unitId) => {
    const lines = part.items.flatMap(({ id }) => {
      const reviewed = sheets.lineOf(unitId, id)?.reviewed ?? null;
      return reviewed === null ? [] : [{ id, value: ratio(reviewed), places: [] }];
    });
    const value = lines.length === 0 ? null : lines.map((line) => line.value).reduce(addRatios);
    return { kind: 'checklist', lines, value, counts: weighed(part, value) };
  };

const participationPart = (part: Of<'participation'>, { field, entrants }: UnitsInput): PartsByUnit => {
  const headcounts = new Map(field.units.map(({ id, headcount }) => [id, headcount]));
  const target = ratio(part.target, 1_000_000);
  return (unitId) => {
    const rate = participationRate(entrants.get(unitId) ?? 0, headcounts.get(unitId) ?? 0);
    const reached = rate && ratio(rate.num * target.den, rate.den * target.num);
    const share = reached && compareRatios(reached, FULL) > 0 ? FULL : reached;
    const value = share && multiplyRatios(ratio(part.points), share);
    // The line shows the rate itself, as a share of a million points.
    const lines = rate ? [{ id: 'rate', value: multiplyRatios(rate, ratio(1_000_000)), places: [] }] : [];
    return { kind: 'participation', lines, value, counts: weighed(part, value) };
  };
};

/** How each part is worked out for a unit. */
export function partOf(part: UnitPart, input: UnitsInput): PartsByUnit {
  switch (part.kind) {
    case 'points':
      return pointsPart(part, input);
    case 'checklist':
      return checklistPart(part, input);
    case 'participation':
      return participationPart(part, input);
  }
}
