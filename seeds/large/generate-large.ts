import type {
  Archive,
  ArchivedStage,
  ArchivedTrade,
  ArchivedUnit,
  ContestStageKind,
} from '../../src/domain/archive/archive';
import type { ClientId, CompetitionId, StageId } from '../../src/domain/kernel/ids';
import type { LedgerEntry } from '../../src/domain/ledger/ledger-entry';
import type { StageRules } from '../../src/domain/stage-rules/stage-rules';
import { cutAt } from '../cut-at';
import { idsUnder, type SeedIds } from '../ids-under';
import { seedData, type SeedData } from '../jiamusi-2005/seed-data';
import { panelJudges } from '../panel-judges';
import { seededRandom } from '../seeded-random';
import { shareOut } from '../share-out';
import { stageSeats } from '../stage-seats';
import { drawPerson, type LargePerson } from './draw-person';
import { largeLedger, type LargeStage } from './large-ledger';
import { preliminaryRules } from './preliminary-rules';

/** Of so many entrants of a preliminary one goes on to the semifinal. */
const ENTRANTS_PER_SEMIFINALIST = 100;
const STAGES: readonly ContestStageKind[] = ['preliminary', 'semifinal', 'final'];

export interface LargeCompetition {
  /** Everything but people and ledger: units, judges, trades, stages without entries. */
  readonly frame: Archive;
  /** Everybody who enters a preliminary, one at a time. Can be walked more than once. */
  readonly people: () => Generator<LargePerson & { readonly stageId: StageId }>;
  /** The ledger of the preliminaries, one row at a time: a mark and a signature per person, then the stage's closing. */
  readonly ledger: () => Generator<LedgerEntry>;
}

interface Plan {
  readonly ids: SeedIds;
  readonly seed: number;
  readonly units: readonly ArchivedUnit[];
  readonly reports: readonly ArchivedTrade['participations'][];
}

function* peopleOf({ ids, seed, reports }: Plan, tradeOrdinal: number): Generator<LargePerson> {
  let person = 0;
  for (const { unitId, entrants } of reports[tradeOrdinal - 1] ?? [])
    for (let inUnit = 0; inUnit < entrants; inUnit++)
      yield drawPerson({ ids, seed, tradeOrdinal, unitId }, ++person);
}

const planOf = (data: SeedData, entrants: number, seed: number): Plan => {
  const ids = idsUnder(`large${entrants}`);
  const sizes = data.units.map(({ size }) => size);
  const units = shareOut(entrants, sizes).map((share, index): ArchivedUnit => {
    const { name, kind } = data.units[index]!;
    return { id: ids.unit(index + 1), name, kind, headcount: share + Math.ceil(share / 10) };
  });
  const inTrades = shareOut(
    entrants,
    data.trades.map(() => 1),
  );
  const reports = inTrades.map((share) =>
    shareOut(share, sizes).flatMap((inUnit, index) =>
      inUnit > 0 ? [{ unitId: units[index]!.id, entrants: inUnit }] : [],
    ),
  );
  return { ids, seed, units, reports };
};

const tradeOf = (data: SeedData, { ids, reports }: Plan, ordinal: number): ArchivedTrade => {
  const { zh, en, code, placesInFinal } = data.trades[ordinal - 1]!;
  const participations = reports[ordinal - 1] ?? [];
  const entrants = participations.reduce((sum, report) => sum + report.entrants, 0);
  const { semifinal, final } = data.rules;
  const advancement = semifinal.advancement && cutAt(semifinal.advancement, placesInFinal);
  const rules: Record<ContestStageKind, StageRules> = {
    preliminary: preliminaryRules(Math.max(1, Math.ceil(entrants / ENTRANTS_PER_SEMIFINALIST))),
    semifinal: { ...semifinal, ...(advancement && { advancement }) },
    final,
  };
  const stages = STAGES.map((kind, index): ArchivedStage => ({
    id: ids.stage(ordinal, kind),
    ordinal: index + 1,
    kind,
    name: data.competition.stages[kind],
    rules: rules[kind],
    entries: [],
    seats: stageSeats(ids, { tradeOrdinal: ordinal, kind, scheme: rules[kind].scheme }),
  }));
  const occupation = { code, name: zh, edition: data.edition };
  return { id: ids.trade(ordinal), ordinal, name: { zh, en }, occupation, stages, participations };
};

const frameOf = (data: SeedData, plan: Plan, entrants: number): Archive => ({
  format: 'baigong-archive',
  version: 2,
  competition: {
    id: `large-${entrants}` as CompetitionId,
    name: {
      zh: `百工种技能竞赛（大规模演示，${entrants}人）`,
      en: `Large demonstration, ${entrants} entrants`,
    },
    year: data.competition.year,
    note: {
      zh: '演示数据：单位、人员与成绩均为虚构',
      en: 'Demonstration data: units, people and marks are fictional',
    },
  },
  units: plan.units,
  contestants: [],
  judges: panelJudges(plan.ids, data.trades.length, seededRandom(plan.seed)),
  trades: data.trades.map((_, index) => tradeOf(data, plan, index + 1)),
  ledger: [],
});

/**
 * A competition of the same trades, units and rules as seeds/jiamusi-2005, but with every preliminary entrant as a person with a
 * result. People and ledger are walked, never held: the memory needed does not grow with `entrants`.
 */
export function generateLarge(entrants = 300_000, seed = 2005): LargeCompetition {
  const data = seedData();
  const plan = planOf(data, entrants, seed);
  const frame = frameOf(data, plan, entrants);
  const stages = frame.trades.map(({ id, ordinal }): LargeStage => ({
    stageId: plan.ids.stage(ordinal, 'preliminary'),
    clientId: `import-${id}` as ClientId,
    people: () => peopleOf(plan, ordinal),
  }));
  return {
    frame,
    *people() {
      for (const { stageId, people } of stages) for (const person of people()) yield { ...person, stageId };
    },
    ledger: () => largeLedger(frame.competition.id, stages, plan.ids),
  };
}
