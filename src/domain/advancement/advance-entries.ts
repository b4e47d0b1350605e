import { candidateOf } from '../eligibility/candidate-of';
import { failedCondition } from '../eligibility/condition';
import type { Person } from '../eligibility/person';
import { groupBy } from '../kernel/group-by';
import type { EntryId } from '../kernel/ids';
import { shareOf } from '../kernel/share-of';
import type { EntryRecord } from '../ledger/entry-record';
import type { TieDecision } from '../ledger/stage-book';
import { ratio } from '../kernel/ratios';
import { orderByColumns, type Column } from '../ranking/order-by-columns';
import type { RankingRule } from '../ranking/ranking-rule';
import { startersOf } from '../ranking/starters-of';
import type { Standing } from '../ranking/standing';
import { tieBreakKindOf } from '../ranking/tie-breaks/tie-break';
import type { TieBreakContext } from '../ranking/tie-breaks/tie-break-kind';
import { betterOf } from '../scheme/better-of';
import type { MarkingScheme } from '../scheme/marking-scheme';
import { admit, type Admitted, type Limits } from './admit';
import type { AdvancementRule } from './advancement-rule';
import type { Contender } from './contender';
import { stepKindOf } from './steps/advancement-step';

export interface AdvancementInput {
  /** As `rankEntries` returns them. */
  readonly standings: readonly Standing[];
  readonly rule: AdvancementRule;
  readonly scheme: MarkingScheme;
  readonly ranking: Pick<RankingRule, 'statuses'>;
  readonly records?: ReadonlyMap<EntryId, EntryRecord>;
  readonly people?: ReadonlyMap<EntryId, Person>;
  readonly earlier?: TieBreakContext['earlier'];
  /** What was decided of ties, the oldest first. */
  readonly decisions?: readonly TieDecision[];
}

export interface Advancement {
  /** Best first. */
  readonly advancing: readonly Standing[];
  /** Next in line, best first. */
  readonly reserves: readonly Standing[];
  /** Groups tied across a cut of which somebody has to decide who goes on. */
  readonly undecided: readonly (readonly Standing[])[];
  /** Whoever declined, best first, whether they would have gone on or not. */
  readonly declined: readonly Standing[];
  /** Who comes in for those who declined and have no reserve called yet, best first. */
  readonly nextIn: readonly Standing[];
  readonly starters: number;
}

/** Placed entries whom the conditions let go on, those who share a place together. */
const contendersOf = (input: AdvancementInput): Contender[][] => {
  const { rule, scheme, standings } = input;
  const contenders = standings.flatMap((standing): Contender[] => {
    if (standing.place === null) return [];
    const person = input.people?.get(standing.entryId) ?? null;
    if (failedCondition(rule.conditions, candidateOf(standing.tally, scheme, person))) return [];
    const hasWildCard = input.records?.get(standing.entryId)?.hasWildCard ?? false;
    return [{ standing, unitId: person?.unitId, hasWildCard }];
  });
  return [...groupBy(contenders, ({ standing }) => standing.place).values()];
};

/** A decision holds at the cut too, where places may stay shared (ADV-12). */
const decidedColumn = ({ order }: TieDecision, tied: readonly Contender[]): Column => ({
  better: 'lower',
  valueOf: (index) => {
    const at = order.indexOf(tied[index]!.standing.entryId);
    return at < 0 ? null : ratio(at);
  },
});

const splitByCutKeys = (input: AdvancementInput, tied: readonly Contender[]): Contender[][] => {
  const context = {
    scheme: input.scheme,
    people: input.people ?? new Map(),
    earlier: input.earlier ?? new Map(),
  };
  const keys = (input.rule.cutKeys ?? []).flatMap((key) => tieBreakKindOf(key).keys(key, context));
  const { order, separatedBy } = orderByColumns(tied.length, [
    ...keys.map(({ better, valueOf }) => ({
      better,
      valueOf: (index: number) => valueOf(tied[index]!.standing.tally),
    })),
    ...(input.decisions ?? []).toReversed().map((decision) => decidedColumn(decision, tied)),
  ]);
  const parts: Contender[][] = [];
  order.forEach((index, position) => {
    if (position > 0 && separatedBy[position] === -1) parts.at(-1)!.push(tied[index]!);
    else parts.push([tied[index]!]);
  });
  return parts;
};

