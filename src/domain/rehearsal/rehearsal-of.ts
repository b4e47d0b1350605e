import type { ArchivedContestant, ArchivedStage, ArchivedTrade, ArchivedUnit } from '../archive/archive';
import type { CompetitionSetup } from '../archive/competition-document';
import type { CarryOverRule } from '../carry-over/carry-over-rule';
import type { CompetitionId, ContestantId, EntryId, StageId, TradeId, UnitId } from '../kernel/ids';
import type { LocalText } from '../kernel/local-text';
import type { StageRules } from '../stage-rules/stage-rules';
import type { UnitResultRule } from '../units/unit-result-rule';

/** A copy to rehearse on, and what the ids of the original became in it. */
export interface RehearsalCopy {
  readonly setup: CompetitionSetup;
  readonly tradeIds: ReadonlyMap<TradeId, TradeId>;
  readonly unitIds: ReadonlyMap<UnitId, UnitId>;
}

interface Renamed {
  readonly competition: CompetitionId;
  readonly trades: ReadonlyMap<TradeId, TradeId>;
  readonly stages: ReadonlyMap<StageId, StageId>;
  readonly units: ReadonlyMap<UnitId, UnitId>;
  readonly contestants: ReadonlyMap<ContestantId, ContestantId>;
}

type NewId = <Id extends string>() => Id;

/**
 * A competition to rehearse on (RHS-1): the same set-up, rules, entries and seats under ids of its own, and people who are called
 * by their numbers. Of a person stays what rules look at: unit, sex, level, groups and the year of birth.
 */
export function rehearsalOf(setup: CompetitionSetup, newId: NewId): RehearsalCopy {
  const { competition, units, contestants, trades } = setup;
  const ids: Renamed = {
    competition: newId(),
    trades: renamed(trades, newId),
    stages: renamed(
      trades.flatMap(({ stages }) => stages),
      newId,
    ),
    units: renamed(units, newId),
    contestants: renamed(contestants, newId),
  };
  const numbers = numbersOf(trades);
  const { unitResults, participationTarget } = competition;
  return {
    setup: {
      competition: {
        id: ids.competition,
        name: rehearsalName(competition.name),
        year: competition.year,
        note: competition.note,
        ...(unitResults ? { unitResults: unitResultsIn(unitResults, ids) } : {}),
        ...(participationTarget === undefined ? {} : { participationTarget }),
        rehearsalOf: competition.id,
      },
      units: units.map((unit) => unitIn(unit, ids)),
      contestants: contestants.map((person, index) =>
        namelessOf(person, ids, numbers.get(person.id) ?? `#${index + 1}`),
      ),
      trades: trades.map((trade) => tradeIn(trade, ids, newId)),
    },
    tradeIds: ids.trades,
    unitIds: ids.units,
  };
}

/** What a rehearsal is called wherever its name stands. */
function rehearsalName({ zh, en }: LocalText): LocalText {
  return { zh: `【演练】${zh}`, en: `[Rehearsal] ${en}` };
}

function renamed<Id extends string>(rows: readonly { readonly id: Id }[], newId: NewId): Map<Id, Id> {
  return new Map(rows.map(({ id }) => [id, newId<Id>()]));
}

function at<Id extends string>(ids: ReadonlyMap<Id, Id>, id: Id): Id {
  const found = ids.get(id);
  if (found === undefined) throw new Error(`the set-up names ${id} and does not hold it`);
  return found;
}

/** The first number that each person goes by. */
function numbersOf(trades: readonly ArchivedTrade[]): Map<ContestantId, string> {
  const numbers = new Map<ContestantId, string>();
  for (const { stages } of trades)
    for (const { entries } of stages)
      for (const { contestantId, number } of entries)
        if (!numbers.has(contestantId)) numbers.set(contestantId, number);
  return numbers;
}

function namelessOf(person: ArchivedContestant, ids: Renamed, number: string): ArchivedContestant {
  const { id, unitId, sex, birthDate, grade, groups, lastPromotedYear } = person;
  return {
    id: at(ids.contestants, id),
    unitId: at(ids.units, unitId),
    name: number,
    sex,
    birthDate: `${birthDate.slice(0, 4)}-01-01`,
    grade,
    ...(groups ? { groups } : {}),
    ...(lastPromotedYear === undefined ? {} : { lastPromotedYear }),
  };
}

/** Without whom to call there. */
function unitIn({ id, name, kind, headcount, parentId }: ArchivedUnit, ids: Renamed): ArchivedUnit {
  return {
    id: at(ids.units, id),
    name,
    kind,
    headcount,
    ...(parentId === undefined ? {} : { parentId: at(ids.units, parentId) }),
  };
}

/** Member by member, like everything here: what archives learn to hold of people is not copied by itself. */
function stageIn(stage: ArchivedStage, ids: Renamed, newId: NewId): ArchivedStage {
  const { id, ordinal, kind, name, rules, entries, seats } = stage;
  return {
    id: at(ids.stages, id),
    ordinal,
    kind,
    name,
    rules: rulesIn(rules, ids),
    entries: entries.map(({ contestantId, number }) => ({
      id: newId<EntryId>(),
      contestantId: at(ids.contestants, contestantId),
      number,
    })),
    seats,
  };
}

function tradeIn(trade: ArchivedTrade, ids: Renamed, newId: NewId): ArchivedTrade {
  const { id, ordinal, name, occupation, stages, participations, unitResults } = trade;
  return {
    id: at(ids.trades, id),
    ordinal,
    name,
    occupation,
    stages: stages.map((stage) => stageIn(stage, ids, newId)),
    participations: participations.map(({ unitId, entrants }) => ({
      unitId: at(ids.units, unitId),
      entrants,
    })),
    ...(unitResults ? { unitResults: unitResultsIn(unitResults, ids) } : {}),
  };
}

function unitResultsIn(rules: readonly UnitResultRule[], { trades }: Renamed): UnitResultRule[] {
  return rules.map((rule) =>
    rule.trades ? { ...rule, trades: rule.trades.map((id) => at(trades, id)) } : rule,
  );
}

type Elsewhere = <Part extends { readonly stageId: StageId }>(part: Part) => Part;

/** Rules name earlier stages where points are carried over and where ties are broken; nothing else in them has an id of its own. */
function rulesIn(rules: StageRules, { stages }: Renamed): StageRules {
  const { carryOver, ranking } = rules;
  const inCopy: Elsewhere = (part) => ({ ...part, stageId: at(stages, part.stageId) });
  return {
    ...rules,
    ...(carryOver ? { carryOver: carryOverIn(carryOver, inCopy) } : {}),
    ranking: {
      ...ranking,
      tieBreaks: ranking.tieBreaks.map((tieBreak) =>
        tieBreak.key === 'earlier-stage' ? inCopy(tieBreak) : tieBreak,
      ),
    },
  };
}

function carryOverIn(rule: CarryOverRule, inCopy: Elsewhere): CarryOverRule {
  switch (rule.kind) {
    case 'restart':
      return rule;
    case 'add':
      return { ...rule, from: rule.from.map(inCopy) };
    case 'weighted':
      return { ...rule, from: rule.from.map(inCopy) };
  }
}
