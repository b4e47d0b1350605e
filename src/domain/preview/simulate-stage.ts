import type { EarlierPoints } from '../carry-over/carry-over-kind';
import type { Person } from '../eligibility/person';
import { UNIT_KINDS } from '../eligibility/person';
import type { AccountId, ClientId, ContestantId, EntryId, JudgeId, StageId, UnitId } from '../kernel/ids';
import { ratio } from '../kernel/ratios';
import { toPoints } from '../kernel/to-points';
import type { Declaration } from '../ledger/declaration';
import { emptyStageBook, foldEntry } from '../ledger/fold-ledger';
import type { LedgerFact } from '../ledger/ledger-fact';
import { ladderOf } from '../promotion/ladder';
import type { StageRules } from '../stage-rules/stage-rules';
import type { MarkingScheme, Module } from '../scheme/marking-scheme';
import { aspectsOfModule } from '../scheme/aspects-of';
import { aspectKindOf, type Aspect } from '../scheme/aspects/aspect-kinds';
import { refuseMark } from '../scheme/aspects/refuse-mark';
import type { StageEntry, StageMoment } from '../stage/ranked-stage';
import { stagesNeeded } from '../stage/stages-needed';
import type { Chance } from './chance';

/** Who would be in a stage, and what its judges would give. */
export interface SimulatedStage {
  readonly entries: readonly StageEntry[];
  /** Marks and declarations of each entry, in order. */
  readonly factsByEntry: ReadonlyMap<EntryId, readonly LedgerFact[]>;
  readonly people: ReadonlyMap<ContestantId, Person>;
  readonly earlier: ReadonlyMap<StageId, ReadonlyMap<ContestantId, EarlierPoints>>;
}

const STAGE = 'preview' as StageId;
const UNITS = 12;
const LEAST_JUDGES = 3;
const THOUSAND = 1000;

const judgesOf = ({ panel }: Module): JudgeId[] => {
  const dropped = 'dropHigh' in panel ? panel.dropHigh + panel.dropLow : 0;
  const count = Math.max(panel.minimumMarks, dropped + 1, LEAST_JUDGES);
  return Array.from({ length: count }, (_, index) => `judge-${index + 1}` as JudgeId);
};

const seatsOf = ({ modules }: MarkingScheme): StageMoment['stage']['seats'] =>
  modules.flatMap((module) => judgesOf(module).map((judgeId) => ({ moduleId: module.id, judgeId })));

/** The middle of what may be declared; a table that is the mark itself, cut to its bounds. */
const declared = ({ declares }: Aspect): Declaration | null => {
  if (!declares) return null;
  const middle = ({ least, most }: { least: number; most: number }): number => Math.trunc((least + most) / 2);
  return {
    ...(declares.factor ? { factor: middle(declares.factor) } : {}),
    ...(declares.base ? { base: toPoints(middle(declares.base)) } : {}),
  };
};

/** Marks of 1000 that are good; of what costs, or counts as time, as little as the rest is good. */
const goodnessAt = (aspect: Aspect, goodness: number): number => {
  if (aspect.kind === 'deduction' || aspect.kind === 'time') return THOUSAND - goodness;
  return aspect.kind === 'pass' ? THOUSAND - Math.trunc((THOUSAND - goodness) / 10) : goodness;
};

const markOf = (aspect: Aspect, goodness: number, chance: Chance): number => {
  const { min, max, step } = aspectKindOf(aspect).grid(aspect);
  const leaning = chance(61) - 30;
  const perMille = Math.min(THOUSAND, Math.max(0, goodnessAt(aspect, goodness + leaning)));
  const steps = Math.trunc((max - min) / step);
  const mark = min + Math.min(steps, Math.trunc((steps * perMille + chance(THOUSAND)) / THOUSAND)) * step;
  // Not every amount is a sum of listed faults, but nothing taken off always is.
  return refuseMark(aspect, mark) ? min : mark;
};

const tableOf = (aspect: Aspect): Pick<Declaration, 'table'> => {
  if (!aspect.declares?.table) return {};
  const { least, most } = aspect.declares.table;
  const { min, max, step } = aspectKindOf(aspect).grid(aspect);
  const steps = Math.max(1, Math.trunc((max - min) / step));
  const table = Array.from({ length: steps + 1 }, (_, index) => ({
    mark: toPoints(min + index * step),
    points: toPoints(least + Math.trunc(((most - least) * index) / steps)),
  }));
  return { table };
};