const admitAll = (
  input: AdvancementInput,
  groups: readonly (readonly Contender[])[],
  starters: number,
): Admitted => {
  const { rule } = input;
  const better = betterOf(input.scheme);
  const admitted: Admitted = { ins: new Set(), countByUnit: new Map(), undecided: [] };
  const most =
    rule.mostPercent === undefined ? Number.POSITIVE_INFINITY : shareOf(starters, rule.mostPercent);
  const limits: Limits = { rule, most, splitTie: (tied) => splitByCutKeys(input, tied) };
  for (const step of rule.steps) {
    const call = stepKindOf(step).call(step, { starters, alreadyIn: admitted.ins.size, better });
    admit(groups, call, admitted, limits);
  }
  return admitted;
};

/** The first so many of those left, and whoever shares the last one's place (ADV-5, ADV-16). */
const nextOf = (left: readonly Standing[], count: number): Standing[] => {
  const last = left[count - 1]?.place;
  return left.filter(({ place }, index) => index < count || (last !== undefined && place === last));
};

/** Who goes on from the field as it is, without regard to anybody having declined. */
const chosenOf = (input: AdvancementInput, starters: number, declined: ReadonlySet<EntryId>): Admitted => {
  const { minimumField } = input.rule;
  const groups = contendersOf(input)
    .map((group) => group.filter(({ standing }) => !declined.has(standing.entryId)))
    .filter((group) => group.length > 0);
  if (!minimumField || starters >= minimumField.starters) return admitAll(input, groups, starters);
  const everybody = minimumField.otherwise === 'everybody' ? groups.flat() : [];
  return {
    ins: new Set(everybody.map(({ standing }) => standing.entryId)),
    countByUnit: new Map(),
    undecided: [],
  };
};

/** Contenders whose unit would still have room for them (ADV-11). */
const withRoom = (
  contenders: readonly Contender[],
  isIn: (row: Standing) => boolean,
  { perUnit }: AdvancementRule,
): Contender[] => {
  if (perUnit === undefined) return [...contenders];
  const inByUnit = groupBy(
    contenders.filter(({ standing }) => isIn(standing)),
    ({ unitId }) => unitId,
  );
  return contenders.filter(
    ({ unitId }) => unitId === undefined || (inByUnit.get(unitId)?.length ?? 0) < perUnit,
  );
};

/**
 * Who goes on (ADV-1 … ADV-13, ADV-15 … ADV-18): the steps in their order within the limits, then what the desk recorded: who
 * declined, and who was called instead. Source: rules of the field 1.2 [S21], 4 [S98][S99][S100].
 */
export function advanceEntries(input: AdvancementInput): Advancement {
  const { standings, rule, records } = input;
  const starters = startersOf(standings, input.ranking);
  const declined = new Set(
    standings.map(({ entryId }) => entryId).filter((entryId) => records?.get(entryId)?.hasDeclined),
  );
  const first = chosenOf(input, starters, new Set());
  const then = declined.size > 0 ? chosenOf(input, starters, declined) : first;
  const isCalled = ({ entryId }: Standing): boolean =>
    !declined.has(entryId) && (records?.get(entryId)?.insteadOf ?? null) !== null;
  const isIn = (row: Standing): boolean =>
    (first.ins.has(row.entryId) && !declined.has(row.entryId)) || isCalled(row);
  const replaced = new Set(standings.filter(isCalled).map(({ entryId }) => records?.get(entryId)?.insteadOf));
  const missing = [...declined].filter((entryId) => first.ins.has(entryId) && !replaced.has(entryId));
  const nextIn = nextOf(
    standings.filter((row) => then.ins.has(row.entryId) && !isIn(row)),
    missing.length,
  );
  const contenders = contendersOf(input).flat();
  const waiting = new Set(first.undecided.flat().map(({ standing }) => standing.entryId));
  const left = withRoom(contenders, isIn, rule)
    .map(({ standing }) => standing)
    .filter((row) => !waiting.has(row.entryId) && !isIn(row) && !declined.has(row.entryId));
  return {
    advancing: standings.filter(isIn),
    reserves: nextOf(left, rule.reserves),
    undecided: first.undecided.map((group) => group.map(({ standing }) => standing)),
    declined: standings.filter((row) => declined.has(row.entryId)),
    nextIn,
    starters,
  };
}
