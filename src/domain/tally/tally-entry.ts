import type { AspectId, EntryId, JudgeId } from '../kernel/ids';
import type { Ratio } from '../kernel/ratio';
import { addRatios, multiplyRatios, ratio } from '../kernel/ratios';
import { roundRatio } from '../kernel/round-ratio';
import { emptyEntryRecord, type EntryRecord } from '../ledger/entry-record';
import type { Sheet } from '../ledger/stage-book';
import { aspectsOfModule } from '../scheme/aspects-of';
import { betterOf } from '../scheme/better-of';
import type { MarkingScheme, Module } from '../scheme/marking-scheme';
import type { Seat } from '../scheme/seat';
import { adjust } from './adjust';
import { applyCrossRules } from './apply-cross-rules';
import { isWholeEntry } from './is-whole-entry';
import { tallyAspect, type ValuedAspect } from './tally-aspect';
import { tallyModule, type TalliedModule } from './tally-module';
import { isToRescore, openRounds } from './second-rounds';
import type { ModuleTally, Tally } from './tally';
import { weightedSum } from './weighted-sum';

export interface TallyInput {
  readonly entryId: EntryId;
  readonly scheme: MarkingScheme;
  readonly seats: readonly Seat[];
  /** The entry's sheets; undefined before the first mark. */
  readonly sheets: ReadonlyMap<JudgeId, Sheet> | undefined;
  /** What the desk said of the entry; undefined when it said nothing. */
  readonly record?: EntryRecord | undefined;
  /** What earlier stages bring and how much this stage counts beside it; undefined where the stage starts from zero. */
  readonly carry?: Carry | undefined;
  /** What aspects are taken to be worth, where one asks how an entry could still end. */
  readonly assumed?: ReadonlyMap<AspectId, Ratio> | undefined;
}

/** Points brought from earlier stages, already weighed, and the share of this stage's own points in millionths. */
export interface Carry {
  readonly carried: Ratio | null;
  readonly ownWeight: number;
}

const NO_RECORD: EntryRecord = emptyEntryRecord();

const judgesOf = (module: Module, seats: readonly Seat[], record: EntryRecord): JudgeId[] => {
  const judgeIds = new Set<JudgeId>();
  for (const { moduleId, judgeId } of seats) {
    if (moduleId === module.id && !record.excusedJudges.has(judgeId)) judgeIds.add(judgeId);
  }
  return [...judgeIds].toSorted();
};

const tallyModules = (input: TallyInput, record: EntryRecord, given: ReturnType<typeof givenOf>) => {
  const { scheme, seats, sheets, assumed } = input;
  const { rounding } = scheme;
  const markings = scheme.modules.map((module) => ({
    judgeIds: judgesOf(module, seats, record),
    sheets,
    declarations: record.declarations,
    decisions: record.spreadDecisions,
    rounding,
    ...(assumed ? { assumed } : {}),
  }));
  const panelled = scheme.modules.map((module, index) =>
    aspectsOfModule(module).map((aspect) => tallyAspect(aspect, module.panel, markings[index]!)),
  );
  const ruled = applyCrossRules(panelled, scheme.crossRules ?? []);
  const modules = scheme.modules.map((module, index) =>
    tallyModule(module, ruled[index]!, markings[index]!, { rules: scheme.adjustments, given }),
  );
  return { ruled, modules, panels: markings.map(({ judgeIds }) => judgeIds.length) };
};

const givenOf = (record: EntryRecord) => [...record.adjustments.values()];

const vetoesOf = (aspects: readonly ValuedAspect[]): AspectId[] =>
  aspects.filter(({ veto }) => veto === 'place').map(({ tally }) => tally.aspectId);

const countOf = (modules: readonly TalliedModule[], of: 'marked' | 'expected'): number =>
  modules.reduce((sum, { tally }) => sum + tally[of], 0);

/** Σ contributions, or what a veto on the total leaves of it: nothing, and where less is better no result (TAL-22). */
const ownSum = (
  scheme: MarkingScheme,
  tallies: readonly ModuleTally[],
  aspects: readonly ValuedAspect[],
): ReturnType<typeof weightedSum> => {
  const whole = weightedSum(scheme, tallies);
  if (!aspects.some(({ veto }) => veto === 'total')) return whole;
  if (betterOf(scheme) === 'lower') return { sum: null, isUnfinished: true };
  return { ...whole, sum: whole.sum && ratio(0) };
};

/** Marked, but without the declaration it is worth something by (TAL-20). */
const isWaiting = ({ isOwed, tally }: ValuedAspect): boolean => isOwed && tally.marks.length > 0;

/** Own points and carried ones: nothing is carried to whoever has no points here. */
const withCarry = (own: Ratio | null, carry: Carry | undefined): Ratio | null => {
  if (!own || !carry) return own;
  const share = multiplyRatios(own, ratio(carry.ownWeight, 1_000_000));
  return carry.carried ? addRatios(share, carry.carried) : share;
};

/**
 * An entry's points with the whole arithmetic behind them (TAL-1 … TAL-25). Marks of judges without a seat do not count; a
 * voided or missing mark is left out, never zero. Rounds only where the scheme's rounding says so.
 */
export function tallyEntry(input: TallyInput): Tally {
  const { entryId, scheme, record = NO_RECORD, carry } = input;
  const { rounding } = scheme;
  const given = givenOf(record);
  const { ruled, modules, panels } = tallyModules(input, record, given);
  const round = (value: Ratio | null): Ratio | null =>
    value && rounding.at !== 'display-only' ? roundRatio(value, rounding.decimals, rounding.mode) : value;
  const tallies = modules.map(({ tally }) => tally);
  const { sum, isUnfinished } = ownSum(scheme, tallies, ruled.flat());
  const onTotal = sum
    ? adjust({ value: sum, moduleId: null, better: betterOf(scheme) }, scheme.adjustments, given)
    : { value: null, adjustments: [] };
  const own = round(onTotal.value);
  const exactTotal = withCarry(onTotal.value, carry);
  const discrepancies = modules.flatMap((module) => module.discrepancies);
  return {
    entryId,
    modules: tallies,
    adjustments: [...modules.flatMap(({ adjustments }) => adjustments), ...onTotal.adjustments],
    own,
    carried: own && (carry?.carried ?? null),
    total: round(withCarry(own, carry)),
    exactTotal,
    isUnfinished,
    marked: countOf(modules, 'marked'),
    expected: countOf(modules, 'expected'),
    isComplete:
      discrepancies.length === 0 &&
      openRounds(record).length === 0 &&
      !ruled.flat().some(isWaiting) &&
      isWholeEntry(scheme, tallies, panels),
    discrepancies,
    isToRescore: isToRescore(scheme, modules, record),
    vetoes: vetoesOf(ruled.flat()),
  };
}