const factsOf = (scheme: MarkingScheme, entryId: EntryId, chance: Chance): LedgerFact[] => {
  const goodness = 520 + chance(440);
  const of = { stageId: STAGE, entryId };
  return scheme.modules.flatMap((module) =>
    aspectsOfModule(module).flatMap((aspect): LedgerFact[] => {
      const declaration = declared(aspect);
      const own = declaration && { ...declaration, ...tableOf(aspect) };
      return [
        ...(own ? [{ kind: 'ElementDeclared' as const, ...of, aspectId: aspect.id, declaration: own }] : []),
        ...judgesOf(module).map((judgeId): LedgerFact => ({
          kind: 'MarkAppended',
          ...of,
          judgeId,
          aspectId: aspect.id,
          points: toPoints(markOf(aspect, goodness, chance)),
        })),
      ];
    }),
  );
};

const personOf = ({ promotions }: StageRules, chance: Chance): Person => {
  const levels = [null, ...ladderOf(promotions.ladder).slice(0, 4)];
  const unit = chance(UNITS);
  return {
    unitId: `unit-${unit + 1}` as UnitId,
    unitKind: UNIT_KINDS[unit % 2] ?? 'enterprise',
    sex: chance(3) === 0 ? 'female' : 'male',
    birthDate: `${1970 + chance(33)}-0${1 + chance(9)}-1${chance(10)}`,
    grade: levels[chance(levels.length)] ?? null,
    certificate: chance(10) === 0 ? null : 'preview',
    lastPromotedYear: null,
    groups: [],
  };
};

const earlierOf = (
  rules: StageRules,
  entries: readonly StageEntry[],
  chance: Chance,
): SimulatedStage['earlier'] => {
  const most = Math.max(1, Math.trunc((rules.scheme?.fullMarks ?? 0) / THOUSAND));
  const points = (): EarlierPoints => {
    const total = ratio(Math.trunc(most * (520 + chance(440))));
    return { own: total, total };
  };
  const needed = stagesNeeded({ carryOver: rules.carryOver, ranking: rules.ranking });
  for (const key of rules.advancement?.cutKeys ?? [])
    if (key.key === 'earlier-stage') needed.add(key.stageId);
  return new Map(
    [...needed].map((stageId) => [stageId, new Map(entries.map((one) => [one.contestantId, points()]))]),
  );
};

/** Draws people and marks for a stage: fictional, and the same for the same chance. */
export function simulateStage(
  rules: StageRules,
  scheme: MarkingScheme,
  entrants: number,
  chance: Chance,
): SimulatedStage {
  const entries = Array.from({ length: entrants }, (_, index): StageEntry => {
    const number = String(index + 1).padStart(3, '0');
    return { id: `e${number}` as EntryId, contestantId: `c${number}` as ContestantId, number };
  });
  return {
    entries,
    factsByEntry: new Map(entries.map(({ id }) => [id, factsOf(scheme, id, chance)])),
    people: new Map(entries.map((one) => [one.contestantId, personOf(rules, chance)])),
    earlier: earlierOf(rules, entries, chance),
  };
}

/** The simulated stage as the rules see it: its marks folded like any ledger's. */
export function momentOf(
  rules: StageRules,
  scheme: MarkingScheme,
  { entries, factsByEntry, people, earlier }: SimulatedStage,
): StageMoment {
  const book = emptyStageBook();
  const by = { actorId: 'preview' as AccountId, clientId: 'preview' as ClientId };
  const chained = { at: '2000-01-01T00:00:00.000Z', prevHash: '', hash: '' };
  let seq = 0;
  for (const { id } of entries)
    for (const fact of factsByEntry.get(id) ?? []) {
      seq += 1;
      foldEntry(book, { ...by, ...chained, seq, mutationId: seq, fact });
    }
  const { ranking, carryOver } = rules;
  const stage = { id: STAGE, scheme, ranking, carryOver, seats: seatsOf(scheme), entries };
  return { stage, book, people, earlier };
}
