import type { ContestantId, TradeId } from '../kernel/ids';
import type { LocalText } from '../kernel/local-text';
import type { Grade } from './ladder';

/** One person as promotions are counted. */
export interface CountedPromotion {
  readonly contestantId: ContestantId;
  readonly contestantName: string;
  readonly unitName: string;
  readonly tradeId: TradeId;
  readonly tradeName: LocalText;
  readonly fromGrade: Grade | null;
  readonly toGrade: Grade | null;
}

/** So many people go from one level to another. */
export interface LevelCount {
  readonly fromGrade: Grade | null;
  readonly toGrade: Grade;
  readonly people: number;
}

interface Group {
  readonly people: number;
  readonly levels: readonly LevelCount[];
}

/** How many are promoted from which level to which: in all, by trade and by unit. */
export interface PromotionCounts extends Group {
  readonly trades: readonly (Group & { readonly tradeId: TradeId; readonly tradeName: LocalText })[];
  readonly units: readonly (Group & { readonly unitName: string })[];
}

/** Somebody whom two countings treat differently; null: not promoted. */
export interface PromotionDifference extends Pick<
  CountedPromotion,
  'contestantId' | 'contestantName' | 'unitName' | 'tradeId' | 'tradeName' | 'fromGrade'
> {
  readonly before: Grade | null;
  readonly after: Grade | null;
}

type Promoted = CountedPromotion & { readonly toGrade: Grade };

const isPromoted = (one: CountedPromotion): one is Promoted => one.toGrade !== null;
/** No level stands below all others; lower numbers are higher levels. */
const rank = (grade: Grade | null): number => grade ?? 7;

function levelsOf(people: readonly Promoted[]): LevelCount[] {
  const byLevel = new Map<string, LevelCount>();
  for (const { fromGrade, toGrade } of people) {
    const key = `${fromGrade}>${toGrade}`;
    byLevel.set(key, { fromGrade, toGrade, people: (byLevel.get(key)?.people ?? 0) + 1 });
  }
  return [...byLevel.values()].toSorted(
    (a, b) => rank(a.toGrade) - rank(b.toGrade) || rank(a.fromGrade) - rank(b.fromGrade),
  );
}

function groupsOf<Key>(people: readonly Promoted[], keyOf: (one: Promoted) => Key): [Promoted, Group][] {
  const groups = new Map<Key, Promoted[]>();
  for (const one of people) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return [...groups.values()].map((group) => [group[0]!, { people: group.length, levels: levelsOf(group) }]);
}

/** Counts who is promoted (PRW-8): levels highest first, trades in the order given, units by their number, then by name. */
export function countPromotions(promotions: readonly CountedPromotion[]): PromotionCounts {
  const promoted = promotions.filter(isPromoted);
  return {
    people: promoted.length,
    levels: levelsOf(promoted),
    trades: groupsOf(promoted, ({ tradeId }) => tradeId).map(([{ tradeId, tradeName }, group]) => ({
      tradeId,
      tradeName,
      ...group,
    })),
    units: groupsOf(promoted, ({ unitName }) => unitName)
      .map(([{ unitName }, group]) => ({ unitName, ...group }))
      .toSorted((a, b) => b.people - a.people || (a.unitName < b.unitName ? -1 : 1)),
  };
}

/** Whom the second list promotes otherwise than the first (PRW-8). */
export function comparePromotions(
  before: readonly CountedPromotion[],
  after: readonly CountedPromotion[],
): PromotionDifference[] {
  const keyOf = ({ tradeId, contestantId }: CountedPromotion): string => `${tradeId}/${contestantId}`;
  const then = new Map(before.map((one) => [keyOf(one), one]));
  const now = new Map(after.map((one) => [keyOf(one), one]));
  return [...new Map([...then, ...now]).entries()].flatMap(([key, one]) => {
    const levels = { before: then.get(key)?.toGrade ?? null, after: now.get(key)?.toGrade ?? null };
    if (levels.before === levels.after) return [];
    const { contestantId, contestantName, unitName, tradeId, tradeName, fromGrade } = one;
    return [{ contestantId, contestantName, unitName, tradeId, tradeName, fromGrade, ...levels }];
  });
}
